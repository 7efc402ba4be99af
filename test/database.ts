import { randomUUID } from 'node:crypto';
import type { Database } from '../src/store/database.ts';
import { migrate } from '../src/store/migrate.ts';
import { openDatabase } from '../src/store/open.ts';
import { actAs, EVERYTHING } from '../src/store/scope.ts';
import { openServer } from '../src/store/server.ts';

/** A store of its own for a test file, as the application has it in a command: it sees and changes every row, and owns nothing. */
export async function testDatabase(): Promise<Database> {
  const owner = await ownersDatabase();
  return { ...actAs(owner, EVERYTHING), close: () => owner.close() };
}

/** The same as the owner of its tables: in memory, or a schema of its own on the server that DATABASE_URL names. */
export async function ownersDatabase(): Promise<Database> {
  const url = process.env.DATABASE_URL;
  if (!url) return openDatabase({});
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = openServer(url);
  await admin.script(
    'create extension if not exists vector; create extension if not exists unaccent; create extension if not exists pg_trgm',
  );
  await admin.script(`create schema ${schema}`);
  const db = openServer(url, schema);
  await migrate(db);
  return {
    ...db,
    async close() {
      await db.close();
      await admin.script(`drop schema ${schema} cascade`);
      await admin.close();
    },
  };
}
