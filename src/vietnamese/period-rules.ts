import { isoDay } from './dates.ts';
import { lastDayOf } from './format-period.ts';
import type { PeriodContext, PeriodSpan } from './period.ts';

type Reading = Pick<PeriodSpan, 'period' | 'kind' | 'corrected'> | null;

/** One way of naming a period, on folded text. Earlier rules take their words first. */
interface PeriodRule {
  example: string;
  pattern: RegExp;
  read(match: RegExpExecArray, context: PeriodContext): Reading;
}

const DAY = String.raw`(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}))?`;

export const PERIOD_RULES: readonly PeriodRule[] = [
  {
    example: 'từ ngày 01/7/2025 đến ngày 20/10/2025; từ 01/7 đến 11/7/2025; 25/12/2025 - 07/01/2026',
    pattern: new RegExp(
      String.raw`(?:tinh )?(?:tu )?(?:ngay )?${DAY}\s*(?:den|toi|-|–)\s*(?:het )?(?:ngay )?${DAY}`,
      'gu',
    ),
    read: (match) => {
      const [, d1, m1, y1, d2, m2, y2] = match;
      return range([y1 ?? y2, m1, d1], [y2 ?? y1, m2, d2]);
    },
  },
  {
    example: '01-11/7/2025; từ 1 đến 11/7/2025',
    pattern: /(?:tu )?(?:ngay )?(\d{1,2})\s*(?:-|–|den)\s*(?:ngay )?(\d{1,2})\/(\d{1,2})\/(\d{4})/gu,
    read: ([, d1, d2, m, y]) => range([y, m, d1], [y, m, d2]),
  },
  {
    example: 'từ 01/01/2026 đến nay; kể từ ngày 01/7/2025',
    pattern: new RegExp(String.raw`(?:ke tu|tu) (?:ngay )?${DAY}(?: (?:den|toi) (?:nay|gio|thoi diem nay))?`, 'gu'),
    read: ([, d, m, y]) => (y === undefined ? null : since(isoDay(Number(y), Number(m), Number(d)))),
  },
  {
    example: 'từ đầu năm 2026 đến nay; lũy kế từ đầu năm; từ đầu năm tới giờ',
    pattern: /(?:luy ke )?tu dau nam(?: nay)?(?: (\d{4}))?(?: (?:den|toi) (?:nay|gio))?/gu,
    read: ([, y], context) => {
      const year = y ?? yearOf(context, 'to');
      return year ? since(`${year}-01-01`) : null;
    },
  },
  {
    example: 'tính đến hết 31/5/2026; lũy kế đến ngày 26/5/2026; tới 26/5',
    pattern: new RegExp(String.raw`(?:tinh |luy ke )?(?:den|toi)(?: het)?(?: ngay)? ${DAY}`, 'gu'),
    read: ([, d, m, y], context) => {
      const year = y ?? yearOf(context, 'to');
      const day = year ? isoDay(Number(year), Number(m), Number(d)) : null;
      return day ? until(day) : null;
    },
  },
  {
    example: 'đến hết tháng 5/2026; đến cuối tháng 5',
    pattern: /(?:tinh |luy ke )?(?:den|toi) (?:het |cuoi )?thang (\d{1,2})(?:(?:\/| nam )(\d{4}))?/gu,
    read: ([, m, y], context) => {
      const year = y ?? yearOf(context, 'to');
      return year && isMonth(m) ? until(lastDayOf(Number(year), Number(m))) : null;
    },
  },
  {
    example: '6 tháng đầu năm 2026; 6T đầu năm; nửa đầu năm nay; nửa đầu 2026',
    pattern: /(?:0?6 thang|0?6t|nua|sau thang) dau (?:nam(?: (\d{4})| (nay|ngoai|truoc))?|(\d{4}))/gu,
    read: ([, y, relative, bare], context) => {
      const year = y ?? bare ?? relativeYear(relative, context);
      return year ? span(`${year}-01-01`, `${year}-06-30`, 'half') : null;
    },
  },
  {
    example: '6 tháng cuối năm 2025; nửa cuối năm',
    pattern:
      /(?:0?6 thang|0?6t|nua|sau thang) cuoi (?:nam(?: (\d{4})| (nay|ngoai|truoc))?|(\d{4}))|nua sau nam(?: (\d{4}))?|cuoi nam(?: (\d{4}))?(?= nay)/gu,
    read: ([, y, relative, bare, other], context) => {
      const year = y ?? bare ?? other ?? relativeYear(relative, context);
      return year ? span(`${year}-07-01`, `${year}-12-31`, 'half') : null;
    },
  },
  {
    example: '05 tháng đầu năm 2026; 9 tháng năm 2026; lũy kế 5 tháng; 6T/2026',
    pattern:
      /(?:luy ke )?(\d{1,2}) ?(?:thang|t)(?: dau nam)?(?:(?:,? nam |\/| )(\d{4}))?(?: (nay|ngoai))?(?! (?:mot|lien|nua|qua|tiep|toi|ke)\b)(?![a-z])/gu,
    read: ([, m, y, relative], context) => {
      const year = y ?? relativeYear(relative, context);
      if (!year || !isMonth(m)) return null;
      return span(`${year}-01-01`, lastDayOf(Number(year), Number(m)), 'months');
    },
  },
  {
    example: 'quý I/2026; quý 3 năm 2025; quý I',
    pattern: /quy (i{1,3}|iv|[1-4])(?:(?:\/|,? nam | )(\d{4}))?(?![a-z\d])/gu,
    read: ([, q, y], context) => {
      const quarter = ({ i: 1, ii: 2, iii: 3, iv: 4 } as Record<string, number>)[q ?? ''] ?? Number(q);
      const year = y ?? yearOf(context, 'from');
      if (!year) return null;
      const from = isoDay(Number(year), quarter * 3 - 2, 1);
      return from ? span(from, lastDayOf(Number(year), quarter * 3), 'quarter') : null;
    },
  },
  {
    example: 'tháng 7/2025; tháng 07 năm 2025; T7/2025; tháng 7 năm ngoái; đầu tháng 4',
    pattern:
      /(?:dau |trong |hoi )?(?:thang |t)(\d{1,2})(?:\s*(?:\/|,? nam | )\s*(\d{4})| nam (nay|ngoai|truoc))?(?![\d/])/gu,
    read: ([all, m, y, relative], context) => {
      const year = y ?? relativeYear(relative, context);
      // "T4" alone is Wednesday, or a type: without a year only the word "tháng" names a month.
      if (!year || !isMonth(m) || (y === undefined && !all.includes('thang'))) return null;
      const from = isoDay(Number(year), Number(m), 1);
      return from ? span(from, lastDayOf(Number(year), Number(m)), 'month') : null;
    },
  },
  {
    example: 'giai đoạn 2025-2030; nhiệm kỳ 2026-2031',
    pattern: /(?:giai doan|nhiem ky) (\d{4})\s*[-–]\s*(\d{4})/gu,
    read: ([, from, to]) => span(`${from}-01-01`, `${to}-12-31`, 'range'),
  },
  {
    example: 'năm học 2025-2026',
    pattern: /nam hoc (\d{4})\s*[-–]\s*(\d{4})/gu,
    read: ([, from, to]) => span(`${from}-08-01`, `${to}-07-31`, 'range'),
  },
  {
    example: 'đến thời điểm hiện tại; hiện nay',
    pattern: /(?:tinh )?(?:den )?thoi diem (?:hien tai|nay|bao cao)|hien nay/gu,
    read: (_match, { report }) => (report?.to ? until(report.to) : null),
  },
  {
    example: 'trong kỳ báo cáo; kỳ này',
    pattern: /trong ky(?: bao cao)?(?! [a-z]* ?truoc)|ky bao cao/gu,
    read: (_match, { report }) => (report ? { period: report, kind: 'relative' } : null),
  },
  {
    example: 'năm 2025; cả năm 2025',
    pattern: /(?:ca |trong )?nam (\d{4})(?!\s*[-–]\s*\d{4})/gu,
    read: ([, y]) => span(`${y}-01-01`, `${y}-12-31`, 'year'),
  },
  {
    example: 'năm nay, năm ngoái, năm trước',
    pattern: /nam (nay|ngoai|truoc)/gu,
    read: ([, relative], context) => {
      const year = relativeYear(relative, context);
      return year ? span(`${year}-01-01`, `${year}-12-31`, 'year') : null;
    },
  },
  {
    example: 'tháng này, tháng trước, quý này, quý trước',
    pattern: /(thang|quy) (nay|truoc)(?! nam)/gu,
    read: ([, unit, relative], { today }) => {
      if (!today) return null;
      const length = unit === 'thang' ? 1 : 3;
      const index = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
      const first = index - (index % length) - (relative === 'truoc' ? length : 0);
      const from = isoDay(Math.floor(first / 12), (first % 12) + 1, 1);
      const end = first + length - 1;
      return from
        ? span(from, lastDayOf(Math.floor(end / 12), (end % 12) + 1), length === 1 ? 'month' : 'quarter')
        : null;
    },
  },
  {
    example: 'hôm nay, hôm qua',
    pattern: /hom (nay|qua)/gu,
    read: ([, relative], { today }) => {
      if (!today) return null;
      const day = new Date(Date.parse(today) - (relative === 'qua' ? 86_400_000 : 0)).toISOString().slice(0, 10);
      return span(day, day, 'day');
    },
  },
  {
    example: 'ngày 26/12/2025',
    pattern: /ngay (\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/gu,
    read: ([, d, m, y]) => {
      const day = isoDay(Number(y), Number(m), Number(d));
      return day ? span(day, day, 'day') : null;
    },
  },
];

type Parts = [year: string | undefined, month: string | undefined, day: string | undefined];

/** A range; one that ends before it begins is read with the next year at its end, when it is short then. */
function range(first: Parts, last: Parts): Reading {
  const from = dayOf(first);
  const to = dayOf(last);
  if (!from || !to) return null;
  if (from <= to) return span(from, to, 'range');
  const later = dayOf([String(Number(last[0]) + 1), last[1], last[2]]);
  return later && later >= from ? { ...span(from, later, 'range'), corrected: true } : null;
}

function dayOf([year, month, day]: Parts): string | null {
  return year === undefined ? null : isoDay(Number(year), Number(month), Number(day));
}

function span(
  from: string,
  to: string,
  kind: PeriodSpan['kind'],
): { period: { from: string; to: string }; kind: PeriodSpan['kind'] } {
  return { period: { from, to }, kind };
}

function since(from: string | null): Reading {
  return from ? { period: { from, to: null }, kind: 'since' } : null;
}

function until(to: string): Reading {
  return { period: { from: null, to }, kind: 'until' };
}

function isMonth(text: string | undefined): boolean {
  return Number(text) >= 1 && Number(text) <= 12;
}

function yearOf({ report, today }: PeriodContext, end: 'from' | 'to'): string | undefined {
  return (report?.[end] ?? report?.to ?? report?.from ?? today)?.slice(0, 4);
}

function relativeYear(word: string | undefined, context: PeriodContext): string | undefined {
  if (word === undefined) return yearOf(context, 'from');
  const year = context.today?.slice(0, 4);
  return year === undefined || word === 'nay' ? year : String(Number(year) - 1);
}
