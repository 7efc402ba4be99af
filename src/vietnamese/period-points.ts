import { findDates, isoDay } from './dates.ts';
import type { ClosedPeriod, PeriodKind } from './period.ts';
import { type Around, CALENDAR_FORMS, type Form, type Parts } from './period-forms.ts';
import { keepsMarks } from './period-words.ts';

/**
 * A time that a text names by the calendar, alone or as an end of a longer span: a day, a month, "6 tháng đầu năm".
 * Offsets in the text.
 */
export interface Point {
  start: number;
  end: number;
  kind: PeriodKind;
  /** As written: a year, one counted from today's, or none. */
  year: number | 'this' | 'last' | null;
  /** Its days in a year; null when that year has none such (29/02). */
  within: (year: number) => ClosedPeriod | null;
  /** "20/10", "đầu năm": a time only with "từ", "đến" or a neighbour. */
  weak: boolean;
}

/** What goes on as the number of a document or as a fraction is no time: "05/2025/NĐ-CP", "7/11 nhiệm vụ". */
const GOES_ON = /^(?:\s?\/\s?[a-z\d]|-[a-z]|\d)/;
const COUNTED_BEHIND =
  /^\s*(?:%|phan tram|nhiem vu|ho so|chi tieu|tieu chi|muc tieu|van ban|dau viec|viec|thu tuc|tthc|nv|hs)(?![a-z])/;

/**
 * Finds the times that a text names by the calendar, in order, never overlapping; of two that do, the longer one.
 *
 * @param text NFC; `folded` the same folded.
 */
export function findPoints(text: string, folded: string): Point[] {
  const found: Point[] = findDates(text).map(({ date, start, end }) => {
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    const within = (y: number) => {
      const same = isoDay(y, month, day);
      return same === null ? null : { from: same, to: same };
    };
    return { start, end, kind: 'day', year, within, weak: false };
  });
  for (const form of CALENDAR_FORMS) {
    if (form.word !== undefined && !folded.includes(form.word)) continue;
    for (const match of folded.matchAll(form.pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const before = folded.slice(Math.max(0, start - 24), start);
      const after = folded.slice(end, end + 24);
      const point = readPoint(form, match, { raw: text.slice(start, end), before, after });
      if (point) found.push(point);
    }
  }
  return longestFirst(found);
}

function readPoint(form: Form, match: RegExpExecArray, around: Around): Point | null {
  if (GOES_ON.test(around.after) || !keepsMarks(around.raw)) return null;
  const parts: Parts = match.groups ?? {};
  const reading = form.read(parts, around);
  // A day is one of the calendar when a leap year has it.
  if (!reading || reading.within(2024) === null) return null;
  const year = reading.year ?? statedYear(parts);
  const { kind, within, weak = false } = reading;
  if (weak && year === null && COUNTED_BEHIND.test(around.after)) return null;
  return { start: match.index, end: match.index + match[0].length, kind, within, weak, year };
}

function statedYear({ year, relative }: Parts): Point['year'] {
  if (year !== undefined) return Number(year);
  if (relative === undefined) return null;
  return relative === 'nay' ? 'this' : 'last';
}

/** Of points that overlap the longest stays. */
function longestFirst(points: Point[]): Point[] {
  const kept: Point[] = [];
  for (const point of points.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (!kept.some((one) => point.start < one.end && one.start < point.end)) kept.push(point);
  }
  return kept.sort((a, b) => a.start - b.start);
}
