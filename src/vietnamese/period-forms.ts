import { isoDay } from './dates.ts';
import { type ClosedPeriod, monthsOf, type PeriodKind } from './period.ts';

const YEAR = '(?<year>(?:19|20)\\d{2})(?!\\d)';
const RELATIVE = '(?<relative>nay|ngoai|truoc(?!\\s+(?:khi|do|mat))|vua roi|vua qua)(?![a-z])';
/** "/2025", ".2025", " năm 2025", " của năm 2025", " 2025", " năm ngoái". */
const OF_YEAR = `(?:(?:,?\\s+(?:cua\\s+)?nam)?[\\s/.-]{1,3}${YEAR}|,?\\s+(?:cua\\s+)?nam\\s+${RELATIVE})`;
const SINGLE_YEAR = '(?:19|20)\\d{2}(?!\\d)';
const DASH = '\\s*[-–—]\\s*';

const NUMBER_WORDS = new Map(
  Object.entries({
    hai: 2,
    ba: 3,
    bon: 4,
    tu: 4,
    nam: 5,
    sau: 6,
    bay: 7,
    tam: 8,
    chin: 9,
    muoi: 10,
    'muoi mot': 11,
    'muoi hai': 12,
  }),
);
const WORD_NUMBERS = 'hai|ba|bon|nam|sau|bay|tam|chin|muoi';
/** "tháng sáu" is June, "tháng sau" the next one, "tháng năm" may be the months of a year. */
const SURE_MONTH = /tháng\s+(?:hai|ba|tư|sáu|bảy|bẩy|tám|chín|mười)(?!\p{L})/iu;

export type Parts = Record<string, string | undefined>;

/** What a form of words means. */
interface Reading {
  kind: PeriodKind;
  /** Its days in a year; null when that year has none such (29/02). */
  within: (year: number) => ClosedPeriod | null;
  /** "20/10", "đầu năm": a time only with "từ", "đến" or a neighbour. */
  weak?: boolean;
  /** Where the words state a year that is no part of the common endings. */
  year?: number;
}

/** What stands at and around a match: as typed, and folded to both sides. */
export interface Around {
  raw: string;
  before: string;
  after: string;
}

/** How a kind of time is written, over folded text, and what it spans. `read` returns null when it is none after all. */
export interface Form {
  example: string;
  /** A word without which no text has the form: looked for first, for most texts lack most of them. */
  word?: string;
  pattern: RegExp;
  read: (parts: Parts, around: Around) => Reading | null;
}

