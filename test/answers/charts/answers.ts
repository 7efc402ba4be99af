import type { Answer, AnswerFigure, Series } from '../../../src/answers/answer.ts';
import type { Chart } from '../../../src/answers/charts/chart.ts';
import { monthsOf, type Period } from '../../../src/vietnamese/period.ts';

export const QUARTER_2 = monthsOf(2026, 4, 6);
export const QUARTER_3 = monthsOf(2026, 7, 9);
export const NINE_MONTHS = monthsOf(2026, 1, 9);

/** One value of an answer; `value` null: the report does not tell it. */
interface Told {
  name: string;
  value: number | null;
  measure?: string;
  period?: Period | null;
}

/** An answer that sets values beside each other, each of another report. */
export function answerOf(told: Told[], series: Partial<Series> = {}): Answer {
  const figures: AnswerFigure[] = [];
  const citations: Answer['citations'] = [];
  const points = told.map(({ name, value, measure = 'hồ sơ', period = QUARTER_3 }) => {
    if (value === null) return { name, figure: null, period: null };
    citations.push({
      report: `${name}.txt`,
      title: `Báo cáo của ${name}`,
      period: '',
      section: 'I',
      quote: `${value}`,
    });
    figures.push({ value, measure, unit: name, label: 'số hồ sơ', period, citation: citations.length - 1 });
    return { name, figure: figures.length - 1, period };
  });
  return {
    kind: 'figure',
    text: 'Số hồ sơ:\nNguồn: Báo cáo.',
    citations,
    figures,
    lane: 'figures',
    series: [{ across: 'units', measured: 'số hồ sơ tiếp nhận', points, ...series }],
  };
}

/** A chart of bars as it is handed to who draws it. */
export function barsOf(values: (number | null)[], more: Partial<Chart> = {}): Chart {
  return {
    kind: 'bar',
    title: 'Số hồ sơ tiếp nhận',
    subtitle: 'Quý III/2026',
    measure: 'hồ sơ',
    places: values.map((_, i) => ({ name: `Phường Số ${i + 1}`, ownPeriod: null })),
    layers: [{ name: '', values }],
    notes: [],
    sources: ['Báo cáo cải cách hành chính quý III năm 2026'],
    ...more,
  };
}
