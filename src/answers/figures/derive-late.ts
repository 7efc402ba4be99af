import type { Asked } from '../../questions/question.ts';
import type { Report } from '../../reports/report.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import type { Library } from '../library.ts';
import { gapOf } from './arithmetic.ts';
import { goodCounts, wholeOf } from './derive.ts';
import type { Derived } from './derived.ts';
import type { Sought } from './find-matches.ts';
import { askedFor, asksFor, type Frame } from './frame.ts';

/** What is done late where the report tells only what is done, and what of it in time. */
export async function deriveLate(
  library: Library,
  reports: Report[],
  frame: Frame,
  sought: Sought,
): Promise<Derived | null> {
  if (!asksFor(frame, 'overdue') || !asksFor(frame, 'dossier') || frame.kind !== 'any') return null;
  const isOverdue = (asked: Asked) => asked.alternatives.some((concept) => concept.id === 'overdue');
  const concepts = frame.concepts.map((asked) => (isOverdue(asked) ? askedFor('on_time') : asked));
  const best = (await goodCounts(library, reports, { ...frame, concepts }, sought)).find(({ figure }) =>
    figure.ownTerms.has(conceptTerm('on_time')),
  );
  const whole = best ? await wholeOf(library, best.figure) : null;
  if (!best || !whole?.ownTerms.has(conceptTerm('resolved')) || whole.quoteStart !== best.figure.quoteStart)
    return null;
  const rest = gapOf(whole, best.figure);
  return (
    rest && {
      ...rest,
      label: `số ${whole.measure} giải quyết không đúng hạn`,
      from: [best.figure, whole],
      score: best.score,
    }
  );
}
