import { z } from 'zod';
import type { Database } from '../../src/store/database.ts';
import { openServer } from '../../src/store/server.ts';
import { testDatabase } from '../database.ts';

/**
 * The same store as two programs have it: on a server two pools of connections; the embedded one has but one program, so that both are the same.
 */
export async function twoPrograms(): Promise<{ programs: [Database, Database]; close(): Promise<void> }> {
  const first = await testDatabase();
  const url = process.env.DATABASE_URL;
  if (!url) return { programs: [first, first], close: () => first.close() };
  const [row] = await first.query('select current_schema() as schema', [], z.object({ schema: z.string() }));
  const second = openServer(url, row?.schema);
  return {
    programs: [first, second],
    async close() {
      await second.close();
      await first.close();
    },
  };
}
