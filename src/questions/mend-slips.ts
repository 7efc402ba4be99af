import { hasDiacritics } from '../vietnamese/fold.ts';
import { type Syllable, splitSyllables } from '../vietnamese/syllables.ts';
import { isKnownSyllable } from '../vocabulary/known-syllables.ts';
import { STOP_WORDS } from '../vocabulary/stop-words.ts';
import { mostWritten, type ReportWords } from './report-words.ts';

/** Whether a text may hold a wrong mark: a word that the vocabulary does not know. Reports need not be read for one that holds none. */
export function mayHoldSlips(text: string): boolean {
  return hasDiacritics(text) && splitSyllables(text).some((one) => isLeftToMend(one) && !isKnownSyllable(one.text));
}

function isLeftToMend({ text, folded }: Syllable): boolean {
  return /^\p{Ll}{2,}$/u.test(text) && !STOP_WORDS.has(folded);
}

/**
 * Mends wrong marks in a question that is typed with marks by the words of the reports: "tổ hơp tác", "thành viện" of a report
 * that says "tổ hợp tác", "thành viên". A syllable that the reports write as typed stays, and so does one that they write in no
 * other way beside its neighbour.
 */
export function mendSlips(text: string, words: ReportWords): string {
  if (!hasDiacritics(text)) return text;
  const syllables = splitSyllables(text);
  const mended = new Map<Syllable, string>();
  const isSlip = (one: Syllable) => isLeftToMend(one) && !words.written.has(one.text);
  for (const [i, syllable] of syllables.entries()) {
    const next = syllables[i + 1];
    if (!next || !/^\s+$/u.test(text.slice(syllable.end, next.start)) || !(isSlip(syllable) || isSlip(next))) continue;
    const written = mostWritten(words.pairs.get(`${syllable.folded} ${next.folded}`))?.split(' ');
    if (!written) continue;
    for (const [k, one] of [syllable, next].entries()) if (isSlip(one)) mended.set(one, written[k] as string);
  }
  // Who slips once slips again: alone a syllable with a wrong mark is mended only beside others that were.
  const isSlipping = [...mended].some(([one]) => hasDiacritics(one.text));
  for (const one of syllables) {
    const written =
      isSlip(one) && isSlipping && hasDiacritics(one.text) && !mended.has(one)
        ? mostWritten(words.singles.get(one.folded))
        : null;
    if (written) mended.set(one, written);
  }
  let out = '';
  let at = 0;
  for (const [one, written] of [...mended].sort(([a], [b]) => a.start - b.start)) {
    out += text.slice(at, one.start) + written;
    at = one.end;
  }
  return out + text.slice(at);
}
