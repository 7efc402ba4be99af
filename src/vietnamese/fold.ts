const ODD_SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu;
const INVISIBLE = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f]/gu;
const MARKS = /[\u0300-\u036f]/gu;

/**
 * Text as the rest of the program expects it: composed (NFC), plain spaces, no invisible or control characters but line
 * feeds and tabs. A form feed, which parts pages, becomes a line feed.
 */
export function normalize(text: string): string {
  return text
    .replace(/\f/gu, '\n')
    .normalize('NFC')
    .replace(ODD_SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '');
}

const foldedLetters = new Map<string, string>();

/** Small letters without diacritics, đ as d. Same length as the text, unit for unit, so that offsets stay. */
export function fold(text: string): string {
  let folded = '';
  for (let i = 0; i < text.length; i++) folded += foldLetter(text[i] as string);
  return folded;
}

function foldLetter(letter: string): string {
  const known = foldedLetters.get(letter);
  if (known !== undefined) return known;
  const small = letter.toLowerCase();
  const bare = small === 'đ' ? 'd' : small.normalize('NFD').replace(MARKS, '');
  const folded = bare.length === 1 ? bare : letter;
  foldedLetters.set(letter, folded);
  return folded;
}

export function hasDiacritics(text: string): boolean {
  return fold(text) !== text.toLowerCase();
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Whether two small-letter syllables with the same folded form may be one, carelessly typed: one has no marks at all, or
 * the tone stands on another vowel (hoà, hòa).
 */
export function sameAccents(a: string, b: string): boolean {
  if (a === b) return true;
  const folded = fold(a);
  if (folded !== fold(b)) return false;
  if (a === folded || b === folded) return true;
  return toneOf(a) === toneOf(b) && withoutTone(a) === withoutTone(b);
}

function toneOf(syllable: string): string {
  return (syllable.normalize('NFD').match(TONES) ?? []).join('');
}

function withoutTone(syllable: string): string {
  return syllable.normalize('NFD').replace(TONES, '').normalize('NFC');
}
