import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, lastDayOf } from '../../src/vietnamese/dates.ts';
import { formatPeriod } from '../../src/vietnamese/format-period.ts';
import { contains, overlaps, type Period, samePeriod } from '../../src/vietnamese/period.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';

const TODAY = { today: '2026-11-20' };
const REPORT = { report: { from: '2026-01-01', to: '2026-06-30' } };
const AT_TURN = { report: { from: '2025-12-15', to: '2026-03-14' } };

describe('periods with their year', () => {
  it.each([
    ['từ ngày 01/7/2025 đến ngày 20/10/2025', 'range', '2025-07-01', '2025-10-20'],
    ['tu ngay 01/7/2025 den ngay 20/10/2025', 'range', '2025-07-01', '2025-10-20'],
    ['Từ 01/7 đến 11/7/2025', 'range', '2025-07-01', '2025-07-11'],
    ['từ 1 đến 11/7/2025', 'range', '2025-07-01', '2025-07-11'],
    ['từ ngày 01 đến ngày 11/7/2025', 'range', '2025-07-01', '2025-07-11'],
    ['01-11/7/2025', 'range', '2025-07-01', '2025-07-11'],
    ['25/12/2025 - 07/01/2026', 'range', '2025-12-25', '2026-01-07'],
    ['từ 25/12 đến 07/01/2026', 'range', '2025-12-25', '2026-01-07'],
    ['từ tháng 7 đến hết tháng 10 năm 2025', 'range', '2025-07-01', '2025-10-31'],
    ['tháng 7 - 10/2025', 'range', '2025-07-01', '2025-10-31'],
    ['từ năm 2021 đến năm 2025', 'range', '2021-01-01', '2025-12-31'],
    ['giai đoạn 2025-2030', 'range', '2025-01-01', '2030-12-31'],
    ['nhiệm kỳ 2026 – 2031', 'range', '2026-01-01', '2031-12-31'],
    ['6 tháng đầu năm 2026', 'half', '2026-01-01', '2026-06-30'],
    ['6T đầu năm 2026', 'half', '2026-01-01', '2026-06-30'],
    ['6T/2026', 'half', '2026-01-01', '2026-06-30'],
    ['sáu tháng đầu năm 2026', 'half', '2026-01-01', '2026-06-30'],
    ['nửa đầu năm 2026', 'half', '2026-01-01', '2026-06-30'],
    ['6 tháng cuối năm 2025', 'half', '2025-07-01', '2025-12-31'],
    ['05 tháng đầu năm 2026', 'months', '2026-01-01', '2026-05-31'],
    ['9 tháng năm 2025', 'months', '2025-01-01', '2025-09-30'],
    ['3 tháng cuối năm 2025', 'months', '2025-10-01', '2025-12-31'],
    ['quý I/2026', 'quarter', '2026-01-01', '2026-03-31'],
    ['quý 3 năm 2025', 'quarter', '2025-07-01', '2025-09-30'],
    ['Q3/2025', 'quarter', '2025-07-01', '2025-09-30'],
    ['tháng 7/2025', 'month', '2025-07-01', '2025-07-31'],
    ['tháng 07 năm 2025', 'month', '2025-07-01', '2025-07-31'],
    ['T7/2025', 'month', '2025-07-01', '2025-07-31'],
    ['tháng mười hai năm 2025', 'month', '2025-12-01', '2025-12-31'],
    ['đầu tháng 7/2025', 'month', '2025-07-01', '2025-07-31'],
    ['năm 2025', 'year', '2025-01-01', '2025-12-31'],
    ['cả năm 2025', 'year', '2025-01-01', '2025-12-31'],
    ['năm học 2025-2026', 'year', '2025-08-01', '2026-07-31'],
    ['ngày 26/12/2025', 'day', '2025-12-26', '2025-12-26'],
    ['tính đến hết 31/5/2026', 'until', null, '2026-05-31'],
    ['tính đến ngày 20/10/2025', 'until', null, '2025-10-20'],
    ['lũy kế đến ngày 26/5/2026', 'until', null, '2026-05-26'],
    ['luỹ kế đến ngày 26/5/2026', 'until', null, '2026-05-26'],
    ['đến hết tháng 5/2026', 'until', null, '2026-05-31'],
    ['đến hết quý II/2026', 'until', null, '2026-06-30'],
    ['Đến ngày 05/6/2026', 'until', null, '2026-06-05'],
    ['từ 01/01/2026 đến nay', 'since', '2026-01-01', null],
    ['từ đầu năm 2026 tới giờ', 'since', '2026-01-01', null],
    ['kể từ ngày 01/7/2025', 'since', '2025-07-01', null],
    ['từ 01/01/2026', 'since', '2026-01-01', null],
  ])('reads “%s” whole', (written, kind, from, to) => {
    expect(findPeriods(`(${written}), xong.`)).toEqual([
      { period: { from, to }, kind, raw: written, start: 1, end: 1 + written.length },
    ]);
  });

  it('mends a range whose year was forgotten at the turn of the year, and says so', () => {
    expect(findPeriods('Từ 25/12/2025 đến 07/01/2025')).toMatchObject([
      { period: { from: '2025-12-25', to: '2026-01-07' }, corrected: true },
    ]);
  });

  it('takes no range that one year more does not mend', () => {
    expect(findPeriods('từ 25/12/2025 đến 07/01/2020')).toEqual([]);
  });

  it('finds several, in order', () => {
    const text = 'Năm 2025 làm 5 việc, 6 tháng đầu năm 2026 làm 7 việc, tính đến 20/10/2026 còn 2.';
    expect(findPeriods(text).map((one) => one.kind)).toEqual(['year', 'half', 'until']);
  });
});

