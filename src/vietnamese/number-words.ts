import { fold, hasDiacritics, sameAccents } from './fold.ts';
import type { NumberSpan } from './number-span.ts';
import { sharedValues } from './shared-values.ts';
import { type Syllable, splitSyllables } from './syllables.ts';

/** One to nine, at the start of a number or behind a scale. */
const DIGITS = new Map(
  Object.entries({ một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6, bảy: 7, bẩy: 7, tám: 8, chín: 9 }),
);
/** Forms that stand only behind tens ("hai mươi mốt") or, in speech, right behind a digit ("hai lăm"). */
const AFTER_TENS = new Map(Object.entries({ mốt: 1, tư: 4, lăm: 5, nhăm: 5 }));
/** "mười" too: unaccented the two are one, and they are often confused. */
const TENS = new Set(['mười', 'mươi', 'chục']);
/** They say that the tens are none: "một trăm linh năm". */
const NO_TENS = new Set(['linh', 'lẻ']);
const SCALES = new Map(Object.entries({ nghìn: 1e3, ngàn: 1e3, vạn: 1e4, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }));

/** Unaccented, these are mostly other words: "hai van ban", "mot chuc nang", "khong". */
const ONLY_ACCENTED = new Set(['vạn', 'chục', 'lẻ', 'không']);
const KNOWN = [
  'không',
  'trăm',
  'rưỡi',
  ...[DIGITS, AFTER_TENS, TENS, NO_TENS, SCALES].flatMap((part) => [...part.keys()]),
];
const BY_FOLDED = new Map<string, string[]>();
for (const word of KNOWN) BY_FOLDED.set(fold(word), [...(BY_FOLDED.get(fold(word)) ?? []), word]);

/** Single words that may count by themselves. "một" is mostly the article, "năm" the year, "không" a denial. */
const COUNTING_ALONE = new Set(['hai', 'ba', 'bốn', 'sáu', 'bảy', 'tám', 'chín', 'mười']);
/** Behind these a single word names: "thứ hai", "tháng ba", "Điều hai". */
const NAMING_BEFORE = new Set(['thứ', 'tháng', 'quý', 'mồng', 'mùng', 'điều', 'khoản', 'mục', 'phần', 'lớp', 'bà']);
/** Before these a single word names: "hai là", "ba phần tư". */
const NAMING_AFTER = new Set(['là', 'phần', 'phẩy', 'bà']);

/**
 * Finds numbers in words, longest first: "ba mươi hai", "một trăm linh năm", "hai nghìn ba trăm". In a text with
 * diacritics every word must have its own; in one without, the folded words count, save those that are mostly others.
 *
 * @param text NFC.
 * @param loneWords also single words where they count something; see `findNumbers`.
 */
export function findNumberWords(text: string, loneWords: boolean): NumberSpan[] {
  const syllables = splitSyllables(text);
  const accented = hasDiacritics(text);
  const words = syllables.map((syllable, i) => numberWord(syllable, syllables[i - 1], accented));
  const found: NumberSpan[] = [];
  let i = 0;
  while (i < words.length) {
    const number = words[i] ? readNumber(runFrom(text, syllables, words, i)) : null;
    const counts = number && (number.length > 1 || (loneWords && accented && countsAlone(syllables, words, i)));
    if (!number || !counts) {
      i += 1;
      continue;
    }
    const start = (syllables[i] as Syllable).start;
    const end = (syllables[i + number.length - 1] as Syllable).end;
    found.push({ value: number.value, raw: text.slice(start, end), start, end, decimals: 0, written: 'words' });
    i += number.length;
  }
  return found;
}

/** The number word that a syllable is, in its dictionary form. */
function numberWord({ text, folded }: Syllable, before: Syllable | undefined, accented: boolean): string | null {
  const words = BY_FOLDED.get(folded);
  if (!words) return null;
  if (accented) return markedNumberWord(text);
  // "lam" and "tu" are numbers only behind tens; elsewhere they are "làm", "từ".
  const isUnit = (word: string) => AFTER_TENS.has(word) && before?.folded !== 'muoi';
  return words.find((word) => !ONLY_ACCENTED.has(word) && !isUnit(word)) ?? null;
}

/** The number word that a syllable of a text with marks is. */
const markedNumberWord = sharedValues((typed): string | null => {
  const marked = hasDiacritics(typed);
  const words = BY_FOLDED.get(fold(typed)) ?? [];
  return words.find((word) => hasDiacritics(word) === marked && sameAccents(word, typed)) ?? null;
});

