import { fold } from './fold.ts';

/** A day that a text names. Offsets in that text. */
export interface DateSpan {
  /** ISO, yyyy-mm-dd. */
  date: string;
  start: number;
  end: number;
  raw: string;
}

/** Each way to write a day in full, over folded text: day, month, year. Two digits of a year stand only between slashes. */
const FORMS = [
  // ngày 05/11/2025 · 6/8/2025 · 20/10/25
  /(?<![a-z\d/]|\d[.,])(?:ngay\s*)?(\d{1,2})\s?\/\s?(\d{1,2})\s?\/\s?((?:19|20)?\d{2})(?![\d/]|-?[a-z])/g,
  // 5-11-2025 · 31.12.2025
  /(?<![a-z\d/.,-])(?:ngay\s*)?(\d{1,2})(?:-(\d{1,2})-|\.(\d{1,2})\.)((?:19|20)\d{2})(?![a-z\d/]|[.-]\d)/g,
  // ngày 05 tháng 11 năm 2025 · mồng 2 tháng 9 năm 2025
  /(?<![a-z\d/.,-])(?:ngay\s*)?(?:m[ou]ng\s+)?(\d{1,2})\s+thang\s+(\d{1,2}),?\s+nam\s+((?:19|20)\d{2})(?!\d)/g,
];

/**
 * Finds the days that a text names in full, with diacritics or without, in text order. What no calendar has
 * (31/02/2026, 40/13/2025) is no day, nor is what goes on as a document's number (05/11/2025/QĐ-UBND).
 *
 * @param text NFC.
 */
export function findDates(text: string): DateSpan[] {
  const folded = fold(text);
  const found: DateSpan[] = [];
  for (const form of FORMS) {
    for (const match of folded.matchAll(form)) {
      const [day = '', month = '', year = ''] = match.slice(1).filter((part) => part !== undefined);
      const date = isoDay(Number(year.padStart(4, '20')), Number(month), Number(day));
      const end = match.index + match[0].length;
      if (date) found.push({ date, start: match.index, end, raw: text.slice(match.index, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** ISO day of a date of the calendar; null when there is no such day. Months are 1 to 12. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/** ISO day of the last day of a month (1 to 12). */
export function lastDayOf(year: number, month: number): string {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** An ISO day some days later, or earlier when negative. */
export function addDays(iso: string, days: number): string {
  const date = new Date(`${iso}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/**
 * A day as official documents write it: 05/11/2025, 01/7/2025. A zero stands before days under 10 and before the months
 * 1 and 2 alone (Decree 30/2020/NĐ-CP, annex I, part II.4).
 */
export function formatDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

/** The ISO day that a moment falls on in a time zone. */
export function dayIn(timeZone: string, at: Date): string {
  return minuteIn(timeZone, at).slice(0, 'yyyy-mm-dd'.length);
}

/** The minute that a moment falls in by the clock of a time zone: "2026-11-21 10:05". */
export function minuteIn(timeZone: string, at: Date): string {
  // To make a clock takes longer than to look at it a hundred times.
  const clock =
    CLOCKS.get(timeZone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });
  CLOCKS.set(timeZone, clock);
  return clock.format(at);
}

/** By their time zones. */
const CLOCKS = new Map<string, Intl.DateTimeFormat>();

/** The day of Vietnam that a moment falls on, as officials write it: "21/11/2026". */
export function formatDayOf(at: Date): string {
  return VIETNAMESE_DAY.format(at);
}

const VIETNAMESE_DAY = new Intl.DateTimeFormat('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
