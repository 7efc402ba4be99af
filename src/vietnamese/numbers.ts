import type { NumberSpan } from './number-span.ts';
import { findNumberWords } from './number-words.ts';

/**
 * Finds numbers in text order, as Vietnamese reports write them: 6.265 · 99,98 · 13.103,477 · 08 · 1 349 314 · 2.5 ·
 * 1,318,113 · "ba mươi hai". "38/47" holds two. Digits glued to letters (4G, QĐ-12a, A4) name something and are none,
 * unless the letters are a unit of measure (43,27km²). Footnote marks (¹, `<sup>1</sup>`, `[^1]`) are none.
 *
 * @param text NFC.
 * @param options.loneWords also returns a number written as one word ("ba", "chín") where it counts, in text with diacritics; never
 *   "năm" (year), "không" (not) nor "một" (mostly the article: "một cửa", "một số").
 */
export function findNumbers(text: string, options: { loneWords?: boolean } = {}): NumberSpan[] {
  const digits = findDigits(text);
  const words = findNumberWords(text, options.loneWords ?? false);
  return words.length === 0 ? digits : [...digits, ...words].sort((a, b) => a.start - b.start);
}

/** Whatever a number could be made of; what it is, `readDigits` decides. */
const DIGIT_RUN = /\d+(?:[.,]\d+)*/gu;
/** "1 349 314": the later groups of a number parted by single spaces. */
const SPACE_GROUPS = /(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?(?![.,]?\d|[ \u00a0\u202f]\d)/uy;
/** Letters that may stand right behind a number: units of measure and of money, as typed. */
const GLUED_UNIT =
  /^(?:[kdcm]?m[²³23]?|ha|kg|tấn|tạ|tỷ|tỉ|triệu|tr|nghìn|ngàn|đồng|đ|vnđ|VNĐ|VND|USD|usd|kWh|MW|kV|[MGKk]bps|[MGT]B|h|giờ|phút)(?![\p{L}\d])/u;
/** Words that make a number behind them a name: "tháng 7 200 hồ sơ" is not 7.200. */
const NAMING_BEFORE = /(?:^|\P{L})(?:tháng|quý|ngày|năm|số|điều|khoản|mục|tổ|lô|phòng|nhóm|thang|quy|ngay|nam)\s+$/iu;

function findDigits(text: string): NumberSpan[] {
  const found: NumberSpan[] = [];
  let readTo = 0;
  for (const match of text.matchAll(DIGIT_RUN)) {
    const start = match.index;
    if (start < readTo || isGluedBefore(text, start)) continue;
    const raw = withSpaceGroups(text, match[0], start);
    readTo = start + raw.length;
    if (isGluedAfter(text, readTo) || isFootnoteMark(text, start, readTo)) continue;
    for (const number of readRun(raw)) {
      const at = start + number.at;
      const { value, decimals } = number;
      found.push({ value, raw: number.raw, start: at, end: at + number.raw.length, decimals, written: 'digits' });
    }
  }
  return found;
}

function isGluedBefore(text: string, start: number): boolean {
  return /[\p{L}\p{M}]_?$/u.test(text.slice(Math.max(0, start - 2), start));
}

function isGluedAfter(text: string, end: number): boolean {
  const after = text.slice(end, end + 8);
  return /^[\p{L}\p{M}]/u.test(after) && !GLUED_UNIT.test(after);
}

/** HTML, Markdown and LaTeX ways to write the number of a footnote. */
function isFootnoteMark(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 5), start);
  return (
    (/<sup>$/iu.test(before) && text.startsWith('</sup>', end)) ||
    (/\[\^$/u.test(before) && text[end] === ']') ||
    (/\^\{?$/u.test(before) && /^(?:\}|\$|\^)/u.test(text.slice(end, end + 1)))
  );
}

/** The run with the space-parted groups behind it, where it is the head of such a number. */
function withSpaceGroups(text: string, run: string, start: number): string {
  if (!/^[1-9]\d{0,2}$/u.test(run)) return run;
  SPACE_GROUPS.lastIndex = start + run.length;
  const groups = SPACE_GROUPS.exec(text)?.[0];
  if (groups === undefined || /\d[ \u00a0\u202f]$/u.test(text.slice(Math.max(0, start - 2), start))) return run;
  return NAMING_BEFORE.test(text.slice(Math.max(0, start - 8), start)) ? run : run + groups;
}

