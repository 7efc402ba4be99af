import { splitSyllables } from '../vietnamese/syllables.ts';
import { CONCEPTS } from './concepts/all.ts';
import { OTHER_WORDS } from './other-words/all.ts';

/** Syllables of all words of the vocabulary, lower case with their marks. */
const KNOWN: ReadonlySet<string> = new Set(
  [...CONCEPTS.flatMap(({ words, chat = [] }) => [...words, ...chat]), ...OTHER_WORDS].flatMap((words) =>
    splitSyllables(words).map(({ text }) => text.toLowerCase()),
  ),
);

/** Whether a syllable is one of the vocabulary's, written as it writes it. @param syllable lower case */
export function isKnownSyllable(syllable: string): boolean {
  return KNOWN.has(syllable);
}
