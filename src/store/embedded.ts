import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite, type Transaction, types } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { vector } from '@electric-sql/pglite-pgvector';
import { dataDir } from '@electric-sql/pglite-prepopulatedfs';
import type { Database, Statement } from './database.ts';
import { lockFolder } from './folder-lock.ts';
import { prepareFolder } from './prepare-folder.ts';
import { type Connection, createSession } from './session.ts';

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
    parsers: { [types.DATE]: (value: string) => value, [types.INT8]: Number, [types.NUMERIC]: Number },
  });
}

function wrap(db: PGlite, unlock: () => void): Database {
  let closed = false;
  return {
    ...createSession('embedded', connectionOf(db)),
    transaction: (work) => db.transaction((tx) => work(createSession('embedded', connectionOf(tx)))),
    openingWith: (statement) => wrapOpening(db, statement),
    async holdLock(space, key) {
      // All of this store is one session, which ends with the process.
      await db.query('select pg_advisory_lock($1, $2)', [space, key]);
      return async () => {
        if (!closed) await db.query('select pg_advisory_unlock($1, $2)', [space, key]);
      };
    },
    async close() {
      if (closed) return;
      closed = true;
      await db.close();
      unlock();
    },
  };
}

/** Every transaction begins with a statement, and each statement by itself is a transaction too. */
function wrapOpening(db: PGlite, opening: Statement): Database {
  const bound = { depth: 0, isBound: true };
  const transaction = <T>(work: (connection: Connection) => Promise<T>) =>
    db.transaction(async (tx) => {
      await tx.query(opening.sql, opening.parameters);
      return work(connectionOf(tx));
    });
  const direct: Connection = {
    ...connectionOf(db),
    run: (sql, parameters) => transaction((connection) => connection.run(sql, parameters)),
  };
  return {
    ...createSession('embedded', direct, bound),
    transaction: (work) => transaction((connection) => work(createSession('embedded', connection, bound))),
  };
}

function connectionOf(db: PGlite | Transaction): Connection {
  return {
    async run(sql, parameters) {
      const result = await db.query(sql, parameters);
      return { rows: result.rows, affected: result.affectedRows ?? 0 };
    },
    async script(sql) {
      await db.exec(sql);
    },
  };
}
