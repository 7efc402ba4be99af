import { formatNumber } from '../../vietnamese/numbers.ts';

export const NOT_REPORTED = 'không báo cáo';

/** "99,98%", "6.265": a share says so itself, the measure of all else stands above the chart. */
export function valueLabel(value: number | null, measure: string): string {
  return value === null ? NOT_REPORTED : `${formatNumber(value)}${measure === '%' ? '%' : ''}`;
}
