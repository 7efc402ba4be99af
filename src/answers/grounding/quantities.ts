import { findDates } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { findNumbers } from '../../vietnamese/numbers.ts';
import { findPeriods } from '../../vietnamese/periods.ts';
import { findDocumentCodes } from './document-codes.ts';

/** A number in a text that counts or measures something: no date, no document's number, no mark of a list. */
export interface Quantity {
  value: number;
  /** What the words behind it multiply it by: "tỷ" 1e9; 1 where none does. */
  scale: number;
  isShare: boolean;
  /** Whether a word that it counts stands right behind it. */
  isNamed: boolean;
  raw: string;
  start: number;
  end: number;
  /** Digits after the decimal mark as written. */
  decimals: number;
}

const SCALES: readonly [RegExp, number][] = [
  [/^(?:nghìn|ngàn) tỷ(?!\p{L})/iu, 1e12],
  [/^t[ỷỉ](?!\p{L})/iu, 1e9],
  [/^(?:triệu|tr)(?!\p{L})/iu, 1e6],
  [/^(?:nghìn|ngàn)(?!\p{L})/iu, 1e3],
];
/** "điểm" counts shares as well. */
const COUNTED = /^\s(?!điểm|so|của|và|là|thì|do|để|với|trên|trong|đến|phần trăm)\p{L}/iu;
const SHARE = /^\s?(?:\\?%|phần trăm(?!\p{L}))/iu;
/** Longest of the words that are looked at behind a number. */
const BEHIND = 14;

/** A number behind these names a place in a document, a kind or an order: "mục 3", "Điều 5", "lần thứ 2", "cấp độ 3". */
const NAMING =
  /(?:^|[^a-z])(?:muc|phan|dieu|khoan|diem|chuong|phu luc|bieu|bieu mau|mau so|mau|bang so|hinh|trang|dong so|thu|lan thu|muc do|cap do|giai doan|buoc|nq|nghi quyet|nghi quyet so|khoa|lop|to dan pho so|so nha)\s*(?:so\s*)?$/;
/** "1. ", "2) ", "a. " at the start of a line or behind a dash. */
const LIST_MARK = /(?:^|\n)\s*(?:[-–+•*]\s*)?$/u;

/** A stretch of a text. */
export interface Span {
  start: number;
  end: number;
}

/** What in a text is written with digits and yet counts nothing: periods, days, numbers of documents. */
function namesOfTimesAndDocuments(text: string): Span[] {
  // Any day serves: only where they stand is asked.
  return [...findPeriods(text, { today: '2026-01-01' }), ...findDates(text), ...findDocumentCodes(text)];
}

/** The quantities of a text in text order, in digits and in words. */
export function findQuantities(text: string): Quantity[] {
  if (!/\d|ươi|trăm|(?:hai|ba|bốn|sáu|bảy|tám|chín|mười)/u.test(text)) return [];
  const named = namesOfTimesAndDocuments(text);
  const found: Quantity[] = [];
  for (const { value, raw, start, end, decimals } of findNumbers(text, { loneWords: true })) {
    if (named.some((span) => start < span.end && span.start < end) || isName(text, start, end)) continue;
    const behind = text.slice(end, end + BEHIND);
    const word = behind.replace(/^\s+/u, '');
    const scale = SCALES.find(([pattern]) => pattern.test(word))?.[1] ?? 1;
    found.push({
      value,
      scale,
      isShare: SHARE.test(behind),
      isNamed: scale === 1 && COUNTED.test(behind),
      raw,
      start,
      end,
      decimals,
    });
  }
  return found;
}

function isName(text: string, start: number, end: number): boolean {
  if (LIST_MARK.test(text.slice(Math.max(0, start - 12), start)) && /^[.)](?:\s|$)/u.test(text.slice(end, end + 2)))
    return true;
  return NAMING.test(fold(text.slice(Math.max(0, start - 20), start)));
}

const NEAR = 1e-9;

/** Whether one number is the other: its value in the same scale, a share for a share; a bare number is compared by its digits alone. */
export function isSameQuantity(said: Quantity, known: Pick<Quantity, 'value' | 'scale' | 'isShare'>): boolean {
  if ((said.isShare && !known.isShare) || (known.isShare && said.isNamed)) return false;
  if (said.scale === 1 || known.scale === said.scale) {
    if (isNear(said.value, known.value)) return true;
    if (said.scale === 1) return false;
  }
  return isNear(said.value * said.scale, known.value * known.scale);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= NEAR * Math.max(1, Math.abs(a), Math.abs(b));
}
