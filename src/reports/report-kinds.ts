import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { reportKindsOf } from '../vocabulary/report-kinds/find-report-kinds.ts';

/** Keeps of which kinds a report is by its title. */
export async function keepReportKinds(tx: Database, reportId: number, title: string): Promise<void> {
  await tx.execute('update reports set kinds = $2::text[] where id = $1', [reportId, reportKindsOf(title)]);
}

/** Reads the kinds of the reports that an older program stored. @returns how many there were. */
export async function keepKindsOfOldReports(db: Database): Promise<number> {
  const old = await db.query(
    'select id, title from reports where kinds is null order by id',
    [],
    z.object({ id: z.number(), title: z.string() }),
  );
  for (const { id, title } of old) await keepReportKinds(db, id, title);
  return old.length;
}
