import { lastDayOf } from './dates.ts';

/** A span of days: ISO dates, both inclusive; a null end is open. */
export interface Period {
  from: string | null;
  to: string | null;
}

/** A span with both ends. */
export interface ClosedPeriod extends Period {
  from: string;
  to: string;
}

export type PeriodKind =
  | 'range'
  | 'until'
  | 'since'
  | 'day'
  | 'month'
  | 'months'
  | 'quarter'
  | 'half'
  | 'year'
  | 'relative';

/** A period as a text names it. Offsets in that text. */
export interface PeriodSpan {
  period: Period;
  kind: PeriodKind;
  start: number;
  end: number;
  raw: string;
  /** The text's own end lies before its start; a year was added to it. */
  corrected?: true;
}

/** What a phrase without a year is read against. */
export interface PeriodContext {
  /** ISO day, for "năm nay", "tháng trước". */
  today?: string;
  /** Period of the report that the text stands in, for "trong kỳ", "tháng 7", "tới 26/5". */
  report?: Period | null;
}

/** The months `first` to `last` (1 to 12) of a year. */
export function monthsOf(year: number, first: number, last: number): ClosedPeriod {
  return { from: `${year}-${String(first).padStart(2, '0')}-01`, to: lastDayOf(year, last) };
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

/** Stand for an open end: before and after every ISO date. */
const EVER_BEFORE = '0000-00-00';
const EVER_AFTER = '9999-99-99';

/** Whether the two have a day in common. */
export function overlaps(a: Period, b: Period): boolean {
  return (a.from ?? EVER_BEFORE) <= (b.to ?? EVER_AFTER) && (b.from ?? EVER_BEFORE) <= (a.to ?? EVER_AFTER);
}

/** Whether every day of `inner` lies in `outer`. */
export function contains(outer: Period, inner: Period): boolean {
  return (
    (outer.from ?? EVER_BEFORE) <= (inner.from ?? EVER_BEFORE) && (inner.to ?? EVER_AFTER) <= (outer.to ?? EVER_AFTER)
  );
}
