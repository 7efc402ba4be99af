import { fold } from './fold.ts';
import { sharedValues } from './shared-values.ts';

/** A run of letters, a number as written, or a percent sign. Offsets in the text it was taken from. */
export interface Syllable {
  text: string;
  folded: string;
  start: number;
  end: number;
}

/** Units of area and volume keep their exponent; after any other word ² is a footnote mark. */
const SYLLABLE = /(?:[kdcm]?m)[²³]|[\p{L}\p{M}]+|\d+(?:[.,]\d+)*|%/giu;

/** Reports are written with a few thousand different syllables: each is folded once. */
const foldSyllable = sharedValues(fold);

/**
 * Splits text into syllables, in order: "6T" → 6 · T; "99,98%" → 99,98 · %; "38/47" → 38 · 47; "m²" is one. Marks of
 * punctuation and spaces stand between syllables and in none.
 *
 * @param text NFC.
 */
export function splitSyllables(text: string): Syllable[] {
  const syllables: Syllable[] = [];
  for (const match of text.matchAll(SYLLABLE)) {
    const [written] = match;
    syllables.push({
      text: written,
      folded: foldSyllable(written),
      start: match.index,
      end: match.index + written.length,
    });
  }
  return syllables;
}
