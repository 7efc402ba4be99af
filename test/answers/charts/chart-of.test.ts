import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import type { Chart } from '../../../src/answers/charts/chart.ts';
import { chartOf } from '../../../src/answers/charts/chart-of.ts';
import { monthsOf } from '../../../src/vietnamese/period.ts';
import { answerOf, NINE_MONTHS, QUARTER_2, QUARTER_3 } from './answers.ts';

const THREE = [
  { name: 'phường Cẩm Hà', value: 5240 },
  { name: 'xã Thanh Lương', value: 9450 },
  { name: 'phường Ninh Phong', value: 3860 },
];

function drawn(answer: Answer, isAsked = false): Chart {
  const chart = chartOf(answer, { isAsked });
  if (!chart) throw new Error('there is no chart');
  return chart;
}

const valuesOf = (chart: Chart) => chart.layers.map((layer) => layer.values);
const namesOf = (chart: Chart) => chart.places.map((place) => place.name);

describe('units beside each other', () => {
  it('are bars, most first, named for what is measured, with their period, measure and sources', () => {
    expect(drawn(answerOf(THREE))).toEqual({
      kind: 'bar',
      title: 'Số hồ sơ tiếp nhận',
      subtitle: 'Quý III/2026',
      measure: 'hồ sơ',
      places: ['Xã Thanh Lương', 'Phường Cẩm Hà', 'Phường Ninh Phong'].map((name) => ({ name, ownPeriod: null })),
      layers: [{ name: '', values: [9450, 5240, 3860] }],
      notes: [],
      sources: ['Báo cáo của xã Thanh Lương', 'Báo cáo của phường Cẩm Hà', 'Báo cáo của phường Ninh Phong'],
    });
  });

  it('stay least first where the answer tells them so', () => {
    const leastFirst = [...THREE].sort((a, b) => a.value - b.value);
    expect(valuesOf(drawn(answerOf(leastFirst)))).toEqual([[3860, 5240, 9450]]);
  });

  it('that report nothing stand last without a value, and are none of the sources', () => {
    const chart = drawn(answerOf([{ name: 'phường An Hà', value: null }, ...THREE]));
    expect(valuesOf(chart)).toEqual([[9450, 5240, 3860, null]]);
    expect(chart.sources).not.toContain('Báo cáo của phường An Hà');
  });

  it('keep zero as a value', () => {
    expect(valuesOf(drawn(answerOf([...THREE, { name: 'phường An Hà', value: 0 }])))).toEqual([[9450, 5240, 3860, 0]]);
  });

  it('with another period than most are marked with it, and a note says so', () => {
    const chart = drawn(answerOf([...THREE, { name: 'phường An Hà', value: 1, period: NINE_MONTHS }]));
    expect(chart.subtitle).toBe('Quý III/2026');
    expect(chart.places.map((place) => place.ownPeriod)).toEqual([null, null, null, '9 tháng đầu năm 2026']);
    expect(chart.notes).toEqual(['Cột gạch chéo: kỳ số liệu khác các cột còn lại, chỉ nên so sánh tham khảo.']);
  });

  it('with a period of their own each are all marked', () => {
    const periods = [QUARTER_2, QUARTER_3, NINE_MONTHS];
    const chart = drawn(answerOf(THREE.map((one, i) => ({ ...one, period: periods[i] ?? null }))));
    expect(chart.subtitle).toBe('');
    expect(chart.places.every((place) => place.ownPeriod !== null)).toBe(true);
    expect(chart.notes).toEqual(['Kỳ số liệu của các cột khác nhau, chỉ nên so sánh tham khảo.']);
  });

  it('are drawn forty at most; how many are left out is said', () => {
    const many = Array.from({ length: 43 }, (_, i) => ({ name: `phường ${i}`, value: i }));
    const chart = drawn(answerOf(many.reverse()));
    expect(chart.places).toHaveLength(40);
    expect(chart.notes).toEqual(['Còn 3 giá trị không vẽ.']);
  });

  it('are in one measure: amounts in the largest, counts by their common noun', () => {
    const money = [
      { name: 'a', value: 79_245.6, measure: 'triệu đồng' },
      { name: 'b', value: 71.2, measure: 'tỷ đồng' },
      { name: 'c', value: 3, measure: 'tỷ đồng' },
    ];
    const chart = drawn(answerOf(money));
    expect([chart.measure, ...valuesOf(chart)]).toEqual(['tỷ đồng', [79.2456, 71.2, 3]]);
  });

  it.each([
    ['shares and counts', ['%', 'hồ sơ', '%']],
    ['targets and tasks', ['chỉ tiêu', 'nhiệm vụ', 'nhiệm vụ']],
    ['money and dossiers', ['tỷ đồng', 'hồ sơ', 'hồ sơ']],
  ])('are not drawn where they count %s', (_, measures) => {
    const answer = answerOf(THREE.map((one, i) => ({ ...one, measure: measures[i] as string })));
    expect(chartOf(answer, { isAsked: true })).toBeNull();
  });
});

