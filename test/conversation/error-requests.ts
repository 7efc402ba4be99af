import { listOpenErrorReports } from '../../src/reports/decide-error-reports.ts';
import type { Database } from '../../src/store/database.ts';

export const OVERDUE = 'Cẩm Hà có bao nhiêu hồ sơ quá hạn?';

/** Requests as whoever decides on them reads them: unit, what, the number used, the number proposed. */
export async function filedIn(db: Database): Promise<unknown[][]> {
  const requests = await listOpenErrorReports(db);
  return requests.map(({ unit, label, stated, proposed }) => [unit, label, stated, proposed]);
}

/** As if nobody had reported or decided anything; the audit log keeps its lines. */
export async function forgetRequests(owner: Database): Promise<void> {
  for (const table of ['error_reports', 'corrections']) await owner.execute(`delete from ${table}`);
}
