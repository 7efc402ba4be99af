import { dateText, isDateFormat } from './date-text.ts';
import { type FormatToken, sectionsOf } from './format-sections.ts';

/** Excel holds no more digits than these. */
const DIGITS_HELD = 15;
/** A cell in the format General shows about so many. */
const DIGITS_SHOWN = 11;
const MOST_DECIMALS = 20;

/**
 * A number as a Vietnamese official sees it in its cell: "1.234", "95,43%", "30/09/2026". Negative numbers always have a
 * minus, also where the format sets them in brackets or in red.
 *
 * @param value a date is its Excel serial number (days since 30/12/1899, UTC).
 * @param format the cell's number format ("#,##0", "0.00%", "dd/mm/yyyy"); General where it has none.
 */
export function formatNumber(value: number, format = 'General'): string {
  if (!Number.isFinite(value)) return '';
  const section = chooseSection(sectionsOf(format), value);
  if (section === null) return general(value);
  if (isDateFormat(section)) return dateText(value, section);
  const shown = renderNumber(Math.abs(value), value < 0 ? section.filter((token) => !isMinus(token)) : section);
  if (shown === null) return general(value);
  const text = shown.replace(/\s+/gu, ' ').trim();
  return value < 0 && /[1-9]/u.test(text) ? `-${text}` : text;
}

/** Positive; negative; zero: by sign, or by the conditions that the sections state. The last with "@" is for text alone. */
function chooseSection(sections: FormatToken[][], value: number): FormatToken[] | null {
  const forNumbers = sections.filter((section) => !section.some((token) => token.kind === 'text'));
  if (forNumbers.length === 0) return null;
  if (forNumbers.some((section) => conditionOf(section) !== null)) {
    return forNumbers.find((section) => conditionOf(section)?.(value) ?? true) ?? null;
  }
  const [positive, negative, zero] = forNumbers as [FormatToken[], ...FormatToken[][]];
  if (value < 0) return negative ?? positive;
  return value === 0 ? (zero ?? positive) : positive;
}

const CONDITION = /^(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)$/u;

function conditionOf(section: FormatToken[]): ((value: number) => boolean) | null {
  for (const token of section) {
    const match = token.kind === 'bracket' ? CONDITION.exec(token.text) : null;
    if (!match) continue;
    const limit = Number(match[2]);
    const tests: Record<string, (value: number) => boolean> = {
      '<': (value) => value < limit,
      '<=': (value) => value <= limit,
      '>': (value) => value > limit,
      '>=': (value) => value >= limit,
      '=': (value) => value === limit,
      '<>': (value) => value !== limit,
    };
    return tests[match[1] as string] ?? null;
  }
  return null;
}

function isMinus(token: FormatToken): boolean {
  return (token.kind === 'literal' || token.kind === 'plain') && /^[-()]+$/u.test(token.text.trim());
}

/** @returns null for scientific notation and fractions, which are shown as General. */
function renderNumber(value: number, section: FormatToken[]): string | null {
  const digits = section.flatMap((token, i) => (token.kind === 'digit' ? [i] : []));
  const point = section.findIndex((token) => token.kind === 'point');
  if (section.some((token) => token.kind === 'exponent')) return null;
  if (digits.length > 0 && section.some((token) => token.kind === 'plain' && token.text === '/')) return null;
  const whole = digits.filter((i) => point < 0 || i < point);
  const decimals = digits.filter((i) => point >= 0 && i > point).slice(0, MOST_DECIMALS);
  const last = whole.at(-1) ?? -1;
  const commas = section.flatMap((token, i) => (token.kind === 'comma' ? [i] : []));
  const grouped = commas.some((i) => i < last && i > (whole[0] ?? 0));
  const thousands = commas.filter((i) => i > last && (point < 0 || i < point || i > (digits.at(-1) ?? i))).length;
  const percents = section.filter((token) => token.kind === 'percent').length;
  const fixed = roundDecimal(
    value,
    percents * 2 - thousands * 3,
    decimals.filter((i) => section[i]?.text === '0').length,
    decimals.length,
  );
  if (whole.length === 0 && decimals.length > 0 && fixed.whole !== '0') return null;
  const written = new Map<number, string>();
  placeWhole(fixed.whole, whole, section, grouped, written);
  for (const [n, i] of decimals.entries()) written.set(i, fixed.decimals[n] ?? '');
  if (fixed.decimals !== '' && digits.length > 0) written.set(point, ',');
  return section
    .map((token, i) => {
      if (token.kind === 'general') return general(value);
      if (token.kind === 'literal' || token.kind === 'plain' || token.kind === 'percent') return token.text;
      return written.get(i) ?? '';
    })
    .join('');
}

/** Gives the digits before the point to their places from right to left; the leftmost takes what is over. */
function placeWhole(
  digits: string,
  places: number[],
  section: FormatToken[],
  grouped: boolean,
  written: Map<number, string>,
): void {
  let rest = digits === '0' ? '' : digits;
  let done = 0;
  for (const [n, place] of [...places].reverse().entries()) {
    const isLeftmost = n === places.length - 1;
    const own = isLeftmost && rest.length > 1 ? rest : rest.slice(-1);
    rest = rest.slice(0, rest.length - own.length);
    let text = own === '' && section[place]?.text === '0' ? '0' : own;
    if (grouped) {
      text = [...text]
        .reverse()
        .map((digit) => {
          const dot = done > 0 && done % 3 === 0 ? '.' : '';
          done += 1;
          return digit + dot;
        })
        .reverse()
        .join('');
    }
    written.set(place, text);
  }
}

/** Times 10^shift, rounded half up in decimal digits as Excel does (1.005 is 1.01), not in binary ones. */
function roundDecimal(value: number, shift: number, fewest: number, most: number): { whole: string; decimals: string } {
  const [mantissa, exponent] = value.toExponential(DIGITS_HELD - 1).split('e') as [string, string];
  const exact = `${mantissa}e${Number(exponent) + shift}` as Intl.StringNumericLiteral;
  const [whole, decimals] = new Intl.NumberFormat('en-US', {
    useGrouping: false,
    minimumFractionDigits: fewest,
    maximumFractionDigits: most,
  })
    .format(exact)
    .split('.') as [string, string | undefined];
  return { whole, decimals: decimals ?? '' };
}

/** As many digits as a cell without format shows, never in powers of ten: an identity number keeps all its digits. */
function general(value: number): string {
  return new Intl.NumberFormat('en-US', {
    useGrouping: false,
    maximumSignificantDigits: Math.abs(value) < 10 ** (DIGITS_SHOWN - 1) ? DIGITS_SHOWN : DIGITS_HELD,
  })
    .format(value)
    .replace('.', ',')
    .replace(/^-0$/u, '0');
}
