import { describe, expect, it } from 'vitest';
import { formatPeriod } from '../../src/vietnamese/format-period.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';

const CONTEXT = { today: '2026-11-20' };

describe('periods', () => {
  it.each([
    ['từ ngày 01/7/2025 đến ngày 20/10/2025', '2025-07-01', '2025-10-20'],
    ['Từ 1/7 đến 11/7/2025', '2025-07-01', '2025-07-11'],
    ['đợt 01-11/7/2025', '2025-07-01', '2025-07-11'],
    ['6 tháng đầu năm 2026', '2026-01-01', '2026-06-30'],
    ['nua dau nam nay', '2026-01-01', '2026-06-30'],
    ['6 tháng cuối năm 2025', '2025-07-01', '2025-12-31'],
    ['05 tháng đầu năm 2026', '2026-01-01', '2026-05-31'],
    ['quý I/2026', '2026-01-01', '2026-03-31'],
    ['tháng 7 năm ngoái', '2025-07-01', '2025-07-31'],
    ['Tính đến hết 31/5/2026', null, '2026-05-31'],
    ['đến cuối tháng 5', null, '2026-05-31'],
    ['Từ 01/01/2026 đến nay', '2026-01-01', null],
    ['từ đầu năm tới giờ', '2026-01-01', null],
    ['năm 2025', '2025-01-01', '2025-12-31'],
    ['ngày 26/12/2025', '2025-12-26', '2025-12-26'],
    ['tháng trước', '2026-10-01', '2026-10-31'],
  ])('reads “%s”', (text, from, to) => {
    expect(findPeriods(text, CONTEXT).map((one) => one.period)).toEqual([{ from, to }]);
  });

  it('mends a range whose year was forgotten at the turn of the year, and says so', () => {
    expect(findPeriods('Từ 25/12/2025 đến 07/01/2025')).toMatchObject([
      { period: { from: '2025-12-25', to: '2026-01-07' }, corrected: true },
    ]);
  });

  it('finds no period in the number of a document', () => {
    expect(findPeriods('Quyết định 19/2014/QĐ-TTg và Nghị định số 118/2025/NĐ-CP')).toEqual([]);
  });

  it('leaves out what needs a year that nobody gave', () => {
    expect(findPeriods('nửa đầu năm')).toEqual([]);
  });

  it.each([
    ['2026-01-01', '2026-06-30', '6 tháng đầu năm 2026'],
    ['2025-07-01', '2025-10-20', 'từ 01/07/2025 đến 20/10/2025'],
    [null, '2026-05-31', 'tính đến 31/05/2026'],
    ['2026-01-01', null, 'từ 01/01/2026 đến nay'],
    ['2026-07-01', '2026-09-30', 'quý III/2026'],
  ])('says %s – %s as “%s”', (from, to, text) => {
    expect(formatPeriod({ from, to })).toBe(text);
  });
});
