import type { Slot } from '../vocabulary/concept.ts';
import { asksOfPart, opensLeaning, pointsBack } from './leaning-words.ts';
import type { Asked, Question } from './question.ts';
import { withRemainder } from './remainder.ts';

/** Slots that narrow a count to a part of it. */
export const NARROWING: Slot[] = ['channel', 'field', 'level'];

/** "So với quý trước tăng hay giảm?" asks of the count before, in the state that it was in. */
const OF_CHANGE = new Set(['growth', 'reduced', 'carried_over']);

function isOfChange(asked: Asked): boolean {
  return asked.alternatives.every((concept) => OF_CHANGE.has(concept.id));
}

/**
 * The question's own concepts, and of the earlier one those in whose place it has none. A new state or channel replaces the old; another
 * thing that is counted leaves behind all that was said of the one before.
 */
export function mergeConcepts(question: Question, earlier: Question): Asked[] {
  const own = withRemainder(question.bare, question.concepts, earlier.concepts);
  if (isOnlyPart(question)) return [...own, ...earlier.concepts.filter((asked) => !isOfPart(asked))];
  const slots = new Set(own.filter((asked) => !isOfChange(asked)).map((asked) => asked.slot));
  const isOfCauses = own.some((asked) => asked.alternatives.some((concept) => concept.id === 'causes'));
  // "Khó khăn gì không?" asks of the unit, not of what was counted before; "vì sao?" asks of that.
  if (slots.has('part') && !isOfCauses) return own;
  // "Thế scan?": a word that nothing is known of takes the place of the thing before.
  const isUnknownThing = own.length === 0 && question.words.length > 0 && !SAYS_NO_THING.has(question.wanted);
  const isOtherThing = namesThing(question) && !namesThingOf(question, earlier);
  const isNamedAnew = slots.has('object') && !opensLeaning(question) && !pointsBack(question);
  const isPart = slots.has('object') && !isOtherThing && asksOfPart(question);
  const kept = earlier.concepts.filter((asked) => {
    if (asked.slot === 'part' || asked.slot === 'aspect')
      return (
        own.length === 0 ||
        asked.alternatives.some((concept) => concept.id === 'growth' && !slots.has('aspect') && slots.has('object'))
      );
    if (isOtherThing) return false;
    if (asked.slot === 'object') return !slots.has('object') && !isUnknownThing;
    if (asked.slot === 'state') return !slots.has('state') && (isPart || !slots.has('object'));
    if (isNamedAnew && NARROWING.includes(asked.slot)) return false;
    return !slots.has(asked.slot);
  });
  return [...own, ...kept];
}

/** "Thiếu mấy người?", "vì sao vậy?": its words tell what is wanted, not of what. */
const SAYS_NO_THING = new Set<Question['wanted']>(['narrative', 'difference', 'sum']);

function namesThingOf(question: Question, earlier: Question): boolean {
  const ids = new Set(objectsOf(earlier));
  return objectsOf(question).some((id) => ids.has(id));
}

/** "Nhiệm vụ thành phố giao" is one word of the vocabulary: it names tasks. */
const OF_TASKS = /^(?:own_plan|\w+_assigned|resolution_57)$/;

export function namesThing(question: Question): boolean {
  return objectsOf(question).length > 0;
}

function objectsOf({ concepts }: Question): string[] {
  return concepts.flatMap(({ slot, alternatives }) => {
    if (slot === 'object') return alternatives.map((concept) => concept.id);
    return slot === 'scope' && alternatives.some((concept) => OF_TASKS.test(concept.id)) ? ['task'] : [];
  });
}

/** "Phòng văn hóa thì sao?" names the part alone: what was counted is counted of it. */
export function isOnlyPart(question: Question): boolean {
  return question.namedPart.length > 0 && question.concepts.every(isOfPart);
}

/** Words that a room is called by. */
function isOfPart({ slot, alternatives }: Asked): boolean {
  return slot === 'topic' || alternatives.every(({ id }) => id === 'department_room');
}
