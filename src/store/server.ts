import pg from 'pg';
import type { Database, Statement } from './database.ts';
import { keepLock } from './keep-lock.ts';
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
  const connection = {
    connectionString: databaseUrl,
    ...(schema === undefined ? {} : { options: `-c search_path=${schema},public` }),
  };
  const pool = new pg.Pool({
    ...connection,
    max: 8,
    // Statements that are sent one behind the other need not wait for each other's answer.
    pipeline: true,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    types: types as pg.CustomTypesConfig,
  });
  // A connection that dies while idle is replaced by the pool; the next statement tells if the server is gone.
  pool.on('error', () => undefined);
  const locks = new Set<() => Promise<void>>();
  return {
    ...serverDatabase(pool),
    async holdLock(space, key) {
      const end = await keepLock(connection, space, key);
      locks.add(end);
      return end;
    },
    async close() {
      await Promise.all([...locks].map((end) => end()));
      await pool.end();
    },
  };
}

/** @param opening what every transaction begins with; each statement by itself is then a transaction too. */
function serverDatabase(pool: pg.Pool, opening?: Statement): Database {
  const isBound = opening !== undefined;
  async function transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    const client = await pool.connect();
    try {
      // What must be in force before anything else is sent; these two are sent together.
      await settled([client.query('begin'), opening && client.query(opening.sql, opening.parameters)]);
      return await work(client);
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }
  const direct: Connection = {
    ...connectionOf(pool),
    run: (sql, parameters) =>
      opening && onlyReads(sql)
        ? readAtOnce(pool, opening, { sql, parameters })
        : transaction(async (client) => {
            const [result] = await settled([connectionOf(client).run(sql, parameters), client.query('commit')]);
            return result;
          }),
  };
  const session = createSession('server', opening ? direct : connectionOf(pool), { depth: 0, isBound });
  return {
    ...session,
    transaction: (work) =>
      transaction(async (client) => {
        const result = await work(createSession('server', connectionOf(client), { depth: 0, isBound }));
        await client.query('commit');
        return result;
      }),
    ...(!opening && { openingWith: (statement: Statement) => serverDatabase(pool, statement) }),
  };
}

/**
 * A statement that only reads, sent with all that opens and ends its transaction: one way there and back, where two would wait
 * twice for whatever else this process is at. Its rows are told only where the transaction began and was opened: had either
 * failed, they would have been read outside of it.
 */
async function readAtOnce(pool: pg.Pool, opening: Statement, { sql, parameters }: Statement) {
  const client = await pool.connect();
  try {
    const [, , result] = await settled([
      client.query('begin'),
      client.query(opening.sql, opening.parameters),
      connectionOf(client).run(sql, parameters),
      client.query('commit'),
    ]);
    return result;
  } finally {
    client.release();
  }
}

function onlyReads(sql: string): boolean {
  return /^\s*(?:select|with)\b/iu.test(sql) && !/\b(?:insert|update|delete|merge)\b/iu.test(sql);
}

/** All results, when all are there: a connection is not given back while a statement is under way. */
async function settled<const T extends readonly unknown[]>(
  all: T,
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  await Promise.allSettled(all);
  return Promise.all(all);
}

function connectionOf(client: pg.Pool | pg.PoolClient): Connection {
  return {
    async run(sql, parameters) {
      const result = await client.query(oneStatement(sql, parameters));
      return { rows: result.rows, affected: result.rowCount ?? 0 };
    },
    async script(sql) {
      await client.query(sql);
    },
  };
}

/** In the extended protocol the server takes no second statement behind a semicolon, with parameters or without. */
function oneStatement(text: string, values: unknown[]): pg.QueryConfig & { queryMode: 'extended' } {
  return { text, values: values.map(written), queryMode: 'extended' };
}

/** A list of numbers as the server reads it: pg looks at each number of thousands for signs that a text would have to mask. */
function written(value: unknown): unknown {
  return Array.isArray(value) && value.length > 0 && value.every(isNumber) ? `{${value.join(',')}}` : value;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
