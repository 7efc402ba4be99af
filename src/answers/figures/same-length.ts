import type { Period } from '../../vietnamese/period.ts';

/** A quarter has 90 to 92 days, a month 28 to 31. */
const MOST_LONGER = 1.15;
const MILLISECONDS_OF_DAY = 86_400_000;

/**
 * Whether counts of these periods can be set against each other as they are: all span as many days, or all tell how it stood on a
 * day ("tính đến 31/5/2026"). A fortnight and half a year do not.
 */
export function sameLength(periods: (Period | null)[]): boolean {
  const isOfDay = periods.every((period) => period !== null && period.from === null && period.to !== null);
  const lengths = periods.map(daysOf);
  const known = lengths.filter((days) => days !== null);
  return isOfDay || (known.length === lengths.length && Math.max(...known) <= MOST_LONGER * Math.min(...known));
}

function daysOf(period: Period | null): number | null {
  if (!period?.from || !period.to) return null;
  return (Date.parse(period.to) - Date.parse(period.from)) / MILLISECONDS_OF_DAY + 1;
}
