import { type Syllable, splitSyllables } from '../vietnamese/syllables.ts';
import type { ConceptMention } from './concept-mention.ts';
import { findConcepts } from './find-concepts.ts';
import { isStopWord } from './stop-words.ts';

/** A concept as a search term: "#task". Words are terms as they are, folded: "giao". */
export function conceptTerm(id: string): string {
  return `#${id}`;
}

/** What a text speaks of. */
export interface Description {
  mentions: ConceptMention[];
  /** Ids of the concepts it names. */
  concepts: Set<string>;
  /** All its folded words but stop words. */
  words: Set<string>;
}

/** Describes a stretch of a report with the vocabulary (`chat: true` for what an official typed). */
export function describe(text: string, options: { chat?: boolean } = {}): Description {
  const syllables = splitSyllables(text);
  const mentions = findConcepts(text, { ...options, syllables });
  const concepts = new Set<string>();
  for (const mention of mentions) for (const concept of mention.concepts) concepts.add(concept.id);
  const words = new Set<string>();
  for (const syllable of syllables) if (isWord(syllable)) words.add(syllable.folded);
  return { mentions, concepts, words };
}

function isWord(syllable: Syllable): boolean {
  return syllable.folded.length > 1 && !isStopWord(syllable) && /[a-z]/u.test(syllable.folded);
}

/** Search terms of a text: its concepts and its words. */
export function termsOf(text: string): string[] {
  const { concepts, words } = describe(text);
  return [...[...concepts].map(conceptTerm), ...words];
}

/**
 * Words and pairs of neighbouring syllables for full text: pairs keep "một cửa" from being found as "một" and "cửa".
 */
export function passageTerms(text: string): string[] {
  const syllables = splitSyllables(text).filter((syllable) => /[a-z\d]/u.test(syllable.folded));
  const terms: string[] = [];
  for (const [i, syllable] of syllables.entries()) {
    if (isWord(syllable)) terms.push(syllable.folded);
    const next = syllables[i + 1];
    if (next && !/[.;:!?\n]/u.test(text.slice(syllable.end, next.start)))
      terms.push(`${syllable.folded}_${next.folded}`);
  }
  for (const mention of findConcepts(text)) for (const concept of mention.concepts) terms.push(conceptTerm(concept.id));
  return terms;
}
