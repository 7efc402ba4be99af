import { fold } from './fold.ts';

/** A day as a text writes it. */
export interface DateSpan {
  /** ISO day. */
  date: string;
  start: number;
  end: number;
  raw: string;
}

const DATE =
  /(?:ngay\s+)?(?<d>\d{1,2})\s*[/.-]\s*(?<m>\d{1,2})\s*[/.-]\s*(?<y>\d{4})(?!\d)|(?:ngay\s+)?(?<d2>\d{1,2})\s+thang\s+(?<m2>\d{1,2})\s+nam\s+(?<y2>\d{4})/gu;

/** The ISO day of year, month and day; null when there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const time = new Date(Date.UTC(year, month - 1, day));
  if (time.getUTCMonth() !== month - 1 || time.getUTCDate() !== day) return null;
  return time.toISOString().slice(0, 10);
}

/** Finds full dates: "ngày 05 tháng 11 năm 2025", "6/8/2025", "31.12.2025", with or without diacritics. */
export function findDates(text: string): DateSpan[] {
  const found: DateSpan[] = [];
  for (const match of fold(text).matchAll(DATE)) {
    if (/[\d/]/u.test(text[match.index - 1] ?? ' ')) continue;
    const { d, m, y, d2, m2, y2 } = match.groups ?? {};
    const date = isoDay(Number(y ?? y2), Number(m ?? m2), Number(d ?? d2));
    const end = match.index + match[0].length;
    if (date) found.push({ date, start: match.index, end, raw: text.slice(match.index, end) });
  }
  return found;
}

/** "05/11/2025". */
export function formatDate(date: string): string {
  return date.split('-').reverse().join('/');
}