describe('periods that need a context', () => {
  it.each([
    ['năm nay', TODAY, '2026-01-01', '2026-12-31'],
    ['năm ngoái', TODAY, '2025-01-01', '2025-12-31'],
    ['năm trước', TODAY, '2025-01-01', '2025-12-31'],
    ['tháng 7 năm ngoái', TODAY, '2025-07-01', '2025-07-31'],
    ['tháng này', TODAY, '2026-11-01', '2026-11-30'],
    ['tháng trước', TODAY, '2026-10-01', '2026-10-31'],
    ['tháng trước', { today: '2026-01-05' }, '2025-12-01', '2025-12-31'],
    ['quý này', TODAY, '2026-10-01', '2026-12-31'],
    ['quý trước', { today: '2026-02-05' }, '2025-10-01', '2025-12-31'],
    ['tuần này', TODAY, '2026-11-16', '2026-11-22'],
    ['tuan truoc', TODAY, '2026-11-09', '2026-11-15'],
    ['hôm nay', TODAY, '2026-11-20', '2026-11-20'],
    ['hom qua', TODAY, '2026-11-19', '2026-11-19'],
    ['nửa đầu năm', TODAY, '2026-01-01', '2026-06-30'],
    ['nua dau nam nay', TODAY, '2026-01-01', '2026-06-30'],
    ['nửa cuối năm', TODAY, '2026-07-01', '2026-12-31'],
    ['6 tháng đầu năm', REPORT, '2026-01-01', '2026-06-30'],
    ['lũy kế 5 tháng', REPORT, '2026-01-01', '2026-05-31'],
    ['5 tháng', TODAY, '2026-01-01', '2026-05-31'],
    ['tới 26/5', REPORT, null, '2026-05-26'],
    ['đến cuối tháng 5', TODAY, null, '2026-05-31'],
    ['từ đầu năm', TODAY, '2026-01-01', null],
    ['từ đầu năm đến hết 31/5', TODAY, '2026-01-01', '2026-05-31'],
    ['từ đầu tháng đến nay', TODAY, '2026-11-01', null],
    ['trong kỳ', REPORT, '2026-01-01', '2026-06-30'],
    ['kỳ này', REPORT, '2026-01-01', '2026-06-30'],
    ['đến thời điểm hiện tại', REPORT, null, '2026-06-30'],
    ['hiện nay', REPORT, null, '2026-06-30'],
    ['cùng kỳ năm 2025', REPORT, '2025-01-01', '2025-06-30'],
    ['tháng 12', AT_TURN, '2025-12-01', '2025-12-31'],
    ['tháng 3', AT_TURN, '2026-03-01', '2026-03-31'],
  ])('reads “%s”', (written, context, from, to) => {
    expect(findPeriods(written, context).map((one) => [one.period, one.raw])).toEqual([[{ from, to }, written]]);
    expect(findPeriods(written)).toEqual([]);
  });

  it('leaves out what a report alone can date when only today is known', () => {
    expect(findPeriods('trong kỳ, kỳ này, hiện nay, so với cùng kỳ năm 2025', TODAY)).toEqual([]);
  });
});