describe('how many values make a picture', () => {
  it.each([
    [3, false, true],
    [2, false, false],
    [2, true, true],
    [1, true, false],
  ])('%i values, asked for: %s → %s', (count, isAsked, expected) => {
    expect(chartOf(answerOf(THREE.slice(0, count)), { isAsked }) !== null).toBe(expected);
  });

  it('counts no unit that reports nothing', () => {
    const answer = answerOf([...THREE.slice(0, 2), { name: 'phường An Hà', value: null }]);
    expect(chartOf(answer, { isAsked: false })).toBeNull();
  });

  it('draws values that are no comparison only on request', () => {
    const answer = answerOf(THREE, { across: 'parts', onRequest: true });
    expect(chartOf(answer, { isAsked: false })).toBeNull();
    expect(chartOf(answer, { isAsked: true })).not.toBeNull();
  });
});

describe('one unit over periods', () => {
  const months = [4, 5, 6].map((month) => ({ name: '', value: 100 + month, period: monthsOf(2026, month, month) }));

  it('is a line where the periods are of one length, in the order of time', () => {
    const chart = drawn(answerOf(months, { across: 'periods' }));
    expect(chart.kind).toBe('line');
    expect(namesOf(chart)).toEqual(['Tháng 4/2026', 'Tháng 5/2026', 'Tháng 6/2026']);
  });

  it('is bars in the order of time where they are not, with a word of warning', () => {
    const unlike = [QUARTER_2, NINE_MONTHS, QUARTER_3].map((period, i) => ({ name: '', value: 30 - i, period }));
    const chart = drawn(answerOf(unlike, { across: 'periods' }));
    expect(chart.kind).toBe('bar');
    expect(valuesOf(chart)).toEqual([[30, 29, 28]]);
    expect(chart.notes).toEqual(['Các kỳ dài ngắn khác nhau, chỉ nên so sánh tham khảo.']);
  });
});

describe('parts of a whole', () => {
  it('are counted by the noun of the whole where each has its own', () => {
    const parts = ['quyết định', 'kế hoạch', 'công văn'].map((measure, i) => ({ name: measure, value: i, measure }));
    expect(drawn(answerOf(parts, { across: 'parts', measure: 'văn bản' })).measure).toBe('văn bản');
  });

  it('are stacked where each unit has them, in whatever order the answer tells them', () => {
    const online = answerOf(THREE, { stacks: true, measured: 'trực tuyến' });
    const direct = answerOf(
      [...THREE].reverse().map((one) => ({ ...one, value: one.value / 10 })),
      { stacks: true, measured: 'trực tiếp' },
    );
    const at = online.figures.length;
    const second = direct.series?.[0]?.points.map((point) => ({ ...point, figure: (point.figure ?? 0) + at })) ?? [];
    const chart = drawn({
      ...online,
      figures: [...online.figures, ...direct.figures],
      series: [online.series?.[0], { ...direct.series?.[0], points: second }] as NonNullable<Answer['series']>,
    });
    expect([chart.kind, chart.title]).toEqual(['stacked', 'Trực tuyến, trực tiếp']);
    expect(chart.layers).toEqual([
      { name: 'Trực tuyến', values: [9450, 5240, 3860] },
      { name: 'Trực tiếp', values: [945, 524, 386] },
    ]);
  });
});

describe('an answer that does not say what it sets beside each other', () => {
  const bare = (told: Parameters<typeof answerOf>[0]): Answer => {
    const { series: _series, ...answer } = answerOf(told);
    return answer;
  };

  it('is drawn across units where each figure is of another', () => {
    expect(valuesOf(drawn(bare(THREE)))).toEqual([[9450, 5240, 3860]]);
  });

  it('is drawn over time where each figure is of another period of one unit', () => {
    const told = [NINE_MONTHS, QUARTER_2, QUARTER_3].map((period, i) => ({ name: 'phường Cẩm Hà', value: i, period }));
    expect(namesOf(drawn(bare(told)))).toEqual(['Quý II/2026', '9 tháng đầu năm 2026', 'Quý III/2026']);
  });

  it('is not drawn where a unit has two figures', () => {
    expect(chartOf(bare([...THREE, { name: 'phường Cẩm Hà', value: 7 }]), { isAsked: true })).toBeNull();
  });

  it('leaves out what was worked out', () => {
    const answer = bare(THREE);
    const gap = { ...(answer.figures[0] as Answer['figures'][number]), value: 1, derived: { formula: '2 − 1 = 1' } };
    expect(valuesOf(drawn({ ...answer, figures: [...answer.figures, gap] }))).toEqual([[9450, 5240, 3860]]);
  });
});
