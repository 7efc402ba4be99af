import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readUploads } from '../../src/commands/read-uploads.ts';
import type { Workspace } from '../../src/commands/workspace.ts';
import { actAs, EVERYTHING } from '../../src/store/scope.ts';
import { createUnitRegistry } from '../../src/vocabulary/units/registry.ts';
import { reportText } from '../conversation/uploads/files.ts';
import { ownersDatabase } from '../database.ts';
import { createTestTimer } from '../fakes/test-timer.ts';

const SETTINGS = { maxFileBytes: 100_000, refuseInternal: false };
const BYTES = new TextEncoder().encode(reportText());

let workspace: Workspace;
let folder: string;
const before = process.env.TMPDIR;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tro-ly-thu-'));
  process.env.TMPDIR = folder;
  const owner = await ownersDatabase();
  workspace = { db: actAs(owner, EVERYTHING), owner, registry: createUnitRegistry([]) };
});
afterAll(async () => {
  process.env.TMPDIR = before;
  if (before === undefined) delete process.env.TMPDIR;
  rmSync(folder, { recursive: true });
  await workspace.owner.close();
});

describe('a file that was sent', () => {
  it('is read, and nothing of it is left behind', async () => {
    const read = await readUploads(SETTINGS, workspace, createTestTimer()).read('a.txt', BYTES);
    expect(read).toMatchObject({ kind: 'report', report: { fileName: 'a.txt', unit: { name: 'phường Cẩm Hà' } } });
    expect(existsSync(folder) && readdirSync(folder).filter((name) => name.startsWith('tro-ly-tep-'))).toEqual([]);
  });

  it('that is not read in time is given up, which its sender is told, and the next one is read', async () => {
    const timer = createTestTimer({ passing: 30_000 });
    const reading = readUploads(SETTINGS, workspace, timer);
    expect(await reading.read('a.txt', BYTES)).toMatchObject({
      kind: 'refused',
      reason: expect.stringContaining('lâu quá'),
    });
    expect(readdirSync(folder).filter((name) => name.startsWith('tro-ly-tep-'))).toEqual([]);
    expect(await readUploads(SETTINGS, workspace, createTestTimer()).read('a.txt', BYTES)).toMatchObject({
      kind: 'report',
    });
  });

  it('is turned away by its size before it is fetched', () => {
    const reading = readUploads(SETTINGS, workspace);
    expect(reading.refuseSize(100_000)).toBeNull();
    expect(reading.refuseSize(100_001)).toMatch(/^Tệp lớn quá/u);
  });

  it('that another program read is not taken for what this one would read', async () => {
    const reading = readUploads(SETTINGS, workspace, createTestTimer());
    const read = await reading.read('a.txt', BYTES);
    if (read.kind !== 'report') throw new Error(read.reason);
    expect(reading.stillReads(read.report)).toBe(true);
    expect(reading.stillReads({ ...read.report, fileHash: '0-abc' })).toBe(false);
  });
});
