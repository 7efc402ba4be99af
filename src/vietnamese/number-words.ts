import type { NumberSpan } from './number-span.ts';
import { type Syllable, splitSyllables } from './syllables.ts';

const DIGITS: Record<string, number> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const SCALES: Record<string, number> = { nghìn: 1000, ngàn: 1000, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 };
const JOINTS = new Set(['mười', 'mươi', 'trăm', 'linh', 'lẻ', 'mốt', 'lăm', 'tư', ...Object.keys(SCALES)]);
/** Alone these are other words: a ("một"), year ("năm"), not ("không"), from ("từ" is not here, "tư" private). */
const NEVER_ALONE = new Set([
  'một',
  'năm',
  'không',
  'mốt',
  'lăm',
  'tư',
  'mươi',
  'trăm',
  'linh',
  'lẻ',
  'nghìn',
  'ngàn',
  'triệu',
  'tỷ',
  'tỉ',
]);

/** Numbers in words: "ba mươi hai", "một trăm linh năm", "hai nghìn ba trăm". */
export function readNumberWords(text: string, loneWords: boolean): NumberSpan[] {
  const found: NumberSpan[] = [];
  const syllables = splitSyllables(text);
  let i = 0;
  while (i < syllables.length) {
    const run = runAt(text, syllables, i);
    const value = run.length > 0 ? valueOfWords(run.map((one) => one.text.toLowerCase())) : null;
    const isNumber =
      run.length >= 2
        ? run.some((one) => JOINTS.has(one.text.toLowerCase()))
        : loneWords && run.length === 1 && !NEVER_ALONE.has(run[0]?.text.toLowerCase() ?? '');
    const [first, last] = [run[0], run.at(-1)];
    if (value !== null && isNumber && first && last) {
      found.push({
        value,
        raw: text.slice(first.start, last.end),
        start: first.start,
        end: last.end,
        decimals: 0,
        written: 'words',
      });
    }
    i += Math.max(1, run.length);
  }
  return found;
}

function runAt(text: string, syllables: Syllable[], from: number): Syllable[] {
  const run: Syllable[] = [];
  for (let k = from; k < syllables.length; k++) {
    const syllable = syllables[k] as Syllable;
    const word = syllable.text.toLowerCase();
    if (!(word in DIGITS) && !JOINTS.has(word)) break;
    const before = run.at(-1);
    if (before && text.slice(before.end, syllable.start) !== ' ') break;
    if (run.length === 0 && word !== 'mười' && !(word in DIGITS)) break;
    run.push(syllable);
  }
  return run;
}

/** Null for words that stand in no order of a number ("hai ba"). */
function valueOfWords(words: string[]): number | null {
  let total = 0;
  let group = 0;
  let digit: number | null = null;
  for (const word of words) {
    const scale = SCALES[word];
    if (scale !== undefined) {
      total += (group + (digit ?? 0) || 1) * scale;
      group = 0;
      digit = null;
    } else if (word === 'trăm') {
      if (digit === null) return null;
      group += digit * 100;
      digit = null;
    } else if (word === 'mươi' || word === 'mười') {
      if (word === 'mươi' && digit === null) return null;
      group += (word === 'mười' ? 1 : (digit ?? 1)) * 10;
      digit = null;
    } else if (word !== 'linh' && word !== 'lẻ') {
      if (digit !== null) return null;
      digit = DIGITS[word] ?? null;
    }
  }
  return total + group + (digit ?? 0);
}
