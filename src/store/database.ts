import type { z } from 'zod';

export interface Database {
  query<T extends z.ZodType>(sql: string, parameters: unknown[], row: T): Promise<z.output<T>[]>;
  execute(sql: string, parameters?: unknown[]): Promise<number>;
  script(sql: string): Promise<void>;
  transaction<T>(work: (tx: Database) => Promise<T>): Promise<T>;
  close(): Promise<void>;
  readonly kind: 'embedded' | 'server';
}
