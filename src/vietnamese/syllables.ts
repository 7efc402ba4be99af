import { fold } from './fold.ts';

/** A word of one syllable, a number, or a per cent sign, with its offsets in the text. */
export interface Syllable {
  text: string;
  folded: string;
  start: number;
  end: number;
}

/** Letters (with the raised figures of m²), numbers with their points and commas, and "%"; the rest parts them. */
const SYLLABLE = /\p{L}[\p{L}²³]*|\d+(?:[.,]\d+)*|%/gu;

/** Splits a text into its syllables. */
export function splitSyllables(text: string): Syllable[] {
  return [...text.matchAll(SYLLABLE)].map((match) => ({
    text: match[0],
    folded: fold(match[0]),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
