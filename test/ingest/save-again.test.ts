import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { countTerms, listPrintedFigures } from '../../src/reports/queries.ts';
import type { ReportToSave } from '../../src/reports/report-to-save.ts';
import { saveReport } from '../../src/reports/save-report.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';
import { readBody } from './report-text.ts';

const at = new Date('2026-11-20T02:00:00Z');
let db: Database;
beforeAll(async () => {
  db = await testDatabase();
});
afterAll(() => db.close());

const read = (fileName: string, number: number): ReportToSave => ({
  ...readBody('I. KẾT QUẢ\n\nPhường tiếp nhận 120 hồ sơ; trả 110 hồ sơ.', {
    dateline: `Số: ${number}/BC-UBND\n\nMinh Tân, ngày 05 tháng 7 năm 2026`,
  }),
  fileName,
  fileHash: '1-a',
});

async function correct(report: string, value: number, right: number): Promise<void> {
  const touched = await db.execute(
    `insert into corrections (report_id, ordinal, original, value, reason, corrected_by, corrected_at)
     select f.report_id, f.ordinal, f.value, $3, 'gõ nhầm', 'Lan', now() from figures f
     join reports r on r.id = f.report_id where r.file_name = $1 and f.value = $2`,
    [report, value, right],
  );
  expect(touched).toBe(1);
}

const valuesOf = async (report: string) => {
  const rows = await db.query('select id from reports where file_name = $1', [report], z.object({ id: z.number() }));
  return (await listPrintedFigures(db))
    .filter((figure) => figure.reportId === rows[0]?.id)
    .map((figure) => [figure.value, figure.correction?.original ?? null]);
};

describe('the same content read by a newer reader', () => {
  it('takes the place of what was read, and corrections stay with their figures', async () => {
    const report = read('a.txt', 71);
    await saveReport(db, report, at);
    await correct('a.txt', 110, 111);
    const [first, second] = report.figures;
    const newer = {
      ...report,
      fileHash: '2-a',
      figures: [
        { ...(first as (typeof report.figures)[0]), value: 7, raw: '7', ordinal: 0 },
        { ...(first as (typeof report.figures)[0]), ordinal: 1 },
        { ...(second as (typeof report.figures)[0]), ordinal: 2 },
      ],
    };
    const saved = await saveReport(db, newer, at);
    expect(saved).toEqual({
      id: expect.any(Number),
      status: 'unchanged',
      version: 1,
      isReread: true,
      droppedCorrections: 0,
    });
    expect(await valuesOf('a.txt')).toEqual([
      [7, null],
      [120, null],
      [111, 110],
    ]);
  });

  it('drops the correction of a figure that is not there any more, and says so', async () => {
    const report = read('b.txt', 72);
    await saveReport(db, report, at);
    await correct('b.txt', 110, 111);
    const saved = await saveReport(db, { ...report, fileHash: '2-a', figures: report.figures.slice(0, 1) }, at);
    expect(saved).toMatchObject({ isReread: true, droppedCorrections: 1 });
    expect(await valuesOf('b.txt')).toEqual([[120, null]]);
  });

  it('does not count its passages twice', async () => {
    const report = read('c.txt', 73);
    await saveReport(db, report, at);
    const before = await countTerms(db, ['phuong']);
    await saveReport(db, { ...report, fileHash: '2-a' }, at);
    expect(await countTerms(db, ['phuong'])).toEqual(before);
  });
});

describe('the same content in other bytes', () => {
  it('is left as it is, corrections too', async () => {
    const report = read('d.txt', 74);
    await saveReport(db, report, at);
    await correct('d.txt', 110, 111);
    const saved = await saveReport(db, { ...report, fileHash: '1-b', figures: [] }, at);
    expect(saved).toEqual({
      id: expect.any(Number),
      status: 'unchanged',
      version: 1,
      isReread: false,
      droppedCorrections: 0,
    });
    expect(await valuesOf('d.txt')).toEqual([
      [120, null],
      [111, 110],
    ]);
  });

  it('is no sample any more once an office has given it itself', async () => {
    const report = read('e.txt', 75);
    await saveReport(db, { ...report, isSample: true }, at);
    await saveReport(db, { ...report, isSample: false }, at);
    const rows = await db.query(
      "select is_sample from reports where file_name = 'e.txt'",
      [],
      z.object({ is_sample: z.boolean() }),
    );
    expect(rows).toEqual([{ is_sample: false }]);
  });
});
