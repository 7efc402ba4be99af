/** Line and page ends of other systems: NEL, vertical tab, form feed, U+2028/9, CR LF and a lone CR. */
const LINE_ENDS = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/gu;
/** Spaces that look plain and compare unlike: no-break, en, em, thin, figure, ideographic … */
const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
/** Characters that nobody sees: zero-width joiners, direction marks, soft hyphens, byte-order marks. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u{e0000}-\u{e007f}]/gu;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/gu;

/**
 * Text as the rest of the program expects it: NFC, plain spaces, `\n` for every line or page end, nothing invisible,
 * no control characters but `\n` and `\t`. The length may change: offsets of the raw text are not those of the result.
 */
export function normalize(text: string): string {
  return text
    .replace(LINE_ENDS, '\n')
    .replace(ODD_SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(CONTROLS, '')
    .normalize('NFC');
}

/** Combining marks of a decomposed letter. */
const MARKS = /[\u0300-\u036f]/gu;
/** What each UTF-16 unit folds to; 0 where it was not asked for yet. */
const FOLDED = new Uint16Array(0x10000);

/** One UTF-16 unit, lower case and bare of marks; itself where that would be longer or shorter than one unit. */
function foldUnit(code: number): number {
  const unit = String.fromCharCode(code);
  const lower = unit.toLowerCase();
  const bare = lower === 'đ' ? 'd' : lower.normalize('NFD').replace(MARKS, '');
  const folded = bare.length === 1 ? bare.charCodeAt(0) : code;
  FOLDED[code] = folded;
  return folded;
}

/** So many units are made into a string at once, all in one place: a new one for each text costs more than the folding. */
const PIECE = 8192;
const UNITS = new Uint16Array(PIECE);
const BYTES = Buffer.from(UNITS.buffer);

/**
 * Lower case without diacritics, đ as d: what two typings of a word have in common.
 *
 * @param text NFC.
 * @returns text of the same length, unit for unit, so that offsets stay valid.
 */
export function fold(text: string): string {
  if (text.length <= PIECE) return foldPiece(text, 0, text.length);
  let folded = '';
  for (let at = 0; at < text.length; at += PIECE) folded += foldPiece(text, at, Math.min(at + PIECE, text.length));
  return folded;
}

function foldPiece(text: string, from: number, to: number): string {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    UNITS[i - from] = FOLDED[code] || foldUnit(code);
  }
  return BYTES.toString('utf16le', 0, 2 * (to - from));
}

/** Letters that Vietnamese writes with a mark, and the marks of decomposed text. */
const MARKED = /[ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ\u0300-\u0303\u0306\u0309\u031b\u0323]/u;

/** Whether a text has at least one Vietnamese mark (tone, hat, horn, breve or the bar of đ). */
export function hasDiacritics(text: string): boolean {
  return MARKED.test(text);
}

/** Tone marks: huyền, sắc, ngã, hỏi, nặng. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;
/** "lý" and "lí", "tỷ" and "tỉ", "quý" and "quí": i or y alone, or behind "qu", at the end of a decomposed syllable. */
const FINAL_Y = /^((?:[bcdđghklmnpqrstvx]|ch|gh|kh|nh|ng|ngh|ph|th|tr|qu)?)y(?=[\u0300-\u036f]*$)/u;

/**
 * Whether two syllables may be typings of one word, in capitals or not: the same; the same letters and one of them without
 * any mark; the tone on another vowel ("hoà", "hòa"); i for y ("lý", "lí"). "đơn" and "đón" are two words.
 */
export function sameAccents(a: string, b: string): boolean {
  if (a === b) return true;
  const [left, right] = [withFinalI(fold(a)), withFinalI(fold(b))];
  if (left !== right) return false;
  if (!hasDiacritics(a) || !hasDiacritics(b)) return true;
  const [one, other] = [a, b].map((syllable) => withFinalI(syllable.toLowerCase().normalize('NFD'))) as [
    string,
    string,
  ];
  return toneOf(one) === toneOf(other) && one.replace(TONES, '') === other.replace(TONES, '');
}

function withFinalI(syllable: string): string {
  return syllable.includes('y') ? syllable.replace(FINAL_Y, '$1i') : syllable;
}

function toneOf(decomposed: string): string {
  return (decomposed.match(TONES) ?? []).join('');
}
