import { formatDate, isoDay } from './dates.ts';
import type { Period } from './period.ts';

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** A period as an answer says it: "6 tháng đầu năm 2026", "tính đến 31/05/2026", "từ 01/07/2025 đến 20/10/2025". */
export function formatPeriod({ from, to }: Period): string {
  if (from === null) return to === null ? 'không rõ kỳ' : `tính đến ${formatDate(to)}`;
  if (to === null) return `từ ${formatDate(from)} đến nay`;
  return (
    wholePeriod(from, to) ?? (from === to ? `ngày ${formatDate(from)}` : `từ ${formatDate(from)} đến ${formatDate(to)}`)
  );
}

/** A year, half, quarter, month, or the first months of a year; null for any other span. */
function wholePeriod(from: string, to: string): string | null {
  const year = from.slice(0, 4);
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  if (to.slice(0, 4) !== year || !from.endsWith('-01') || to !== lastDayOf(Number(year), last)) return null;
  if (first === last) return `tháng ${first}/${year}`;
  if (first === 1 && last === 12) return `năm ${year}`;
  if (first === 7 && last === 12) return `6 tháng cuối năm ${year}`;
  if (first % 3 === 1 && last === first + 2) return `quý ${QUARTERS[(first - 1) / 3]}/${year}`;
  return first === 1 ? `${last} tháng đầu năm ${year}` : null;
}

/** ISO day of a month's end. */
export function lastDayOf(year: number, month: number): string {
  const day = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return isoDay(year, month, day) as string;
}
