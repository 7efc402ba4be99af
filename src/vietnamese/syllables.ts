import { fold } from './fold.ts';

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
const FOLDED = new Map<string, string>();
const MOST_KEPT = 20_000;

function foldSyllable(written: string): string {
  let folded = FOLDED.get(written);
  if (folded === undefined) {
    folded = fold(written);
    if (FOLDED.size >= MOST_KEPT) FOLDED.clear();
    FOLDED.set(written, folded);
  }
  return folded;
}

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
