import { addDays } from './dates.ts';
import { fold } from './fold.ts';
import type { ClosedPeriod, Period, PeriodContext, PeriodKind, PeriodSpan } from './period.ts';
import { findPoints, type Point } from './period-points.ts';
import { findRelative, type RelativePhrase } from './period-relative.ts';
import { keepsMarks } from './period-words.ts';
import { OF_ONE_ANSWER, sharedValues } from './shared-values.ts';

/** Nothing names a period without one of these. */
const MAY_HOLD = /\d|nam|thang|tuan|quy|ky|hom|hien|diem/;
/** Words before and behind a point that open a span at it, over folded text. */
const SINCE_BEFORE = /(?<![a-z])(?:(?:luy\s+ke|tinh|ke|bat\s+dau)\s+)*tu\s*$/;
const UNTIL_BEFORE =
  /(?<![a-z])(?:(?:(?:luy\s+ke|tinh|cho)\s+)*(?:den|toi)|(?:luy\s+ke|tinh)(?=\s+het))(?:\s+(?:het|cuoi|thoi\s+diem))*\s*$/;
const NOW_BEHIND =
  /^\s*(?:(?:cho\s+)?(?:den|toi)\s+(?:nay|gio|bay\s+gio|luc\s+nay|hien\s+(?:tai|nay)|thoi\s+diem\s+(?:hien\s+tai|hien\s+nay|nay))|tro\s+(?:lai\s+day|di|ve\s+sau))(?![a-z])/;
/** Between the two ends of a range. */
const BETWEEN = /^\s*(?:(?:cho\s+)?(?:den|toi)(?:\s+(?:het|cuoi))*|[-–—])\s*$/;
/** "từ 1 đến 11/7/2025", "01-11/7/2025": a first day that has its month from the last. */
const FIRST_DAY =
  /(?<![a-z\d/.,-])(?:(?<words>(?:(?:tinh|ke)\s+)?tu\s+(?:ngay\s+)?|ngay\s+)(?<worded>\d{1,2})\s*(?:den|toi|[-–—])|(?<bare>\d{1,2})\s*[-–—])\s*$/;
/** How far before a point its words may begin. */
const REACH = 48;
/** A range that was written with a wrong year is at most so long once it is mended. */
const LONGEST_MENDED_DAYS = 366;

/** Points that may be an end of a range, or that "từ" and "đến" may stand before. */
const ENDS = new Set<PeriodKind>(['day', 'month', 'quarter', 'year']);

/**
 * Finds the periods that a text names, in order, never overlapping: "từ ngày 01/7/2025 đến ngày 20/10/2025", "6T đầu năm",
 * "tính đến hết 31/5/2026", "tháng trước"; with diacritics or without, as reports or as chats write them. A phrase without
 * a year takes it from the report, else from today; where neither is given, it is left out. The numbers of documents
 * ("19/2014/QĐ-TTg") hold no period.
 *
 * @param text NFC.
 */
