import { foldedAfter, foldedAt, foldedBefore, isAfterOneOf, isJoined, type Reading } from './reading.ts';
import { isUpperKind } from './unit.ts';
import type { Found, MentionRole } from './unit-mention.ts';

/** May stand between the one who assigns and the verb: "thành phố đã giao". */
const BETWEEN = new Set(['da', 'co', 'tam', 'se', 'dang', 'moi', 'vua', 'cung']);
/** giao dịch, giao thông, giao ban … are no assigning. */
const OTHER_GIAO = new Set(['dich', 'thong', 'ban', 'dien', 'luu', 'tiep', 'duc', 'nop', 'nhan']);

const OFFICES = ['van phong', 'vp', 'chu tich', 'lanh dao', 'hdnd', 'hoi dong nhan dan', 'thuong truc'];
const PROPOSES = ['kien nghi', 'de xuat', 'de nghi'];
const SENDS = ['gui', 'kinh gui', 'gui den', 'gui len', 'gui toi', 'gui ve'];
/** With these, "với", "cho", "lên", "đến" lead to the one who is addressed. */
const ADDRESSES = [...PROPOSES, ...SENDS, 'gop y', 'tham muu', 'bao cao', 'nop'];
const TOWARDS = new Set(['voi', 'cho', 'len', 'den', 'toi']);
/** How far before "với" the verb may stand, in syllables: "kiến nghị những gì với thành phố". */
const REACH = 8;
const COMPARES = ['so', 'doi chieu', 'so sanh', 'cung'];
/** "phản ánh, kiến nghị", "đơn kiến nghị" are things, not deeds. */
const MAKES_NOUN = new Set(['anh', 'don', 'phieu', 'so']);
/** "Đề nghị thành phố cho biết …" is how one asks politely. */
const POLITE_AFTER = new Set(['cho', 'bao', 'thong']);

/**
 * Reads the role of a unit from the words around its mention.
 *
 * @param from index of its first syllable
 * @param to index of the syllable after it
 */
export function roleOf(
  reading: Reading,
  from: number,
  to: number,
  { what, kind }: Pick<Found, 'what' | 'kind'>,
): MentionRole {
  const isUpper = kind !== undefined && isUpperKind(kind);
  // "Việc phường giao" tells who gave it; "Lưu Kiếm giao các phòng mấy việc" asks about Lưu Kiếm.
  if ((isUpper || what === 'kind') && assigns(reading, to)) return 'assigner';
  return isAddressed(reading, from, to, isUpper || kind === 'department') ? 'addressee' : 'subject';
}

function assigns(reading: Reading, to: number): boolean {
  if (isBefore(reading, to, 'chi dao')) return true;
  let at = to;
  while (BETWEEN.has(foldedAfter(reading, at))) at += 1;
  if (isBefore(reading, at, 'phan cong')) return true;
  return isBefore(reading, at, 'giao') && !OTHER_GIAO.has(foldedAfter(reading, at + 1));
}

function isBefore(reading: Reading, i: number, words: string): boolean {
  return words.split(' ').every((word, k) => foldedAfter(reading, i + k) === word);
}

function isAddressed(reading: Reading, mentionFrom: number, to: number, isUpper: boolean): boolean {
  const from = officeStart(reading, mentionFrom);
  // "Kính gửi: Sở Nội vụ …"
  if (foldedAt(reading, from - 2) === 'kinh' && foldedAt(reading, from - 1) === 'gui') return true;
  if (isAfterOneOf(reading, from, SENDS)) return true;
  if (!isUpper) return false;
  if (isAfterOneOf(reading, from, PROPOSES)) {
    return !MAKES_NOUN.has(wordBeforeVerb(reading, from)) && !POLITE_AFTER.has(foldedAfter(reading, to));
  }
  if (!TOWARDS.has(foldedBefore(reading, from)) || isAfterOneOf(reading, from - 1, COMPARES)) return false;
  // A heading of its own: "1. Với thành phố".
  if (foldedAt(reading, from - 1) === 'voi' && !isJoined(reading, from - 1)) return isHeadingStart(reading, from - 1);
  return [...Array(REACH).keys()].some((back) => {
    const verbEnd = from - 1 - back;
    return isAfterOneOf(reading, verbEnd, ADDRESSES) && !MAKES_NOUN.has(wordBeforeVerb(reading, verbEnd));
  });
}

/** Index of the office or person of the unit that stands right before it ("Văn phòng UBND thành phố", "Chủ tịch UBND …"). */
function officeStart(reading: Reading, from: number): number {
  const office = OFFICES.find((words) => isAfterOneOf(reading, from, [words]));
  return office === undefined ? from : from - office.split(' ').length;
}

/** The word before a verb of two syllables that ends right before a place. */
function wordBeforeVerb(reading: Reading, i: number): string {
  return foldedAt(reading, i - 3);
}

function isHeadingStart(reading: Reading, i: number): boolean {
  const before = reading.syllables[i - 1];
  const here = reading.syllables[i];
  if (!before || !here) return true;
  return /\n/u.test(reading.text.slice(before.end, here.start)) || /^\d+$/u.test(before.text);
}
