import type { Concept } from '../vocabulary/concept.ts';
import type { ConceptMention } from '../vocabulary/concept-mention.ts';
import type { Asked } from './question.ts';

/** What a question names, once each, in the order asked. */
export function askedConcepts(mentions: ConceptMention[]): Asked[] {
  const seen = new Map<string, Asked>();
  for (const concepts of mentions.flatMap(apart)) {
    const key = concepts.map((concept) => concept.id).join(' ');
    const [first] = concepts;
    if (first && !seen.has(key)) seen.set(key, { alternatives: concepts, slot: first.slot });
  }
  return [...seen.values()];
}

/** "Tiếp nhận mới" says two things at once; other words of several concepts may mean any of them. */
function apart({ concepts }: ConceptMention): Concept[][] {
  return concepts.some(({ id }) => id === 'newly_received') ? concepts.map((concept) => [concept]) : [concepts];
}
