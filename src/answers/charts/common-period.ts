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