export const CALENDAR_FORMS: readonly Form[] = [
  {
    example: 'ngày 26/5 · 26/5 năm ngoái · ngày 26 tháng 5',
    pattern: form(
      `(?<named>ngay\\s*)?(?:m[ou]ng\\s+)?(?<day>\\d{1,2})(?:\\s?/\\s?|\\s+thang\\s+)(?<month>\\d{1,2})(?!\\d)(?:,?\\s+nam\\s+(?:${YEAR}|${RELATIVE}))?`,
    ),
    read: ({ named, day, month }) => ({
      kind: 'day',
      weak: named === undefined,
      within: (year) => {
        const date = isoDay(year, Number(month), Number(day));
        return date === null ? null : { from: date, to: date };
      },
    }),
  },
  {
    example: 'tháng 7/2025 · T7/2025 · cuối tháng 5',
    pattern: form(`(?:(?:dau|giua|cuoi)\\s+)?(?:(?<letter>t)\\.?\\s?|thang\\s*)(?<month>\\d{1,2})(?!\\d)${OF_YEAR}?`),
    read: ({ letter, month, year, relative }) => {
      const number = Number(month);
      // T2 to T7 are also Monday to Saturday.
      const isWeekday = letter !== undefined && number >= 2 && number <= 7 && !year && !relative;
      return isWeekday ? null : monthReading(number);
    },
  },
  {
    example: 'tháng mười hai năm 2025; without marks "thang sau" is the next one',
    word: 'thang',
    pattern: form(`(?<!\\d\\s)thang\\s+(?<word>muoi (?:mot|hai)|${WORD_NUMBERS}|tu)(?![a-z])${OF_YEAR}?`),
    read: ({ word = '' }, { raw }) => (SURE_MONTH.test(raw) ? monthReading(NUMBER_WORDS.get(word) ?? 0) : null),
  },
  {
    example: 'tháng 7 - 10/2025 · tháng 7 đến 10 năm 2025',
    word: 'thang',
    pattern: form(
      `thang\\s+(?<first>\\d{1,2})(?:${DASH}|\\s+(?:den|toi)\\s+(?:het\\s+)?)(?<last>\\d{1,2})(?!\\d)${OF_YEAR}`,
    ),
    read: ({ first, last }) =>
      isMonthSpan(Number(first), Number(last))
        ? { kind: 'range', within: (year) => monthsOf(year, Number(first), Number(last)) }
        : null,
  },
  {
    example: 'quý I/2026 · quý 3 năm 2025 · quý tư',
    word: 'quy',
    pattern: form(`quy\\s+(?<quarter>i{1,3}|iv|[1-4]|mot|hai|ba|tu)(?![a-z\\d])${OF_YEAR}?`),
    read: ({ quarter = '', year, relative }, { raw }) => {
      const isSure = /^qu[ýí]/iu.test(raw) || year || relative || /^[\di]/.test(quarter);
      return isSure ? quarterReading(quarter) : null;
    },
  },
  {
    example: 'Q3/2025',
    pattern: form(`q\\.?\\s?(?<quarter>[1-4])(?!\\d)${OF_YEAR}`),
    read: ({ quarter = '' }) => quarterReading(quarter),
  },
  {
    example: '6 tháng đầu năm 2026 · 6T đầu năm · 3 tháng cuối năm ngoái',
    pattern: form(
      `(?:luy ke\\s+)?(?:(?<count>\\d{1,2})|(?<word>${WORD_NUMBERS}))\\s*(?:thang|t)\\s+(?<side>dau|cuoi)(?![a-z])(?:${OF_YEAR}|\\s+nam(?![a-z]))?`,
    ),
    read: ({ count, word, side }) =>
      monthsReading(count === undefined ? NUMBER_WORDS.get(word ?? '') : Number(count), side === 'cuoi'),
  },
  {
    example: '9 tháng năm 2025 · 6T/2026 · lũy kế 5 tháng 2026',
    pattern: form(`(?:luy ke\\s+)?(?<count>\\d{1,2})\\s*(?:thang|t)${OF_YEAR}`),
    read: ({ count }) => monthsReading(Number(count), false),
  },
  {
    example: 'lũy kế 5 tháng · 5 tháng, but no "thời hạn 6 tháng"',
    word: 'thang',
    pattern: form('(?<total>luy ke\\s+(?:trong\\s+)?)?(?<count>\\d{1,2})\\s*thang(?!\\s*\\d|[a-z/])'),
    read: ({ total, count }, { before, after }) => {
      const isDuration = Number(count) < 2 || DURATION_BEFORE.test(before) || DURATION_BEHIND.test(after);
      return total === undefined && isDuration ? null : monthsReading(Number(count), false);
    },
  },
  {
    example: 'nửa đầu năm 2026 · nửa cuối năm · nửa năm đầu · nửa năm 2026',
    word: 'nua',
    pattern: form(
      `nua\\s+(?:(?:nam\\s+)?(?<side>dau|cuoi|sau)(?![a-z])(?:${OF_YEAR}|\\s+(?:cua\\s+)?nam(?![a-z]))?|(?:nam\\s+)?(?<only>${SINGLE_YEAR}))`,
    ),
    read: ({ side, only }) => ({
      ...halfReading(side === 'cuoi' || side === 'sau'),
      ...(only ? { year: Number(only) } : {}),
    }),
  },
  {
    example: 'năm 2025 · cả năm 2025 · cuối năm 2025 · năm ngoái',
    pattern: form(
      `(?<!(?:viet|mien|phia|quang|ha)\\s)(?:(?:ca|tron|dau|giua|cuoi)\\s+)?nam\\s+(?:(?:ngan sach|tai chinh|cong tac)\\s+)?(?:${YEAR}|${RELATIVE})`,
    ),
    read: () => ({ kind: 'year', within: (year) => monthsOf(year, 1, 12) }),
  },
  {
    example: 'năm học 2025-2026, from August to July',
    word: 'nam hoc',
    pattern: form(`nam hoc\\s+(?<first>${SINGLE_YEAR})${DASH}(?<last>${SINGLE_YEAR})`),
    read: ({ first, last }) =>
      Number(last) - Number(first) === 1
        ? { kind: 'year', year: Number(first), within: (year) => ({ from: `${year}-08-01`, to: `${year + 1}-07-31` }) }
        : null,
  },
  {
    example: 'giai đoạn 2025-2030 · nhiệm kỳ 2026-2031 · từ năm 2021 đến 2025',
    pattern: form(
      `(?:(?:giai doan|nhiem ky|thoi ky|cac nam)\\s+(?:tu\\s+)?(?:nam\\s+)?|tu\\s+(?:nam\\s+)?|nam\\s+)(?<first>${SINGLE_YEAR})(?:${DASH}|\\s+den\\s+(?:het\\s+)?)(?:nam\\s+)?(?<last>${SINGLE_YEAR})`,
    ),
    read: ({ first, last }) => {
      const years = Number(last) - Number(first);
      if (years < 0) return null;
      return {
        kind: 'range',
        year: Number(first),
        within: (year) => ({ from: `${year}-01-01`, to: `${year + years}-12-31` }),
      };
    },
  },
  {
    example: '(từ) đầu năm',
    word: 'dau',
    pattern: form('dau\\s+nam(?![a-z])'),
    read: () => ({ kind: 'day', weak: true, within: (year) => ({ from: `${year}-01-01`, to: `${year}-01-01` }) }),
  },
];

