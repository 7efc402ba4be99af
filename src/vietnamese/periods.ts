import { fold } from './fold.ts';
import { PERIOD_RULES } from './period-rules.ts';

/** A span of time; both ends belong to it, a null end is open. ISO days. */
export interface Period {
  from: string | null;
  to: string | null;
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

/**
 * Finds the periods that a text names, with or without diacritics, never overlapping. A phrase that needs a context that
 * is not given is left out.
 */
export function findPeriods(text: string, context: PeriodContext = {}): PeriodSpan[] {
  const folded = fold(text);
  if (!/\d|nam|thang|quy|tuan|ky|hien|diem|nay|qua/u.test(folded)) return [];
  const found: PeriodSpan[] = [];
  for (const { pattern, read } of PERIOD_RULES) {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (isInsideNumber(folded, start, end) || found.some((one) => start < one.end && one.start < end)) continue;
      const result = read(match, context);
      if (result) found.push({ ...result, start, end, raw: text.slice(start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "19/2014/QĐ-TTg", "118/2025/NĐ-CP": part of a document's number. */
function isInsideNumber(folded: string, start: number, end: number): boolean {
  if (/[a-z\d/]/u.test(folded[start - 1] ?? ' ')) return true;
  return /\d$/u.test(folded.slice(start, end)) && /^(?:\d|\/[a-z\d])/u.test(folded.slice(end));
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