export function findPeriods(text: string, context: PeriodContext = {}): PeriodSpan[] {
  const { folded, relative, points } = timesIn(text);
  const found: PeriodSpan[] = [];
  let i = 0;
  while (i < points.length) {
    const [point, next] = [points[i] as Point, points[i + 1]];
    const floor = Math.max(point.start - REACH, points[i - 1]?.end ?? 0, 0);
    const place = { text, folded, floor, context };
    const last = next && isRange(place, point, next) ? next : null;
    const span = last ? readRange(place, point, last) : readSingle(place, point);
    if (span) found.push(span);
    i += last ? 2 : 1;
  }
  for (const { start, end, kind, dated } of relative) {
    const isFree = !found.some((one) => start < one.end && one.start < end);
    const period = isFree ? dated(context) : null;
    if (period) found.push({ period, kind, start, end, raw: text.slice(start, end) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The times that a text names, before anything dates them. */
interface Times {
  folded: string;
  relative: readonly RelativePhrase[];
  points: readonly Point[];
}

/** A text is asked for its periods by several that date them differently. */
const timesIn = sharedValues((text): Times => {
  const folded = fold(text);
  if (!MAY_HOLD.test(folded)) return { folded, relative: [], points: [] };
  const relative = findRelative(text, folded);
  const points = findPoints(text, folded).filter((point) => !relative.some((one) => covers(one, point)));
  return { folded, relative, points };
}, OF_ONE_ANSWER);

function covers(outer: RelativePhrase, inner: Point): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Where a point stands. */
interface Place {
  text: string;
  folded: string;
  /** Offset before which its words cannot begin: the end of what stands there. */
  floor: number;
  context: PeriodContext;
}

type Meaning = Pick<PeriodSpan, 'period' | 'kind' | 'corrected'>;

/** The span with the words before it that `opening` finds. */
function extend(place: Place, meaning: Meaning, start: number, end: number, opening: RegExp): PeriodSpan {
  const before = matchBefore(place, start, opening);
  const from = before ?? start;
  return { ...meaning, start: from, end, raw: place.text.slice(from, end) };
}

/** Offset of the words that stand right before a place; null when they do not, or mean something else ("tư", "tối"). */
function matchBefore({ text, folded, floor }: Place, start: number, words: RegExp): number | null {
  const match = words.exec(folded.slice(floor, start));
  if (!match || !keepsMarks(text.slice(floor + match.index, start))) return null;
  return floor + match.index;
}

function isRange({ text, folded }: Place, first: Point, last: Point): boolean {
  const between = folded.slice(first.end, last.start);
  return (
    ENDS.has(first.kind) &&
    ENDS.has(last.kind) &&
    between.length < 24 &&
    BETWEEN.test(between) &&
    keepsMarks(text.slice(first.end, last.start)) &&
    // "tháng 7/2025 - ngày 20" is two things: a dash stands only between two ends of a kind.
    (/[a-z]/.test(between) || (first.kind === last.kind && first.kind !== 'year'))
  );
}

function readRange(place: Place, first: Point, last: Point): PeriodSpan | null {
  const range = rangeOf(first, last, place.context);
  return range && extend(place, range, first.start, last.end, SINCE_BEFORE);
}

function readSingle(place: Place, point: Point): PeriodSpan | null {
  return readFirstDay(place, point) ?? readOpen(place, point) ?? readAlone(place, point);
}

/** A year that one end lacks comes from the other; both lacking it, from the context. */
function rangeOf(first: Point, last: Point, context: PeriodContext): Meaning | null {
  const stated = { first: yearOf(first, context), last: yearOf(last, context) };
  const lastYear = stated.last ?? stated.first ?? contextYear(last, context);
  if (lastYear === null) return null;
  const from = first.within(stated.first ?? lastYear)?.from;
  const to = last.within(lastYear)?.to;
  if (!from || !to) return null;
  if (from <= to) return { period: { from, to }, kind: 'range' };
  if (stated.first === null) return ranged(first.within(lastYear - 1)?.from, to);
  const mended = ranged(from, last.within(lastYear + 1)?.to);
  if (!mended || stated.last === null) return mended;
  const isLikely = (mended.period.to ?? '') <= addDays(from, LONGEST_MENDED_DAYS);
  return isLikely ? { ...mended, corrected: true } : null;
}

function ranged(from: string | undefined, to: string | undefined): Meaning | null {
  return from && to && from <= to ? { period: { from, to }, kind: 'range' } : null;
}

function readFirstDay(place: Place, point: Point): PeriodSpan | null {
  if (point.kind !== 'day') return null;
  const match = FIRST_DAY.exec(place.folded.slice(place.floor, point.start));
  const last = fixed(point, place.context);
  if (!match || !last) return null;
  const first = `${last.to.slice(0, 8)}${(match.groups?.worded ?? match.groups?.bare ?? '').padStart(2, '0')}`;
  const start = place.floor + match.index;
  if (first > last.to || first.endsWith('-00') || !keepsMarks(place.text.slice(start, point.start))) return null;
  return {
    period: { from: first, to: last.to },
    kind: 'range',
    start,
    end: point.end,
    raw: place.text.slice(start, point.end),
  };
}

/** "từ 01/01/2026 (đến nay)", "tính đến hết tháng 5/2026". */
function readOpen(place: Place, point: Point): PeriodSpan | null {
  const { text, folded, context } = place;
  const days = fixed(point, context);
  if (!days) return null;
  const now = NOW_BEHIND.exec(folded.slice(point.end, point.end + REACH))?.[0].length ?? 0;
  const end = point.end + now;
  const opensHere = ENDS.has(point.kind) && matchBefore(place, point.start, SINCE_BEFORE) !== null;
  if (opensHere || (now > 0 && keepsMarks(text.slice(point.end, end)))) {
    return extend(place, { period: { from: days.from, to: null }, kind: 'since' }, point.start, end, SINCE_BEFORE);
  }
  if (point.kind === 'range' || matchBefore(place, point.start, UNTIL_BEFORE) === null) return null;
  return extend(place, { period: { from: null, to: days.to }, kind: 'until' }, point.start, point.end, UNTIL_BEFORE);
}

function readAlone(place: Place, point: Point): PeriodSpan | null {
  const days = point.weak ? null : fixed(point, place.context);
  return days && extend(place, { period: days, kind: point.kind }, point.start, point.end, SINCE_BEFORE);
}

/** The days of a point, its year taken from the context when it states none. */
function fixed(point: Point, context: PeriodContext): ClosedPeriod | null {
  const year = yearOf(point, context) ?? contextYear(point, context);
  return year === null ? null : point.within(year);
}

/** The year that a point states; "năm nay", "năm ngoái" are counted from today. */
function yearOf(point: Point, { today }: PeriodContext): number | null {
  if (point.year === null || typeof point.year === 'number') return point.year;
  return today ? Number(today.slice(0, 4)) - (point.year === 'last' ? 1 : 0) : null;
}

/** The year that nobody wrote: the one in which the point lies in the report's period, else the report's, else today's. */
function contextYear(point: Point, { today, report }: PeriodContext): number | null {
  if (point.year === 'last') return null;
  const years = [report?.from, report?.to].flatMap((day) => (day ? [Number(day.slice(0, 4))] : []));
  const lying = years.find((year) => isWithin(point.within(year), report as Period));
  return lying ?? years[0] ?? (today ? Number(today.slice(0, 4)) : null);
}

function isWithin(days: ClosedPeriod | null, report: Period): boolean {
  return days !== null && days.from <= (report.to ?? days.from) && (report.from ?? days.to) <= days.to;
}
