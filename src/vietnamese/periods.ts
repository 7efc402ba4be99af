import { fold } from './fold.ts';
import type { PeriodContext, PeriodSpan } from './period.ts';
import { PERIOD_RULES } from './period-rules.ts';

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
