import type { NumberSpan } from './number-span.ts';
import { readNumberWords } from './number-words.ts';

/** 1.318.113 · 13.103,477 · 1 349 314 · 1,318,113 · 99,98 · 2.5 · 08: a point before exactly three digits groups, else it is decimal. */
const DIGITS =
  /\d{1,3}(?:\.\d{3})+(?:,\d+)?(?!\d)|\d{1,3}(?: \d{3})+(?![\d.,]\d|\d)|\d{1,3}(?:,\d{3}){2,}(?!\d)|\d+(?:[.,]\d+)?/gu;
const POINT_GROUPS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/u;
const COMMA_GROUPS = /^\d{1,3}(?:,\d{3}){2,}$/u;
/** Units that may stand against a number; other letters make it part of a name (4G, A4, QĐ12). */
const UNIT_AFTER = /^(?:km|m²|m2|m³|ha|kg|tỷ|%)/u;

/**
 * Finds the numbers of a text, in order.
 *
 * @param options.loneWords also single number words ("bốn"), except "một", "năm" and "không", which are mostly other words.
 */
export function findNumbers(text: string, options: { loneWords?: boolean } = {}): NumberSpan[] {
  const found: NumberSpan[] = [];
  for (const match of text.matchAll(DIGITS)) {
    const raw = match[0];
    const end = match.index + raw.length;
    if (/[\p{L}_]/u.test(text[match.index - 1] ?? ' ')) continue;
    const after = text.slice(end, end + 3);
    if (/^\p{L}/u.test(after) && !UNIT_AFTER.test(after)) continue;
    const value = readDigits(raw);
    if (Number.isFinite(value))
      found.push({ value, raw, start: match.index, end, decimals: decimalsOf(raw), written: 'digits' });
  }
  const words = readNumberWords(text, options.loneWords ?? false);
  return words.length === 0 ? found : [...found, ...words].sort((a, b) => a.start - b.start);
}

function readDigits(raw: string): number {
  if (POINT_GROUPS.test(raw)) return Number(raw.replaceAll('.', '').replace(',', '.'));
  if (COMMA_GROUPS.test(raw)) return Number(raw.replaceAll(',', ''));
  return Number(raw.replaceAll(' ', '').replace(',', '.'));
}

function decimalsOf(raw: string): number {
  if (POINT_GROUPS.test(raw)) return raw.includes(',') ? raw.length - raw.indexOf(',') - 1 : 0;
  if (COMMA_GROUPS.test(raw)) return 0;
  const at = raw.search(/[.,]/u);
  return at < 0 ? 0 : raw.length - at - 1;
}

/** "6.265", "99,98", "13.103,477": points group, the comma is decimal; rounded half up to at most `decimals` digits. */
export function formatNumber(value: number, decimals = 6): string {
  const size = Math.abs(value);
  // Number.toFixed rounds the binary value; a nudge of one unit in its last place makes 0.435 round as it is written.
  const rounded = Number.isInteger(size) ? size : Number((size * (1 + Number.EPSILON)).toFixed(Math.min(decimals, 10)));
  const [whole = '0', fraction] = rounded.toString().includes('e')
    ? rounded.toFixed(0).split('.')
    : rounded.toString().split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return `${value < 0 && rounded !== 0 ? '-' : ''}${grouped}${fraction ? `,${fraction}` : ''}`;
}
