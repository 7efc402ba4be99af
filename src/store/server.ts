import pg from 'pg';
import type { Database } from './database.ts';
import { type Connection, createSession } from './session.ts';

const STATEMENT_TIMEOUT_MS = 30_000;

/** Numbers, numerics and days arrive as in the embedded store. */
const types = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === pg.types.builtins.INT8 || oid === pg.types.builtins.NUMERIC) return Number;
    if (oid === pg.types.builtins.DATE) return (value: string) => value;
    return pg.types.getTypeParser(oid, format as 'text');
  },
};

/** Opens a pool of connections to a PostgreSQL server. @param schema when given, everything is made and looked up there (tests). */
export function openServer(databaseUrl: string, schema?: string): Database {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 8,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    types: types as pg.CustomTypesConfig,
    ...(schema === undefined ? {} : { options: `-c search_path=${schema},public` }),
  });
  // A connection that dies while idle is replaced by the pool; the next statement tells if the server is gone.
  pool.on('error', () => undefined);
  return {
    ...createSession('server', connectionOf(pool)),
    async transaction(work) {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const result = await work(createSession('server', connectionOf(client)));
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
    },
    close: () => pool.end(),
  };
}

function connectionOf(client: pg.Pool | pg.PoolClient): Connection {
  return {
    async run(sql, parameters) {
      const result = await client.query(sql, parameters);
      return { rows: result.rows, affected: result.rowCount ?? 0 };
    },
    async script(sql) {
      await client.query(sql);
    },
  };
}
