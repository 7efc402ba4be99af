import { lastDayOf } from '../../vietnamese/dates.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import type { Period } from '../../vietnamese/period.ts';

/** The period in words that most values hold for, of equally many the one told first; null where no two have the same. */
export function commonPeriod(periods: (Period | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const period of periods)
    if (period) counts.set(formatPeriod(period), (counts.get(formatPeriod(period)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  const [name] = [...counts].find(([, count]) => count === most) ?? [null];
  return most >= 2 || (counts.size === 1 && periods.length === 1) ? name : null;
}

/** Whether all periods are whole months and equally many: only such values may be joined by a line. */
export function sameLength(periods: (Period | null)[]): boolean {
  const lengths = new Set(periods.map((period) => (period ? wholeMonths(period) : null)));
  return lengths.size === 1 && !lengths.has(null);
}

/** How many calendar months it spans; null where it begins or ends within one. */
function wholeMonths({ from, to }: Period): number | null {
  if (from === null || to === null || !from.endsWith('-01')) return null;
  const [startYear, startMonth] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  const [endYear, endMonth] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))];
  if (to !== lastDayOf(endYear, endMonth)) return null;
  return 12 * (endYear - startYear) + endMonth - startMonth + 1;
}