interface Reading {
  raw: string;
  /** Offset in the run. */
  at: number;
  value: number;
  decimals: number;
}

/** How a run of digits, points and commas may be a number; the first form that fits holds. */
const FORMS: { example: string; pattern: RegExp; toPlain: (raw: string) => string }[] = [
  { example: '6397 · 08', pattern: /^\d+$/u, toPlain: (raw) => raw },
  {
    example: '6.265 · 13.103,477',
    pattern: /^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u,
    toPlain: (raw) => raw.replaceAll('.', '').replace(',', '.'),
  },
  { example: '99,98', pattern: /^\d+,\d+$/u, toPlain: (raw) => raw.replace(',', '.') },
  { example: '2.5', pattern: /^\d+\.\d+$/u, toPlain: (raw) => raw },
  {
    example: '1,318,113 · 1,318.5',
    pattern: /^[1-9]\d{0,2}(?:(?:,\d{3}){2,}(?:\.\d+)?|,\d{3}\.\d+)$/u,
    toPlain: (raw) => raw.replaceAll(',', ''),
  },
  {
    example: '1 349 314',
    pattern: /^\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?$/u,
    toPlain: (raw) => raw.replace(/[ \u00a0\u202f]/gu, '').replace(',', '.'),
  },
];

/** One number mostly; none of "1.2.3" (a section, a version); all of "1,2,3" (a list without spaces). */
function readRun(raw: string): Reading[] {
  const form = FORMS.find(({ pattern }) => pattern.test(raw));
  if (form) {
    const plain = form.toPlain(raw);
    const point = plain.indexOf('.');
    return [{ raw, at: 0, value: Number(plain), decimals: point < 0 ? 0 : plain.length - point - 1 }];
  }
  if (!/^\d+(?:,\d+){2,}$/u.test(raw)) return [];
  return [...raw.matchAll(/\d+/gu)].map((part) => ({
    raw: part[0],
    at: part.index,
    value: Number(part[0]),
    decimals: 0,
  }));
}

/**
 * Writes a number as Vietnamese reports do: 6265 → "6.265", 99.98 → "99,98".
 *
 * @param decimals at most so many digits after the comma, rounded half up; zeros at the end are dropped. Without it the
 *   number stands as it is.
 * @throws RangeError when the value is not finite.
 */
export function formatNumber(value: number, decimals?: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`formatNumber: ${value} is not a finite number`);
  const { whole, fraction } = roundDecimal(plainDecimal(Math.abs(value)), decimals);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  const written = fraction === '' ? grouped : `${grouped},${fraction}`;
  return value < 0 && written !== '0' ? `-${written}` : written;
}

interface Decimal {
  whole: string;
  fraction: string;
}

/** Decimal digits without an exponent, freed of binary noise (0.1 + 0.2 is 0.3) by keeping 15 significant digits. */
function plainDecimal(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { whole: String(value), fraction: '' };
  if (Number.isInteger(value)) return { whole: BigInt(value).toString(), fraction: '' };
  const [digits = '0', exponent = '0'] = value.toExponential(14).split('e');
  const places = Number(exponent);
  const significant = digits.replace('.', '');
  if (places < 0) return { whole: '0', fraction: trimZeros('0'.repeat(-places - 1) + significant) };
  return { whole: significant.slice(0, places + 1), fraction: trimZeros(significant.slice(places + 1)) };
}

function roundDecimal({ whole, fraction }: Decimal, decimals: number | undefined): Decimal {
  if (decimals === undefined || fraction.length <= decimals) return { whole, fraction };
  const kept = BigInt(whole + fraction.slice(0, decimals)) + (Number(fraction[decimals]) >= 5 ? 1n : 0n);
  const digits = kept.toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return { whole: digits.slice(0, cut), fraction: trimZeros(digits.slice(cut)) };
}

function trimZeros(fraction: string): string {
  return fraction.replace(/0+$/u, '');
}
