import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, types } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite-pgvector';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import type { Database, Statement } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { prepareFolder } from './prepare-folder.ts';
import { createQueue, type Queue } from './queue.ts';
import { type Connection, createSession } from './session.ts';
import { openStatements, type Statements } from './statements.ts';

/** One process, small tables: the default of 128 MB of shared buffers would only be resident memory. */
const SETTINGS = ['shared_buffers = 8MB', 'wal_buffers = 1MB'];

/**
 * Opens the embedded store.
 *
 * @param folder where it keeps its files, made when missing; absent = in memory, for as long as the process lives.
 * @throws DataFolderBusy when another process has the folder.
 */
export async function openEmbedded(folder?: string): Promise<Database> {
  if (folder === undefined) return wrap(await create(), () => undefined);
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    const files = join(folder, 'pglite');
    await prepareFolder(files);
    return wrap(await create(files), unlock);
  } catch (error) {
    unlock();
    throw new Error(
      `Không mở được kho dữ liệu trong thư mục “${folder}”. Thư mục có thể do phiên bản khác tạo ra hoặc đã hỏng; không có gì bị xóa.`,
      { cause: error },
    );
  }
}

async function create(folder?: string): Promise<PGlite> {
  return PGlite.create({
    ...(folder === undefined ? { loadDataDir: await dataDir() } : { dataDir: folder }),
    extensions: { vector, unaccent, pg_trgm },
    postgresqlconf: SETTINGS,
    parsers: {
      [types.DATE]: (value: string) => value,
      [types.INT8]: Number,
      [types.NUMERIC]: Number,
      [types.BYTEA]: (value: string) => new Uint8Array(Buffer.from(value.slice(2), 'hex')),
    },
  });
}

function wrap(db: PGlite, unlock: () => void): Database {
  const statements = openStatements(db);
  const inTurn = createQueue();
  let closed = false;
  return {
    ...sessionOf({ db, statements, inTurn }),
    openingWith: (opening) => sessionOf({ db, statements, inTurn }, opening),
    async holdLock(space, key) {
      // All of this store is one session, which ends with the process.
      const [sql, parameters] = ['select pg_advisory_lock($1, $2)', [space, key]];
      await inTurn(() => statements.run({ sql, parameters }));
      return async () => {
        if (!closed) await inTurn(() => statements.run({ sql: 'select pg_advisory_unlock($1, $2)', parameters }));
      };
    },
    async close() {
      if (closed) return;
      closed = true;
      await inTurn(() => db.close());
      unlock();
    },
  };
}

interface Opened {
  db: PGlite;
  statements: Statements;
  /** A transaction, or a statement that is in none, has the session for itself. */
  inTurn: Queue;
}

const [BEGIN, COMMIT, ROLLBACK] = ['begin', 'commit', 'rollback'].map(
  (sql): Statement => ({ sql, parameters: [] }),
) as [Statement, Statement, Statement];

/** @param opening what every transaction begins with; it and a statement that is in none are one transaction. */
function sessionOf({ db, statements, inTurn }: Opened, opening?: Statement): Database {
  const before = opening ? [opening] : [];
  const state = { depth: 0, isBound: opening !== undefined };
  const script = async (sql: string) => {
    await db.exec(sql);
    await statements.forget();
  };
  const direct: Connection = {
    run: (sql, parameters) => inTurn(() => statements.run(...before, { sql, parameters })),
    script: (sql) => inTurn(() => script(sql)),
  };
  const within: Connection = { run: (sql, parameters) => statements.run({ sql, parameters }), script };
  return {
    ...createSession('embedded', direct, state),
    transaction: (work) =>
      inTurn(async () => {
        await statements.run(BEGIN, ...before);
        try {
          const result = await work(createSession('embedded', within, state));
          await statements.run(COMMIT);
          return result;
        } catch (error) {
          await statements.run(ROLLBACK);
          throw error;
        }
      }),
  };
}
