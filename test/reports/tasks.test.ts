import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listReports, tasksOfReports } from '../../src/reports/queries.ts';
import { saveReport } from '../../src/reports/save-report.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';
import { readBody } from '../ingest/report-text.ts';

const reportOf = (owner: string, due: string) =>
  readBody(`II. NHIỆM VỤ TRỌNG TÂM\n\n- Rà soát quỹ nhà, đất công của phường (hạn ${due}) - ${owner} chủ trì.`);

describe('tasks in the store', () => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('are those of the latest version of their report', async () => {
    await saveReport(db, reportOf('Phòng Kinh tế', '30/9/2026'), new Date('2026-07-06'));
    await saveReport(db, reportOf('Văn phòng', 'quý IV/2026'), new Date('2026-07-07'));
    const [report] = await listReports(db);
    expect(await tasksOfReports(db, [report?.id ?? 0])).toMatchObject([
      {
        content: 'Rà soát quỹ nhà, đất công của phường',
        owner: 'Văn phòng',
        dueOn: '2026-12-31',
        dueText: 'quý IV/2026',
        state: 'not_due',
      },
    ]);
  });
});
