import type { Question } from '../../questions/question.ts';
import type { Report } from '../../reports/report.ts';
import { samePeriod } from '../../vietnamese/period.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import { type Library, reportById, reportsOf } from '../library.ts';
import { findMatches, GOOD, isComplete } from './find-matches.ts';
import type { Frame } from './frame.ts';
import type { Match } from './match-figure.ts';

/** A figure of another report answers as well as the one shown when it is no further behind it than this. */
const AS_WELL = 0.1;

/**
 * What other reports of the same unit on the same time say of what was answered, where it is another number: the later report is answered
 * from, the other is mentioned.
 */
export async function otherReportsSay(
  library: Library,
  unit: Unit,
  frame: Frame,
  question: Question,
  answered: Match,
): Promise<Match[]> {
  const { figure } = answered;
  const report = reportById(library, figure.reportId);
  const others = reportsOf(library, unit).filter((one) => one.id !== report.id && isOfSameTime(one, report));
  const found: Match[] = [];
  for (const other of others) {
    const [best] = (await findMatches(library, [other], frame, question)).filter(
      (match) => match.score >= Math.max(GOOD, answered.score - AS_WELL) && isComplete(match, frame),
    );
    const isOther =
      best &&
      best.figure.measure === figure.measure &&
      best.figure.value !== figure.value &&
      samePeriod(best.figure.period ?? other.period ?? NEVER, figure.period ?? report.period ?? NEVER);
    if (isOther) found.push(best);
  }
  return found;
}

const NEVER = { from: null, to: null };

/** Of the same span of time; reports of a month and of its quarter tell other numbers by right. */
function isOfSameTime(one: Report, other: Report): boolean {
  return one.period !== null && other.period !== null && samePeriod(one.period, other.period);
}
