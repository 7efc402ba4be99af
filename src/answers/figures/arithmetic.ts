import { formatNumber } from '../../vietnamese/numbers.ts';
import { inOneMeasure, type Quantity } from '../../vocabulary/scales.ts';

/** A number worked out of others, with the formula that an official can follow. */
export interface Worked {
  value: number;
  measure: string;
  formula: string;
}

export function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals + 1e-9) / 10 ** decimals;
}

/** "4.192 + 1.048 = 5.240". Null where the quantities cannot be added. */
export function sumOf(quantities: readonly Quantity[]): Worked | null {
  const same = inOneMeasure(quantities);
  if (!same) return null;
  const value = round(
    same.values.reduce((sum, one) => sum + one, 0),
    6,
  );
  return {
    value,
    measure: same.measure,
    formula: `${same.values.map((one) => formatNumber(one)).join(' + ')} = ${formatNumber(value)}`,
  };
}

/** The larger less the smaller, "18,6 − 14,2 = 4,4"; of shares in points. Null where they cannot be set against each other. */
export function gapOf(a: Quantity, b: Quantity): Worked | null {
  const same = inOneMeasure([a, b]);
  if (!same) return null;
  const [large, small] = [Math.max(...same.values), Math.min(...same.values)];
  const value = round(large - small, 6);
  return {
    value,
    measure: same.measure === '%' ? 'điểm phần trăm' : same.measure,
    formula: `${formatNumber(large)} − ${formatNumber(small)} = ${formatNumber(value)}`,
  };
}

/** "14/22 = 63,64%". Null where they cannot be set against each other or the whole is nothing. */
export function shareOf(part: Quantity, whole: Quantity): Worked | null {
  const same = inOneMeasure([part, whole]);
  const [of, out] = same?.values ?? [];
  if (of === undefined || !out) return null;
  const value = round((100 * of) / out, 2);
  return { value, measure: '%', formula: `${formatNumber(of)}/${formatNumber(out)} = ${formatNumber(value)}%` };
}

/** Less than, equal, more than 0 as the first is smaller, equal, larger; null where they cannot be compared. */
export function compareQuantities(a: Quantity, b: Quantity): number | null {
  if (a.measure === b.measure) return a.value - b.value;
  const same = inOneMeasure([a, b]);
  const [first, second] = same?.values ?? [];
  return first === undefined || second === undefined ? null : first - second;
}
