import type { Figure } from '../../reports/figure.ts';
import type { Answer } from '../answer.ts';
import { figuresIn, type Library, reportById } from '../library.ts';
import { withNotes } from '../wording/notes.ts';
import { gapOf, sumOf } from './arithmetic.ts';
import { computedAnswer } from './computed-answer.ts';

/** Where a figure stands. */
export interface FigurePlace {
  reportId: number;
  ordinal: number;
}

/**
 * "Tổng cả hai?", "chênh nhau bao nhiêu?" after two answers: worked out of the figures that they told. Null where these cannot be set
 * against each other, or one of them is no longer in the library.
 */
export async function answerPair(
  library: Library,
  [first, second]: [FigurePlace, FigurePlace],
  operation: 'sum' | 'difference',
): Promise<Answer | null> {
  const [a, b] = [await figureAt(library, first), await figureAt(library, second)];
  if (!a || !b || a.id === b.id) return null;
  const unit = library.registry.byName(reportById(library, a.reportId).unit);
  const worked = operation === 'sum' ? sumOf([a, b]) : gapOf(a, b);
  if (!unit || !worked || (operation === 'sum' && a.measure === '%')) return null;
  const from = operation === 'sum' || a.value >= b.value ? [a, b] : [b, a];
  const answer = computedAnswer(library, unit, {
    ...worked,
    from,
    word: operation === 'sum' ? 'tổng cộng' : 'chênh lệch',
  });
  return withNotes(library, answer);
}

async function figureAt(library: Library, { reportId, ordinal }: FigurePlace): Promise<Figure | null> {
  if (!library.reports.some((report) => report.id === reportId)) return null;
  return (await figuresIn(library, reportId)).find((one) => one.ordinal === ordinal) ?? null;
}
