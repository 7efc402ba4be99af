/** A span of time; both ends belong to it, a null end is open. ISO days. */
export interface Period {
  from: string | null;
  to: string | null;
}

type PeriodKind = 'range' | 'until' | 'since' | 'day' | 'month' | 'months' | 'quarter' | 'half' | 'year' | 'relative';

/** A period as a text names it. */
export interface PeriodSpan {
  period: Period;
  kind: PeriodKind;
  start: number;
  end: number;
  raw: string;
  /** It ended before it began, and becomes right with the next year at its end. */
  corrected?: true;
}

/** What a phrase without a year is understood by: today for questions, the report's own period for its text. */
export interface PeriodContext {
  /** ISO day. */
  today?: string;
  report?: Period | null;
}

export function samePeriod(a: Period, b: Period): boolean {
  return a.from === b.from && a.to === b.to;
}

export function overlaps(a: Period, b: Period): boolean {
  return startOf(a) <= endOf(b) && startOf(b) <= endOf(a);
}

export function contains(outer: Period, inner: Period): boolean {
  return startOf(outer) <= startOf(inner) && endOf(inner) <= endOf(outer);
}

/** ISO days compare as text; an open end lies before or after all of them. */
function startOf(period: Period): string {
  return period.from ?? '0000-00-00';
}

function endOf(period: Period): string {
  return period.to ?? '9999-99-99';
}
