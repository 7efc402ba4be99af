import { readdirSync, readFileSync } from 'node:fs';
import { PGlite, types } from '@electric-sql/pglite';
import { vector } from '@electric-sql/pglite-pgvector';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import type { Database } from './database.ts';
export async function openDatabase(config: { databaseUrl?: string; dataFolder?: string }): Promise<Database> {
  const db = await PGlite.create({ ...(config.dataFolder ? { dataDir: config.dataFolder } : {}), extensions: { vector, unaccent, pg_trgm }, parsers: { [types.DATE]: (v: string) => v, [types.INT8]: (v: string) => Number(v) } });
  const wrap = (c: any): Database => ({
    kind: 'embedded',
    query: async (s, p, r) => (await c.query(s, p)).rows.map((x: unknown) => r.parse(x)) as any,
    execute: async (s, p = []) => (await c.query(s, p)).affectedRows ?? 0,
    script: async (s) => { await c.exec(s); },
    transaction: (w) => db.transaction((tx) => w(wrap(tx))) as any,
    close: () => db.close(),
  });
  const d = wrap(db);
  const [{ n }] = (await db.query<{ n: number }>("select count(*)::int n from information_schema.tables where table_name='reports'")).rows as [{ n: number }];
  if (!n) for (const f of readdirSync('migrations').sort()) await db.exec(readFileSync(`migrations/${f}`, 'utf8'));
  return d;
}
