import type { Figure } from '../../reports/figure.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Answer } from '../answer.ts';
import { asAnswerFigure } from '../figures/answer-value.ts';
import { round } from '../figures/arithmetic.ts';
import { type Library, reportById } from '../library.ts';
import { periodText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';

/** A total against the sum of its parts: whether they agree, with the sum worked out. */
export function presentSum(library: Library, total: Figure, parts: Figure[]): Answer {
  const sum = round(
    parts.reduce((all, part) => all + part.value, 0),
    6,
  );
  const report = reportById(library, total.reportId);
  const citations = new Citations();
  const figures = [total, ...parts].map((figure) => asAnswerFigure(figure, citations.addFigure(report, figure)));
  const agrees = Math.abs(sum - total.value) < 1e-6;
  const formula = `${parts.map((part) => formatNumber(part.value)).join(' + ')} = ${formatNumber(sum)}`;
  figures.push({
    value: sum,
    measure: total.measure,
    unit: report.unit,
    label: 'tổng tính lại',
    period: total.period,
    citation: 0,
    derived: { formula },
  });
  const verdict = agrees
    ? `khớp với ${formatNumber(total.value)} nêu trong báo cáo`
    : `không khớp với ${formatNumber(total.value)} nêu trong báo cáo (chênh ${formatNumber(round(Math.abs(sum - total.value), 6))})`;
  return {
    kind: 'discrepancy',
    agrees,
    text: `${agrees ? 'Khớp' : 'Chưa khớp'} (${report.unit}${periodText(total.period ?? report.period)}): ${formula}, ${verdict}.\n${citations.toText()}`,
    citations: citations.list,
    figures,
    lane: 'figures',
  };
}
