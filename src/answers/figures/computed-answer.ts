import type { Figure } from '../../reports/figure.ts';
import type { Period } from '../../vietnamese/period.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { type Library, reportById } from '../library.ts';
import { capitalise, labelText, periodText, valueText } from '../wording/figures.ts';
import { Citations } from '../wording/sources.ts';
import { asAnswerFigure } from './answer-value.ts';

/** A number worked out of stated figures. */
export interface Computed {
  from: Figure[];
  value: number;
  measure: string;
  /** "18,6 − 14,2 = 4,4" */
  formula: string;
  /** What the number is: "chênh lệch", "tổng cộng". */
  word: string;
  /** Of what time the number is, where that is another than the figures are of. */
  period?: Period;
}

/** Words a computed number: with its formula, and each figure that it follows from with its own sentence. */
export function computedAnswer(
  library: Library,
  unit: Unit,
  { from, value, measure, formula, word, period: ofTime }: Computed,
): Answer {
  const citations = new Citations();
  const figures = from.map((figure) =>
    asAnswerFigure(figure, citations.addFigure(reportById(library, figure.reportId), figure)),
  );
  const period = ofTime ?? from[0]?.period ?? null;
  const isOfSeveral = new Set(from.map((figure) => figure.unit)).size > 1;
  const parts = from
    .map((figure) => `${labelText(figure)}${isOfSeveral ? ` của ${figure.unit}` : ''}: ${valueText(figure)}`)
    .join('; ');
  return {
    kind: 'figure',
    text: `${capitalise(unit.name)}: ${word} ${valueText({ value, measure, qualifier: null })}${periodText(period)} – số này được tính: ${formula} (${parts}).\n${citations.toText()}`,
    citations: citations.list,
    figures: [...figures, { value, measure, unit: unit.name, label: word, period, citation: 0, derived: { formula } }],
    lane: 'figures',
  };
}