/** A time stands by itself: no letter, number or slash glued before it. */
function form(pattern: string): RegExp {
  return new RegExp(`(?<![a-z\\d/]|\\d[.,])${pattern}`, 'g');
}

function monthReading(month: number): Reading | null {
  return month >= 1 && month <= 12 ? { kind: 'month', within: (year) => monthsOf(year, month, month) } : null;
}

const QUARTERS = new Map(Object.entries({ i: 1, ii: 2, iii: 3, iv: 4, mot: 1, hai: 2, ba: 3, tu: 4 }));

function quarterReading(quarter: string): Reading {
  const number = QUARTERS.get(quarter) ?? Number(quarter);
  return { kind: 'quarter', within: (year) => monthsOf(year, number * 3 - 2, number * 3) };
}

function halfReading(second: boolean): Reading {
  return { kind: 'half', within: (year) => (second ? monthsOf(year, 7, 12) : monthsOf(year, 1, 6)) };
}

/** The first or the last so many months of a year. */
function monthsReading(count: number | undefined, fromTheEnd: boolean): Reading | null {
  if (count === undefined || count < 1 || count > 12) return null;
  if (count === 6) return halfReading(fromTheEnd);
  return { kind: 'months', within: (year) => (fromTheEnd ? monthsOf(year, 13 - count, 12) : monthsOf(year, 1, count)) };
}

function isMonthSpan(first: number, last: number): boolean {
  return first >= 1 && first < last && last <= 12;
}

/** Months that tell how long, not which: "thời hạn 6 tháng", "3 tháng một lần", "trên 12 tháng". */
const DURATION_BEFORE =
  /(?<![a-z])(?:thoi (?:han|gian|ky)|ky han|vong|keo dai|sau|truoc|moi|qua|tren|duoi|du|hon|gan|khoang|it nhat|toi (?:thieu|da)|cham|tu|den|hop dong|lop|khoa|hoc|dao tao|boi duong|cu|dinh ky|them|con|mat)\s*$/;
const DURATION_BEHIND =
  /^\s*(?:\/|(?:(?:mot|\d+) lan|lien|tro (?:len|xuong|di)|tuoi|lam viec|tap su|thu viec|qua|gan|vua|toi|tiep|truoc|sau|ke|mang thai|lai|nua|dao tao|luong|tien)(?![a-z]))/;
