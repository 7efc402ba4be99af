import type { Figure } from '../../reports/figure.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { sumOf } from './arithmetic.ts';
import type { Derived } from './derived.ts';
import type { Frame } from './frame.ts';
import { hasOutcome } from './kinds-of-concepts.ts';
import type { Match } from './match-figure.ts';

const DONE = ['completed', 'resolved'];
const [ON_TIME, OVERDUE] = [conceptTerm('on_time'), conceptTerm('overdue')];

/**
 * What is done where the report only tells what is done in time and what is done late: both together. Null where the best
 * figure counts all that is done, or late ones are not told.
 */
export function doneInAll(matches: Match[], best: Match, frame: Frame): Derived | null {
  const asksDone = frame.concepts.some((asked) => asked.alternatives.some((concept) => DONE.includes(concept.id)));
  const { figure: inTime } = best;
  if (!asksDone || frame.kind !== 'any' || hasOutcome(frame) || !inTime.ownTerms.has(ON_TIME)) return null;
  const late = matches.map((match) => match.figure).find((figure) => isLateBeside(figure, inTime));
  if (!late) return null;
  const sum = sumOf([inTime, late]);
  return (
    sum && {
      ...sum,
      label: `số ${inTime.measure} đã hoàn thành (đúng hạn và quá hạn)`,
      from: [inTime, late],
      score: best.score,
    }
  );
}

/** Done late, of the same things, told beside those done in time. */
function isLateBeside(figure: Figure, inTime: Figure): boolean {
  return (
    figure.id !== inTime.id &&
    figure.reportId === inTime.reportId &&
    figure.section === inTime.section &&
    figure.measure === inTime.measure &&
    figure.ownTerms.has(OVERDUE) &&
    DONE.some((id) => figure.ownTerms.has(conceptTerm(id))) &&
    (figure.whole === inTime.whole || Math.abs(figure.ordinal - inTime.ordinal) <= 2)
  );
}
