import { fold } from '../../vietnamese/fold.ts';

/**
 * How a typed syllable agrees with the right one: exact · partial: marks are left out, none is added ("kiêm", "kiem" for
 * "kiếm") · wrong: another mark stands there ("kiểm" for "kiếm", "năm" for "nam").
 */
export type Agreement = 'exact' | 'partial' | 'wrong';

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/u;

/** Compares two syllables that fold to the same letters; capitals and the place of the tone mark (hoà, hòa) do not count. */
export function compareMarks(typed: string, right: string): Agreement {
  const a = typed.toLowerCase();
  const b = right.toLowerCase();
  if (a === b) return 'exact';
  const [one, other] = [takeApart(a), takeApart(b)];
  const tone = one.tone === other.tone ? 'exact' : one.tone === '' ? 'partial' : 'wrong';
  if (one.letters === other.letters) return tone;
  const bare = fold(other.letters);
  const isLess = [...one.letters].every((letter, k) => letter === other.letters[k] || letter === bare[k]);
  return isLess && tone !== 'wrong' ? 'partial' : 'wrong';
}

/** Letters with their own marks (â, ơ, đ) and the tone mark by itself. */
function takeApart(syllable: string): { letters: string; tone: string } {
  const apart = syllable.normalize('NFD');
  // "Kì" and "kỳ" are two spellings of one syllable.
  const letters = apart.replace(TONES, '').normalize('NFC').replace(ENDING_Y, '$1i');
  return { letters, tone: TONES.exec(apart)?.[0] ?? '' };
}

const ENDING_Y = /^([bcdđghklmnpqrstvx]+)y$/u;

/** Folded form under which a syllable is looked up: "ky" and "ki" are one. */
export function lookupKey(folded: string): string {
  return folded.endsWith('y') ? folded.replace(ENDING_Y, '$1i') : folded;
}
