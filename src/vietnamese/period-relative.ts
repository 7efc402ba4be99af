import { addDays, isoDay } from './dates.ts';
import { type ClosedPeriod, monthsOf, type Period, type PeriodContext, type PeriodKind } from './period.ts';
import { keepsMarks } from './period-words.ts';

/** A phrase that only its surroundings date. Offsets in the text. */
export interface RelativePhrase {
  start: number;
  end: number;
  kind: PeriodKind;
  /** Null where the surroundings lack what it needs. */
  dated: (context: PeriodContext) => Period | null;
}

/** How such a phrase is written, over folded text, and what it means; null when nothing tells. */
interface Rule {
  example: string;
  pattern: RegExp;
  kind: PeriodKind;
  read: (word: string, context: PeriodContext) => Period | null;
}

const END = '(?![a-z])';
/** In these "kỳ" is a term of office, a meeting, a time limit. */
const OWN_TERM = '(?<!(?:nhiem|hoc|thoi|chu|dinh|dinh ky|quoc) )';
const NO_OTHER_TERM = '(?!\\s+(?:bao cao\\s+)?(?:truoc|sau|tiep|hop|thi|nghi|han|vong|luong))';

const RULES: Rule[] = [
  {
    example: 'hôm nay, hôm qua',
    pattern: phrase(`hom (nay|qua)${END}`),
    kind: 'day',
    read: (word, { today }) => {
      if (!today) return null;
      const day = addDays(today, word === 'qua' ? -1 : 0);
      return { from: day, to: day };
    },
  },
  {
    example: 'tuần này, tuần trước: Monday to Sunday',
    pattern: phrase(`tuan (nay|truoc|qua|roi|vua roi|vua qua)${END}`),
    kind: 'range',
    read: (word, { today }) => {
      if (!today) return null;
      const sinceMonday = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
      const monday = addDays(today, -sinceMonday - (word === 'nay' ? 0 : 7));
      return { from: monday, to: addDays(monday, 6) };
    },
  },
  {
    example: 'tháng này, tháng trước',
    pattern: phrase(`thang (nay|truoc(?! (?:do|khi|mat))|roi|vua roi|vua qua)${END}`),
    kind: 'month',
    read: (word, context) => monthsAround(context, 1, word === 'nay' ? 0 : -1),
  },
  {
    example: 'quý này, quý trước',
    pattern: phrase(`quy (nay|truoc(?! (?:do|khi|mat))|roi|vua roi|vua qua)${END}`),
    kind: 'quarter',
    read: (word, context) => monthsAround(context, 3, word === 'nay' ? 0 : -1),
  },
  {
    example: 'từ đầu tháng đến nay, từ đầu quý tới giờ',
    pattern: phrase(
      `(?:luy ke )?(?:tinh |ke )?tu dau (thang|quy)(?: nay)?(?: (?:den|toi) (?:nay|gio|hien tai))?(?! ?\\d)${END}`,
    ),
    kind: 'since',
    read: (word, context) => {
      const whole = monthsAround(context, word === 'thang' ? 1 : 3, 0);
      return whole && { from: whole.from, to: null };
    },
  },
  {
    example: 'trong kỳ, kỳ báo cáo, kỳ này',
    pattern: phrase(`${OWN_TERM}(?:trong ky(?: bao cao)?(?: nay)?|ky bao cao(?: nay)?|ky nay)${NO_OTHER_TERM}${END}`),
    kind: 'relative',
    read: (_, { report }) => report ?? null,
  },
  {
    example: 'so với cùng kỳ năm 2025, cùng kỳ năm trước: the period of the report, a year or more before',
    pattern: phrase(`cung ky(?:(?: cua)? nam ((?:19|20)\\d{2}(?!\\d)|truoc|ngoai)${END})?${END}`),
    kind: 'relative',
    read: (word, { report }) => {
      if (!report?.to) return null;
      const year = Number(report.to.slice(0, 4));
      const back = /^\d/.test(word) ? year - Number(word) : 1;
      return back < 0 ? null : { from: yearsBefore(report.from, back), to: yearsBefore(report.to, back) };
    },
  },
  {
    example: 'đến thời điểm hiện tại, thời điểm này, hiện nay: the end of the report',
    pattern: phrase(`(?:(?:tinh )?(?:den|toi) )?(?:thoi diem (?:hien tai|hien nay|nay|bao cao)|hien nay)${END}`),
    kind: 'until',
    read: (_, { report }) => (report?.to ? { from: null, to: report.to } : null),
  },
];

/** The phrase by itself, any white space between its words; its first group is the word that varies. */
function phrase(pattern: string): RegExp {
  return new RegExp(`(?<![a-z\\d])${pattern.replaceAll(' ', '\\s+').replaceAll('\\s+)', '\\s)')}`, 'g');
}

/** The month or quarter that today lies in, or the one before it. */
function monthsAround({ today }: PeriodContext, length: 1 | 3, steps: 0 | -1): ClosedPeriod | null {
  if (!today) return null;
  const month = Number(today.slice(5, 7)) - 1;
  const first = Number(today.slice(0, 4)) * 12 + month - (month % length) + steps * length;
  const year = Math.floor(first / 12);
  return monthsOf(year, (first % 12) + 1, (first % 12) + length);
}

/** The same day some years before; 28/02 for a 29/02 that the year lacks. */
function yearsBefore(iso: string | null, years: number): string | null {
  if (iso === null) return null;
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return isoDay(year - years, month, day) ?? isoDay(year - years, month, day - 1);
}

/** Finds the phrases that only today or the report's own period can date, in no certain order. */
export function findRelative(text: string, folded: string): RelativePhrase[] {
  const found: RelativePhrase[] = [];
  for (const { pattern, kind, read } of RULES) {
    for (const match of folded.matchAll(pattern)) {
      const end = match.index + match[0].length;
      if (!keepsMarks(text.slice(match.index, end))) continue;
      found.push({ start: match.index, end, kind, dated: (context) => read(match[1] ?? '', context) });
    }
  }
  return found;
}
