import type { z } from 'zod';
import type { Database } from './database.ts';

/** What an embedded or a server connection can do by itself. */
export interface Connection {
  run(sql: string, parameters: unknown[]): Promise<{ rows: unknown[]; affected: number }>;
  script(sql: string): Promise<void>;
}

/** Statements on one connection, with savepoints for transactions inside it. */
export function createSession(kind: Database['kind'], connection: Connection, depth = 0): Database {
  return {
    kind,
    async query<T extends z.ZodType>(sql: string, parameters: unknown[], row: T) {
      const { rows } = await connection.run(sql, parameters);
      return rows.map((one) => row.parse(one)) as z.output<T>[];
    },
    async execute(sql, parameters = []) {
      return (await connection.run(sql, parameters)).affected;
    },
    script: (sql) => connection.script(sql),
    async transaction(work) {
      const name = `level_${depth + 1}`;
      await connection.run(`savepoint ${name}`, []);
      try {
        const result = await work(createSession(kind, connection, depth + 1));
        await connection.run(`release savepoint ${name}`, []);
        return result;
      } catch (error) {
        await connection.run(`rollback to savepoint ${name}`, []);
        throw error;
      }
    },
    async close() {
      throw new Error('a transaction is closed by its own end, not by close()');
    },
  };
}
