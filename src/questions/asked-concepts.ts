import type { ConceptMention } from '../vocabulary/concept-mention.ts';
import type { Asked } from './question.ts';

/** What a question names, once each, in the order asked. */
export function askedConcepts(mentions: ConceptMention[]): Asked[] {
  const seen = new Map<string, Asked>();
  for (const { concepts } of mentions) {
    const key = concepts.map((concept) => concept.id).join(' ');
    const [first] = concepts;
    if (first && !seen.has(key)) seen.set(key, { alternatives: concepts, slot: first.slot });
  }
  return [...seen.values()];
}
