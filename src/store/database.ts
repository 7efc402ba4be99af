import type { z } from 'zod';

/**
 * The store, the same over embedded PostgreSQL (PGlite) and over a server. Every statement of the project runs on both.
 * Numbers of any size arrive as numbers, dates as ISO days, timestamps with zone as Date, arrays as arrays.
 */
export interface Database {
  readonly kind: 'embedded' | 'server';
  /** Runs one statement with parameters; each row is parsed, so that what leaves the store has the type it claims. */
  query<T extends z.ZodType>(sql: string, parameters: unknown[], row: T): Promise<z.output<T>[]>;
  /** Runs one statement and returns how many rows it touched. */
  execute(sql: string, parameters?: unknown[]): Promise<number>;
  /** Runs several statements without parameters, as migrations hold them. */
  script(sql: string): Promise<void>;
  /** All or nothing; inside another transaction, a savepoint. */
  transaction<T>(work: (tx: Database) => Promise<T>): Promise<T>;
  /**
   * The same store, where each transaction, and each statement that is in none, begins with this statement. It takes only statements
   * on rows: nothing in it can leave what it was opened with. Meant for actAs (scope.ts).
   */
  openingWith(statement: Statement): Database;
  /**
   * Holds the advisory lock of two numbers (pg_advisory_lock) until it is let go, or this process is gone however it ends. Only of the store
   * as it was opened.
   *
   * @returns how to let it go.
   */
  holdLock(space: number, key: number): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface Statement {
  sql: string;
  parameters: unknown[];
}
