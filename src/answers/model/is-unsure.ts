import type { Question } from '../../questions/question.ts';
import type { Answer } from '../answer.ts';
import { inPeriods, type Library, reportsOf } from '../library.ts';

/**
 * Whether a model may answer instead: the rules found nothing in reports that there are, asked back though nothing they need was
 * missing, or answered in passages that can be worded. Never a number that the rules found, a document, a task, a refusal.
 */
export function isUnsure(library: Library, question: Question, byRules: Answer): boolean {
  switch (byRules.kind) {
    case 'passage':
      return byRules.lane === 'passages';
    case 'not_found':
      return hasReports(library, question) && question.documents.length === 0;
    case 'clarify':
      return byRules.lane === 'figures' && question.units.length > 0 && hasReports(library, question);
    default:
      return false;
  }
}

/** A unit that has no report, or none of the period asked for, has none for a model either. */
function hasReports(library: Library, { units, periods }: Question): boolean {
  const held = units.length > 0 ? units.map((unit) => reportsOf(library, unit)) : [library.reports];
  return held.every((reports) => inPeriods(reports, periods).length > 0);
}
