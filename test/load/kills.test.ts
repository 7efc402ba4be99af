import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { StoreLocation } from '../../src/store/open.ts';
import { openServer } from '../../src/store/server.ts';
import { runKills } from './run-kills.ts';

/** As many as a test run has time for; `npm run bench -- kills` has a hundred. */
const KILLS = 15;
const SEED = 20_261_121;

/** A folder, or a schema of the server that DATABASE_URL names, where it names one. */
async function withStore<T>(work: (store: StoreLocation) => Promise<T>): Promise<T> {
  const server = process.env.DATABASE_URL;
  if (!server) {
    const dataFolder = mkdtempSync(join(tmpdir(), 'tro-ly-ngat-'));
    return work({ dataFolder }).finally(() => rmSync(dataFolder, { recursive: true, force: true }));
  }
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = openServer(server);
  await admin.script(
    `create extension if not exists vector; create extension if not exists unaccent; create extension if not exists pg_trgm; create schema ${schema}`,
  );
  const url = new URL(server);
  url.searchParams.set('options', `-c search_path=${schema},public`);
  try {
    return await work({ databaseUrl: url.href });
  } finally {
    await admin.script(`drop schema ${schema} cascade`);
    await admin.close();
  }
}

it('a program that is killed again and again answers every message, and none twice that is not counted', async () => {
  const { faults, said, answered, repeats, twice } = await withStore((store) =>
    runKills({ store, kills: KILLS, seed: SEED }),
  );
  expect(faults).toEqual([]);
  expect(said).toBeGreaterThan(KILLS);
  expect(answered).toBeGreaterThan(0);
  expect(twice).toBeLessThanOrEqual(repeats);
}, 900_000);
