import { formatDate, lastDayOf } from './dates.ts';
import type { Period } from './period.ts';

const QUARTERS = ['I', 'II', 'III', 'IV'];

/** Names a period as an answer does: "6 tháng đầu năm 2026", "quý I/2026", "từ 01/7/2025 đến 20/10/2025", "tính đến 31/5/2026". */
export function formatPeriod(period: Period): string {
  let name = NAMES.get(period);
  if (name === undefined) {
    name = nameOf(period);
    NAMES.set(period, name);
  }
  return name;
}

/** Periods are never changed, and those of thousands of figures are named again and again. */
const NAMES = new WeakMap<Period, string>();

function nameOf({ from, to }: Period): string {
  if (from === null) return to === null ? 'không rõ kỳ' : `tính đến ${formatDate(to)}`;
  if (to === null) return `từ ${formatDate(from)} đến nay`;
  if (from === to) return `ngày ${formatDate(from)}`;
  return nameWholeMonths(from, to) ?? `từ ${formatDate(from)} đến ${formatDate(to)}`;
}

/** The name of whole months of one year; null for any other span. */
function nameWholeMonths(from: string, to: string): string | null {
  const year = from.slice(0, 4);
  const [first, last] = [Number(from.slice(5, 7)), Number(to.slice(5, 7))];
  if (to.slice(0, 4) !== year || !from.endsWith('-01') || to !== lastDayOf(Number(year), last)) return null;
  const count = last - first + 1;
  if (count === 12) return `năm ${year}`;
  if (count === 6 && first === 7) return `6 tháng cuối năm ${year}`;
  if (count === 3 && first % 3 === 1) return `quý ${QUARTERS[(first - 1) / 3]}/${year}`;
  if (count === 1) return `tháng ${first}/${year}`;
  return first === 1 ? `${count} tháng đầu năm ${year}` : null;
}
