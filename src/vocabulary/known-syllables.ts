import { splitSyllables } from '../vietnamese/syllables.ts';
import { CONCEPTS } from './concepts/all.ts';
import { OTHER_WORDS } from './other-words/all.ts';

/** Read when it is first asked for: most programs that know the vocabulary never ask. */
let known: ReadonlySet<string> | undefined;

/** Whether a syllable is one of the vocabulary's, written as it writes it. @param syllable lower case, with its marks */
export function isKnownSyllable(syllable: string): boolean {
  known ??= syllablesOfVocabulary();
  return known.has(syllable);
}

function syllablesOfVocabulary(): ReadonlySet<string> {
  const words = [...CONCEPTS.flatMap(({ words, chat = [] }) => [...words, ...chat]), ...OTHER_WORDS];
  return new Set(words.flatMap((one) => splitSyllables(one).map(({ text }) => text.toLowerCase())));
}
