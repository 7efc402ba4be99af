import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Database } from './database.ts';

const FOLDER = new URL('../../migrations/', import.meta.url);
const FILE = /^(\d{3})_[a-z0-9_]+\.sql$/;
/** Any number will do, as long as nobody else locks by it on the same database. */
const ADVISORY_LOCK = 730_114_025;

const migrationRow = z.object({ version: z.number(), checksum: z.string() });

/**
 * Brings the schema up to date: numbered files in order, each once, in one transaction under a lock. Running twice, or in
 * two processes at once, does no harm.
 *
 * @throws when a file that was applied has been changed since.
 */
export async function migrate(db: Database): Promise<void> {
  const files = readMigrations();
  if (await isCurrent(db, files)) return;
  await db.transaction(async (tx) => {
    // An index over all that a city has reported takes longer than a question may.
    await tx.execute('set local statement_timeout = 0');
    if (tx.kind === 'server') await tx.execute('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    await tx.script(
      'create table if not exists migrations (version integer primary key, checksum text not null, applied_at timestamptz not null default now())',
    );
    const applied = new Map(
      (await tx.query('select version, checksum from migrations', [], migrationRow)).map((row) => [
        row.version,
        row.checksum,
      ]),
    );
    for (const { version, name, sql, checksum } of files) {
      const known = applied.get(version);
      if (known === checksum) continue;
      if (known !== undefined)
        throw new Error(`migration ${name} was changed after it had been applied; add a new one instead`);
      await tx.script(sql);
      await tx.execute('insert into migrations (version, checksum) values ($1, $2)', [version, checksum]);
    }
  });
}

interface Migration {
  version: number;
  name: string;
  sql: string;
  checksum: string;
}

function readMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => FILE.test(name))
    .sort()
    .map((name) => {
      const sql = readFileSync(new URL(name, FOLDER), 'utf8');
      return {
        version: Number(FILE.exec(name)?.[1]),
        name,
        sql,
        checksum: createHash('sha256').update(sql).digest('hex'),
      };
    });
}

async function isCurrent(db: Database, files: Migration[]): Promise<boolean> {
  const [row] = await db.query(
    "select to_regclass('migrations') is not null as exists",
    [],
    z.object({ exists: z.boolean() }),
  );
  if (!row?.exists) return false;
  const applied = await db.query('select version, checksum from migrations', [], migrationRow);
  return files.every((file) => applied.some((one) => one.version === file.version && one.checksum === file.checksum));
}
