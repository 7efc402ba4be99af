import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { verifyChain } from '../../src/audit/verify-chain.ts';
import { approveErrorReport, rejectErrorReport } from '../../src/reports/decide-error-reports.ts';
import { fileErrorReport } from '../../src/reports/error-reports.ts';
import { figuresOfReports } from '../../src/reports/queries.ts';
import { saveReport } from '../../src/reports/save-report.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';
import { reportWithFigures } from './figures-to-save.ts';

const AT = new Date('2026-11-21T03:00:00Z');

let db: Database;
beforeAll(async () => {
  db = await testDatabase();
  await saveReport(db, reportWithFigures(1, 5), AT);
});
afterAll(() => db.close());

it('decides on each of several requests about one figure once, when many decide at once', async () => {
  const [report] = await db.query('select id from reports', [], z.object({ id: z.number() }));
  const [figure] = await figuresOfReports(db, [report?.id ?? 0]);
  if (!figure) throw new Error('no figure');
  const ids: number[] = [];
  for (let i = 0; i < 12; i++) {
    const request = { figure, proposed: i % 2, words: `sai ${i}`, isBare: false, by: `Người ${i}`, at: AT };
    ids.push((await fileErrorReport(db, request)).id);
  }
  const deciding = { by: 'Trần Thị B', at: AT, reason: 'đã kiểm tra' };
  const decisions = await Promise.all(
    ids.map((id, i) =>
      i % 3 === 0 ? rejectErrorReport(db, id, deciding) : approveErrorReport(db, id, null, deciding),
    ),
  );
  expect(new Set(decisions.map(({ kind }) => kind))).toEqual(new Set(['done', 'decided']));
  const closed = await db.query(
    "select detail ->> 'request' as request from audit_log where event in ('error.approved', 'error.rejected')",
    [],
    z.object({ request: z.string() }),
  );
  expect(closed.map(({ request }) => Number(request)).sort((a, b) => a - b)).toEqual(ids);
  expect((await verifyChain(db)).broken).toBeNull();
});
