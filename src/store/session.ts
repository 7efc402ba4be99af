import type { z } from 'zod';
import type { Database } from './database.ts';

/** What an embedded or a server connection can do by itself. */
export interface Connection {
  run(sql: string, parameters: unknown[]): Promise<{ rows: unknown[]; affected: number }>;
  script(sql: string): Promise<void>;
}

/** How many transactions a session is inside of, and whether it was opened with a statement that it must not leave. */
interface SessionState {
  depth: number;
  isBound: boolean;
}

/** Statements on one connection, with savepoints for transactions inside it. */
export function createSession(
  kind: Database['kind'],
  connection: Connection,
  { depth, isBound }: SessionState = { depth: 0, isBound: false },
): Database {
  const run: Connection['run'] = async (sql, parameters) => {
    if (isBound) requireRows(sql);
    return connection.run(sql, parameters);
  };
  return {
    kind,
    async query<T extends z.ZodType>(sql: string, parameters: unknown[], row: T) {
      const { rows } = await run(sql, parameters);
      return rows.map((one) => row.parse(one)) as z.output<T>[];
    },
    async execute(sql, parameters = []) {
      return (await run(sql, parameters)).affected;
    },
    async script(sql) {
      if (isBound) throw new Error('scripts are run by the owner of the store, not under a scope');
      await connection.script(sql);
    },
    async transaction(work) {
      const name = `level_${depth + 1}`;
      await connection.run(`savepoint ${name}`, []);
      try {
        const result = await work(createSession(kind, connection, { depth: depth + 1, isBound }));
        await connection.run(`release savepoint ${name}`, []);
        return result;
      } catch (error) {
        await connection.run(`rollback to savepoint ${name}`, []);
        throw error;
      }
    },
    openingWith() {
      throw new Error('a scope is given to the store as it was opened, not to a transaction or to another scope');
    },
    holdLock() {
      throw new Error('a lock that outlives a transaction is held by the store as it was opened');
    },
    async close() {
      throw new Error('a transaction or a scope is not closed by itself: who opened the store closes it');
    },
  };
}

const ON_ROWS = /^\s*(?:select|with|insert|update|delete|explain)\b/iu;

/** "reset role", "set app.reads", "commit" and their like would leave the scope. Statements are the program's own text: this is a second lock. */
function requireRows(sql: string): void {
  if (!ON_ROWS.test(sql) || /\bset_config\b/iu.test(sql))
    throw new Error(`not a statement on rows, as a scope takes alone: ${sql.slice(0, 60)}`);
}
