import { type Syllable, splitSyllables } from '../../vietnamese/syllables.ts';
import type { ConceptMention } from '../../vocabulary/concept-mention.ts';
import { findConcepts } from '../../vocabulary/find-concepts.ts';
import { weightOf } from './common-syllables.ts';

/** A text as support is measured on it. */
export interface Wording {
  text: string;
  /** Its words; numbers are checked by themselves. */
  syllables: Syllable[];
  mentions: ConceptMention[];
  concepts: ReadonlySet<string>;
  /** Folded syllables and pairs of neighbours ("mot cua"). */
  terms: ReadonlySet<string>;
}

export function readWording(text: string): Wording {
  const all = splitSyllables(text);
  const mentions = findConcepts(text, { syllables: all });
  const syllables = all.filter(({ folded }) => /^[a-z]/.test(folded));
  const terms = new Set<string>();
  for (const [i, { folded }] of syllables.entries()) {
    terms.add(folded);
    const next = syllables[i + 1];
    if (next) terms.add(`${folded} ${next.folded}`);
  }
  const concepts = new Set(mentions.flatMap((mention) => mention.concepts.map(({ id }) => id)));
  return { text, syllables, mentions, concepts, terms };
}

/**
 * How much of a sentence its sources say, from 0 to 1: the share of its syllables, and of its pairs of neighbours, that they hold too, the
 * rarer the weightier. A word for something that they name by another word of the vocabulary counts as theirs.
 */
export function supportOf(sentence: Wording, sources: Wording): number {
  const isNamed = namedSyllables(sentence, sources);
  let [words, foundWords, pairs, foundPairs] = [0, 0, 0, 0];
  for (const [i, syllable] of sentence.syllables.entries()) {
    const weight = weightOf(syllable.folded);
    words += weight;
    if (isNamed.has(syllable) || sources.terms.has(syllable.folded)) foundWords += weight;
    const next = sentence.syllables[i + 1];
    if (!next) continue;
    const both = (weight + weightOf(next.folded)) / 2;
    pairs += both;
    const isKnown =
      sources.terms.has(`${syllable.folded} ${next.folded}`) || (isNamed.has(syllable) && isNamed.has(next));
    if (isKnown) foundPairs += both;
  }
  if (words === 0) return 1;
  return pairs === 0 ? foundWords / words : (foundWords / words + foundPairs / pairs) / 2;
}

/** Syllables of the sentence that name what its sources name. */
function namedSyllables(sentence: Wording, sources: Wording): ReadonlySet<Syllable> {
  const named = new Set<Syllable>();
  for (const { concepts, start, end } of sentence.mentions) {
    if (!concepts.some(({ id }) => sources.concepts.has(id))) continue;
    for (const syllable of sentence.syllables) if (start <= syllable.start && syllable.end <= end) named.add(syllable);
  }
  return named;
}
