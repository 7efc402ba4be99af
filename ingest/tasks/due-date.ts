import { addDays, isoDay, lastDayOf } from '../../src/vietnamese/dates.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { findPeriods } from '../../src/vietnamese/periods.ts';
import type { TaskContext } from './task.ts';

/** When a task is due, as its words say. */
export interface Due {
  /** ISO day; of a period its last. Null where no day is named, or none that the task ends on. */
  on: string | null;
  /** It is never finished: "Thường xuyên", "Ngày 25 hằng tháng". */
  isRegular: boolean;
}

const REGULAR = /thuong xuyen|dinh ky|(?:hang|moi) (?:ngay|tuan|thang|quy|nam)/;
/** "9/2026", "09-2026": a month without its word. */
const BARE_MONTH = /(?<![\d/.,-])(\d{1,2})\s?[/-]\s?(20\d{2})(?![\d/-])/gu;
/** "15/10": a day without its year. */
const BARE_DAY = /(?<![\d/.,-])(\d{1,2})\s?\/\s?(\d{1,2})(?![\d/%-]|\s*(?:hồ sơ|nhiệm vụ))/gu;
/** The year alone: "2026". */
const BARE_YEAR = /^\s*(?:năm\s*)?(20\d{2})\s*$/iu;
/** Before a month or a quarter it leaves none of its days. */
const BEFORE = /truoc\s+$/;

/** Reads the words of a term: "30/9/2026", "trước tháng 10/2026", "Quý III/2026", "15/10", "Thường xuyên". A later day moves an earlier one. */
export function readDue(text: string, { reportPeriod, issuedOn }: TaskContext): Due {
  const folded = fold(text);
  if (REGULAR.test(folded)) return { on: null, isRegular: true };
  const spans = findPeriods(text, { report: reportPeriod, ...(issuedOn ? { today: issuedOn } : {}) });
  const named = spans.map(({ period, kind, start, end }) => {
    const excludes = kind !== 'day' && kind !== 'until' && BEFORE.test(folded.slice(0, start));
    return { start, end, on: excludes && period.from ? addDays(period.from, -1) : period.to };
  });
  const isFree = (start: number) => !named.some((one) => one.start <= start && start < one.end);
  for (const match of text.matchAll(BARE_MONTH)) {
    const [month, year] = [Number(match[1]), Number(match[2])];
    if (!isFree(match.index) || month < 1 || month > 12) continue;
    named.push({ start: match.index, end: match.index + match[0].length, on: lastDayOf(year, month) });
  }
  const year = yearAround({ reportPeriod, issuedOn });
  for (const match of text.matchAll(BARE_DAY)) {
    if (!isFree(match.index) || year === null) continue;
    const on = isoDay(year, Number(match[2]), Number(match[1]));
    if (on) named.push({ start: match.index, end: match.index + match[0].length, on });
  }
  const alone = BARE_YEAR.exec(text)?.[1];
  if (alone && named.length === 0) return { on: `${alone}-12-31`, isRegular: false };
  const last = named.sort((a, b) => a.start - b.start).at(-1);
  return { on: last?.on ?? null, isRegular: false };
}

function yearAround({ reportPeriod, issuedOn }: TaskContext): number | null {
  const day = reportPeriod?.to ?? reportPeriod?.from ?? issuedOn;
  return day ? Number(day.slice(0, 4)) : null;
}

/** Whether a day lies behind the report: its period's last day, or the day of its issue where it states no period. Null where neither is known. */
export function isPast(day: string, { reportPeriod, issuedOn }: TaskContext): boolean | null {
  const end = reportPeriod?.to ?? issuedOn;
  return end ? day <= end : null;
}
