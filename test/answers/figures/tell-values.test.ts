import { describe, expect, it } from 'vitest';
import { countedAlike } from '../../../src/answers/figures/counted-alike.ts';
import { sameLength } from '../../../src/answers/figures/same-length.ts';
import { type Reading, tellValues } from '../../../src/answers/figures/tell-values.ts';
import { monthsOf } from '../../../src/vietnamese/period.ts';

const QUARTER = monthsOf(2026, 7, 9);

function reading(value: string, more: Partial<Reading> = {}): Reading {
  return { label: 'số hồ sơ tiếp nhận', indicator: 'tthc.received', value, details: [], period: QUARTER, ...more };
}

const told = (readings: (Reading | null)[], options = {}) =>
  tellValues(
    readings.map((one, i) => ({ name: `phường ${'ABC'[i]}`, readings: one ? [one] : [] })),
    options,
  ).lines.join('\n');

describe('values told one below another', () => {
  it('say what is measured and when once, above', () => {
    expect(told([reading('5.240 hồ sơ'), reading('3.860 hồ sơ')])).toBe(
      'Số hồ sơ tiếp nhận (quý III/2026):\n- Phường A: 5.240 hồ sơ\n- Phường B: 3.860 hồ sơ',
    );
  });

  it('are numbered where they are ranked', () => {
    expect(told([reading('2 hồ sơ'), reading('1 hồ sơ')], { isRanked: true })).toMatch(
      /^1\. Phường A.*\n2\. Phường B/mu,
    );
  });

  it('say the period of each where they differ, in the line while it fits a phone', () => {
    const other = reading('9 hồ sơ', { period: monthsOf(2026, 1, 9) });
    expect(told([reading('5 hồ sơ'), other])).toBe(
      'Số hồ sơ tiếp nhận:\n- Phường A: 5 hồ sơ (quý III/2026)\n- Phường B: 9 hồ sơ (9 tháng đầu năm 2026)',
    );
  });

  it('set what does not fit on a line of its own', () => {
    const details = ['trên tổng số 8.823', 'tính: 21 + 1 = 22'];
    expect(told([reading('22 nhiệm vụ', { details }), reading('5 nhiệm vụ')])).toContain(
      '- Phường A: 22 nhiệm vụ\n  trên tổng số 8.823; tính: 21 + 1 = 22\n',
    );
  });

  it('take the shared name of an indicator that each report calls differently', () => {
    const lines = told([reading('1 hồ sơ'), reading('2 hồ sơ', { label: 'số hồ sơ đã nhận' })]);
    expect(lines.split('\n')[0]).toBe('Số hồ sơ tiếp nhận (quý III/2026):');
  });

  it('keep each report’s own name where they share none', () => {
    const values = [
      reading('1 hồ sơ', { indicator: null }),
      reading('2 hồ sơ', { label: 'số hồ sơ trễ', indicator: null }),
    ];
    expect(told(values)).toContain('- Phường B: 2 hồ sơ\n  số hồ sơ trễ (quý III/2026)');
  });

  it('name the one that is called otherwise than the others', () => {
    const odd = reading('3 hồ sơ', { label: 'số hồ sơ trễ', indicator: null });
    const lines = told([reading('1 hồ sơ'), reading('2 hồ sơ'), odd]);
    expect(lines.split('\n').filter((line) => line.includes('số hồ sơ'))).toEqual([
      '- Phường C: 3 hồ sơ – số hồ sơ trễ',
    ]);
  });

  it('name those of a ranking that report nothing in one line, where they are many', () => {
    const values = [reading('2 hồ sơ'), reading('1 hồ sơ'), null, null, null].map((one, i) => ({
      name: `phường ${i}`,
      readings: one ? [one] : [],
    }));
    expect(tellValues(values, { isRanked: true }).lines.at(-1)).toBe('Báo cáo không nêu: phường 2, phường 3, phường 4');
  });

  const many = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ name: `phường ${i}`, readings: [reading(`${i} hồ sơ`)] }));

  it('are cut after forty where they have no order of rank, and say that there are more', () => {
    const { lines } = tellValues(many(43), {});
    expect(lines).toHaveLength(1 + 40 + 1);
    expect(lines.at(-1)).toBe('… và những dòng còn lại');
  });

  it('of more than twenty in their order of rank are the first ten and the last three', () => {
    const { lines } = tellValues(many(21), { isRanked: true });
    expect(lines.map((line) => line.split(' ')[0]).slice(1)).toEqual(
      '1. 2. 3. 4. 5. 6. 7. 8. 9. 10. … 19. 20. 21.'.split(' '),
    );
    expect(tellValues(many(20), { isRanked: true }).lines).toHaveLength(1 + 20);
  });

  it('have the period of most of them above, and each other one its own', () => {
    const odd = reading('3 hồ sơ', { period: monthsOf(2026, 1, 9) });
    const lines = told([reading('1 hồ sơ'), reading('2 hồ sơ'), odd]);
    expect(lines).toBe(
      'Số hồ sơ tiếp nhận (quý III/2026):\n- Phường A: 1 hồ sơ\n- Phường B: 2 hồ sơ\n- Phường C: 3 hồ sơ (9 tháng đầu năm 2026)',
    );
  });

  it('say of whom nothing is reported', () => {
    expect(told([reading('1 hồ sơ'), null])).toContain('- Phường B: báo cáo không nêu');
  });
});

describe('what can be set against each other', () => {
  it.each([
    [['hồ sơ', 'hồ sơ trực tuyến'], true],
    [['tthc', 'thủ tục'], true],
    [['triệu đồng', 'tỷ đồng'], true],
    [['%', '%'], true],
    [['chỉ tiêu', 'nhiệm vụ'], false],
    [['%', 'hồ sơ'], false],
    [['tỷ đồng', 'hồ sơ'], false],
    [['%', 'điểm'], false],
    [[], true],
  ])('counts %j: %s', (measures, expected) => {
    expect(countedAlike(measures)).toBe(expected);
  });

  it.each([
    ['a month and the next', [monthsOf(2026, 1, 1), monthsOf(2026, 2, 2)], true],
    ['a quarter and nine months', [QUARTER, monthsOf(2026, 1, 9)], false],
    [
      'two days that it is counted on',
      [
        { from: null, to: '2026-05-31' },
        { from: null, to: '2026-08-31' },
      ],
      true,
    ],
    ['a quarter and a span without an end', [QUARTER, { from: '2026-01-01', to: null }], false],
    ['a quarter and no known period', [QUARTER, null], false],
  ])('periods: %s', (_, periods, expected) => {
    expect(sameLength(periods)).toBe(expected);
  });
});