describe('what is no period', () => {
  it.each([
    'Quyết định 19/2014/QĐ-TTg, Nghị quyết 07/2022/NQ-HĐND',
    'Nghị định 118/2025/NĐ-CP và Nghị định 178/2024',
    'đã xong 38/47 nhiệm vụ, đạt tới 7/11 nhiệm vụ',
    'tối 26/5 họp, đầu tư 01/2026, quỹ 3 điểm',
    'thời hạn 6 tháng, 3 tháng một lần, hợp đồng 12 tháng, trên 9 tháng tuổi',
    'trong kỳ họp, nhiệm kỳ này, học kỳ này, các tháng sau',
    'từ T2 đến T6, nước Việt Nam 2025',
    'ngày 31/02/2026, tháng 13/2025, quý 5/2025',
  ])('“%s”', (text) => {
    expect(findPeriods(text, { ...TODAY, ...REPORT })).toEqual([]);
  });
});

const day = fc.integer({ min: 0, max: 9000 }).map((days) => addDays('2015-01-01', days));

describe('formatPeriod', () => {
  it.each([
    ['2026-01-01', '2026-12-31', 'năm 2026'],
    ['2026-01-01', '2026-06-30', '6 tháng đầu năm 2026'],
    ['2025-07-01', '2025-12-31', '6 tháng cuối năm 2025'],
    ['2026-01-01', '2026-03-31', 'quý I/2026'],
    ['2026-07-01', '2026-09-30', 'quý III/2026'],
    ['2025-07-01', '2025-07-31', 'tháng 7/2025'],
    ['2026-01-01', '2026-05-31', '5 tháng đầu năm 2026'],
    ['2025-12-26', '2025-12-26', 'ngày 26/12/2025'],
    ['2025-07-01', '2025-10-20', 'từ 01/7/2025 đến 20/10/2025'],
    [null, '2026-05-31', 'tính đến 31/5/2026'],
    ['2026-01-01', null, 'từ 01/01/2026 đến nay'],
    [null, null, 'không rõ kỳ'],
  ])('says %s – %s as “%s”', (from, to, text) => {
    expect(formatPeriod({ from, to })).toBe(text);
  });

  it('says what findPeriods reads back', () => {
    const months = fc.tuple(
      fc.integer({ min: 2015, max: 2035 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 0, max: 11 }),
    );
    const whole = months.map(([year, first, more]) => ({
      from: `${year}-${String(first).padStart(2, '0')}-01`,
      to: lastDayOf(year, Math.min(12, first + more)),
    }));
    const free = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
    const open = day.chain((one) => fc.constantFrom<Period>({ from: one, to: null }, { from: null, to: one }));
    fc.assert(
      fc.property(fc.oneof(whole, free, open), (period: Period) => {
        expect(findPeriods(formatPeriod(period)).map((one) => one.period)).toEqual([period]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('comparing periods', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' };
  const half = { from: '2026-01-01', to: '2026-06-30' };
  const until = { from: null, to: '2026-05-31' };
  const since = { from: '2026-07-01', to: null };

  it('counts both ends in and leaves null ends open', () => {
    expect([contains(year, half), contains(half, year), contains(until, half), contains(year, since)]).toEqual([
      true,
      false,
      false,
      false,
    ]);
    expect([overlaps(half, until), overlaps(half, since), overlaps(until, since), overlaps(year, since)]).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect([samePeriod(half, { ...half }), samePeriod(half, until)]).toEqual([true, false]);
  });
});

describe('any text', () => {
  it('gives spans in order, apart, that cut their words out of the text', () => {
    const pieces = [
      'từ ',
      'đến ',
      '01/7/2025 ',
      'ngày ',
      'tháng 7 ',
      'năm 2025 ',
      '6 tháng ',
      'đầu năm ',
      'quý I ',
      '- ',
      'hết ',
      'nay ',
      'trong kỳ ',
      'tính ',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 12 }), (words) => {
        const text = words.join('');
        let last = 0;
        for (const one of findPeriods(text, { ...TODAY, ...REPORT })) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(one.start, one.end)).toBe(one.raw);
          if (one.period.from && one.period.to) expect(one.period.from <= one.period.to).toBe(true);
          last = one.end;
        }
      }),
      { numRuns: 500 },
    );
  });
});
