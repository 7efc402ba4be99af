import type { Slot } from '../vocabulary/concept.ts';
import { asksOfPart } from './leaning-words.ts';
import { NARROWING } from './merge-concepts.ts';
import type { Asked, Question } from './question.ts';

/** What narrows a count, and what it is in. */
const STATES: Slot[] = [...NARROWING, 'state'];

/**
 * The same question with less taken over: where "thế quá hạn?" after one about online dossiers finds nothing, those of all
 * channels are meant.
 *
 * @param own as parsed, before anything was taken over.
 */
export function withLessTakenOver(completed: Question, own: Question): Question[] {
  if (asksOfPart(own)) return [];
  const keys = new Set(own.concepts.map(keyOf));
  const fewer = [NARROWING, STATES].flatMap((slots) => {
    const concepts = completed.concepts.filter((asked) => keys.has(keyOf(asked)) || !slots.includes(asked.slot));
    return concepts.length < completed.concepts.length ? [{ ...completed, concepts }] : [];
  });
  // Another unit reports of other periods; the answer says of which.
  const isOfTakenPeriod = own.periods.length === 0 && completed.periods.length > 0;
  return isOfTakenPeriod ? [...fewer, ...[completed, ...fewer].map((one) => ({ ...one, periods: [] }))] : fewer;
}

function keyOf(asked: Asked): string {
  return asked.alternatives.map((concept) => concept.id).join(' ');
}