/** The number words from a place on that only spaces part. */
function runFrom(text: string, syllables: Syllable[], words: (string | null)[], from: number): string[] {
  const run: string[] = [];
  for (let k = from; k < words.length; k++) {
    const word = words[k];
    if (!word || (k > from && !isNextTo(text, syllables[k - 1] as Syllable, syllables[k] as Syllable))) break;
    run.push(word);
  }
  return run;
}

function isNextTo(text: string, before: Syllable, after: Syllable): boolean {
  return /^\s+$/u.test(text.slice(before.end, after.start));
}

function countsAlone(syllables: Syllable[], words: (string | null)[], i: number): boolean {
  const { text } = syllables[i] as Syllable;
  const before = syllables[i - 1]?.text.toLowerCase() ?? '';
  const after = syllables[i + 1]?.text ?? '';
  const isName = /^\p{Lu}/u.test(text) && (i > 0 || /^\p{Lu}/u.test(after));
  // "hai, ba" and "ba bốn" are guesses, not counts.
  const isGuess = /\S/u.test(words[i - 1] ?? '') || /\S/u.test(words[i + 1] ?? '');
  return (
    COUNTING_ALONE.has(words[i] ?? '') &&
    !isName &&
    !isGuess &&
    !NAMING_BEFORE.has(before) &&
    !NAMING_AFTER.has(after.toLowerCase())
  );
}

interface Reading {
  value: number;
  /** Number words read. */
  length: number;
}

/** The longest number that a run of number words begins with; null when it begins with none. */
function readNumber(run: string[]): Reading | null {
  let value = 0;
  let length = 0;
  let scale = Number.POSITIVE_INFINITY;
  while (length < run.length) {
    const below = readBelowThousand(run.slice(length), length > 0);
    if (!below) break;
    const next = readScale(run.slice(length + below.length));
    if (next.length === 0) {
      // "hai triệu ba": a single digit behind a scale counts the tenths of it.
      const isTenths = length > 0 && below.length === 1 && below.value < 10;
      return { value: value + (isTenths ? (below.value * scale) / 10 : below.value), length: length + below.length };
    }
    if (next.value >= scale) break;
    scale = next.value;
    value += below.value * scale;
    length += below.length + next.length;
    if (run[length] === 'rưỡi') return { value: value + scale / 2, length: length + 1 };
  }
  return length === 0 ? null : { value, length };
}

/** "nghìn", "triệu", "nghìn tỷ": scales one after another multiply. */
function readScale(run: string[]): Reading {
  let value = 1;
  let length = 0;
  for (let scale = SCALES.get(run[0] ?? ''); scale !== undefined; scale = SCALES.get(run[length] ?? '')) {
    value *= scale;
    length += 1;
  }
  return { value, length };
}

/** One block of up to three digits: "chín", "mười lăm", "hai mươi mốt", "một trăm linh năm", "không trăm hai mươi". */
function readBelowThousand(run: string[], behindScale: boolean): Reading | null {
  const first = run[0] === 'không' && behindScale ? 0 : DIGITS.get(run[0] ?? '');
  if (run[1] === 'trăm' && first !== undefined) {
    if (run[2] === 'rưỡi') return { value: first * 100 + 50, length: 3 };
    const rest = readUnits(run.slice(2)) ?? readTens(run.slice(2), true);
    return { value: first * 100 + (rest?.value ?? 0), length: 2 + (rest?.length ?? 0) };
  }
  if (first === 0) return null;
  return (behindScale ? readUnits(run) : null) ?? readTens(run, behindScale);
}

/** "linh năm", "lẻ hai". */
function readUnits(run: string[]): Reading | null {
  const digit = DIGITS.get(run[1] ?? '');
  return NO_TENS.has(run[0] ?? '') && digit !== undefined ? { value: digit, length: 2 } : null;
}

/** "mười lăm", "hai mươi mốt", "hai lăm", "chín"; "năm" behind a ten or a scale is the word for year. */
function readTens(run: string[], behindScale: boolean): Reading | null {
  const [first = '', second = ''] = run;
  if (first === 'mười') return withUnit(10, 1, second);
  const digit = DIGITS.get(first);
  if (digit === undefined) return null;
  if (TENS.has(second)) return withUnit(digit * 10, 2, run[2] ?? '');
  const spoken = AFTER_TENS.get(second);
  if (spoken !== undefined) return { value: digit * 10 + spoken, length: 2 };
  if (behindScale && first === 'năm' && !SCALES.has(second)) return null;
  return { value: digit, length: 1 };
}

function withUnit(tens: number, length: number, word: string): Reading {
  const unit = AFTER_TENS.get(word) ?? (word === 'năm' ? undefined : DIGITS.get(word));
  return unit === undefined ? { value: tens, length } : { value: tens + unit, length: length + 1 };
}
