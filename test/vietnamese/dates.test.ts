import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates, formatDate } from '../../src/vietnamese/dates.ts';

describe('findDates', () => {
  it.each([
    ['ngày 05 tháng 11 năm 2025', '2025-11-05'],
    ['ngay 5 thang 11 nam 2025', '2025-11-05'],
    ['mồng 2 tháng 9 năm 2025', '2025-09-02'],
    ['05/11/2025', '2025-11-05'],
    ['6/8/2025', '2025-08-06'],
    ['20/10/25', '2025-10-20'],
    ['5-11-2025', '2025-11-05'],
    ['31.12.2025', '2025-12-31'],
    ['Ngày 5/11/2025', '2025-11-05'],
    ['29/02/2024', '2024-02-29'],
  ])('reads “%s” whole', (written, date) => {
    expect(findDates(`(${written}).`)).toEqual([{ date, raw: written, start: 1, end: 1 + written.length }]);
  });

  it('reads both days of a range without spaces', () => {
    expect(findDates('01/7/2025-20/10/2025').map((one) => one.date)).toEqual(['2025-07-01', '2025-10-20']);
  });

  it.each([
    '31/02/2026',
    '29/02/2025',
    '40/13/2025',
    '19/2014/QĐ-TTg',
    '118/2025/NĐ-CP',
    '05/11/2025/QĐ-UBND',
    'ngày    tháng 6 năm 2026',
    '192.31.12.2025',
  ])('finds no day in “%s”', (text) => {
    expect(findDates(text)).toEqual([]);
  });
});

describe('formatDate', () => {
  it.each([
    ['2025-11-05', '05/11/2025'],
    ['2025-07-01', '01/7/2025'],
    ['2026-02-26', '26/02/2026'],
  ])('writes %s as official documents do: %s', (iso, written) => {
    expect(formatDate(iso)).toBe(written);
  });

  it('writes what findDates reads back', () => {
    const days = fc.date({ min: new Date('1950-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const iso = day.toISOString().slice(0, 10);
        expect(findDates(formatDate(iso)).map((one) => one.date)).toEqual([iso]);
      }),
    );
  });
});
