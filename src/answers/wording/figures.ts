import type { Figure } from '../../reports/figure.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { Period } from '../../vietnamese/period.ts';
import { sharedValues } from '../../vietnamese/shared-values.ts';

const QUALIFIERS: Record<string, string> = {
  more_than: 'hơn ',
  less_than: 'gần ',
  about: 'khoảng ',
  at_least: 'từ ',
  at_most: 'tối đa ',
  from: 'từ ',
  to: 'đến ',
};

/** "6.265 hồ sơ", "99,98%", "hơn 12.000 lượt". */
export function valueText(figure: Pick<Figure, 'value' | 'measure' | 'qualifier'>): string {
  const qualifier = figure.qualifier ? (QUALIFIERS[figure.qualifier] ?? '') : '';
  const number = formatNumber(figure.value);
  return `${qualifier}${number}${figure.measure === '%' ? '%' : ` ${writeAbbreviations(figure.measure)}`}`;
}

/** Measures and labels are kept in lower case; what is written in capitals stays so on the screen. Hundreds of units share them. */
export const writeAbbreviations = sharedValues((text) =>
  text.replace(/(?<!\p{L})(?:tthc|qppl|hđnd|ubnd|thcs|pakn|usd)(?!\p{L})/giu, (word) => word.toUpperCase()),
);

/** "(6 tháng đầu năm 2026)"; nothing when the report does not tell. */
export function periodText(period: Period | null): string {
  return period ? ` (${formatPeriod(period)})` : '';
}

/** First letter in capitals. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A figure's label, cut where it grows too long for a phone. */
export function labelText(figure: Pick<Figure, 'label'>): string {
  return wordedLabel(figure.label);
}

const wordedLabel = sharedValues((label) =>
  writeAbbreviations(cutAtWord(label.replace(/\s*\((?:gồm|trong đó)?\s*$/u, ''), 130)),
);
