import { findConcepts } from '../vocabulary/find-concepts.ts';
import { askedConcepts } from './asked-concepts.ts';
import type { Asked } from './question.ts';

const STILL = /(?<!\p{L})(?:còn|con)\s+(?:bao nhiêu|bao nhieu|mấy|may)(?!\p{L})/iu;
/** Things that are worked through: of them "còn mấy" asks for those not done. */
const WORKED_THROUGH = new Set(['issue', 'task', 'dossier', 'feedback', 'petition', 'case']);
const UNFINISHED = askedConcepts(findConcepts('chưa xong'));

/**
 * "Còn mấy việc" asks for what is left to do, though no state is named.
 *
 * @param bare the question without units and periods.
 * @param counted what is spoken of: the question's own concepts, or those of the question that it follows.
 */
export function withRemainder(bare: string, concepts: Asked[], counted = concepts): Asked[] {
  const isLeft =
    STILL.test(bare) &&
    !concepts.some((asked) => asked.slot === 'state') &&
    [...concepts, ...counted].some(({ alternatives }) =>
      alternatives.some(({ id }) => WORKED_THROUGH.has(id) || OF_TASKS.test(id)),
    );
  return isLeft ? [...concepts, ...UNFINISHED] : concepts;
}

/** "Nhiệm vụ thành phố giao" is one word of the vocabulary. */
const OF_TASKS = /^(?:own_plan|\w+_assigned)$/;
