import type { NumberSpan } from '../../src/vietnamese/number-span.ts';
import { isCount } from './kinds-of-measure.ts';

/** "1,203" as a machine set to English prints 1.203. */
const ENGLISH_THOUSANDS = /^\d{1,3}(?:,\d{3})+$/u;

/** The value of a number that counts in `measure`: things are counted whole, so that "1,203 hồ sơ" are 1.203 of them, not one and a fifth. */
export function countValue({ value, raw }: Pick<NumberSpan, 'value' | 'raw'>, measure: string): number {
  return isCount(measure) && ENGLISH_THOUSANDS.test(raw) ? Number(raw.replaceAll(',', '')) : value;
}
