import { fold } from './fold.ts';

/** What the words before a number call it. */
type NameKind = 'account' | 'old_id' | 'phone' | 'service' | 'private' | 'tax';

/** A name that stands before a number. */
interface NumberName {
  kind: NameKind;
  /** The name says that the number is one ("STK", "CMND"); others may be what the sentence counts ("12.345 tài khoản"). */
  sure: boolean;
  /** UTF-16 units between the name and the number. */
  distance: number;
}

/** Names over folded text, and how many UTF-16 units may stand between each and its number. */
const NAMES: { kind: NameKind; sure: boolean; reach: number; pattern: RegExp }[] = [
  { kind: 'account', sure: true, reach: 40, pattern: /(?<![a-z])(?:stk|so tk|tai khoan so)(?![a-z])/g },
  { kind: 'account', sure: false, reach: 40, pattern: /(?<![a-z])tai khoan(?! so(?![a-z]))(?![a-z])/g },
  { kind: 'old_id', sure: true, reach: 30, pattern: /(?<![a-z])(?:cmnd|cmt(?:nd)?|chung minh nhan dan)(?![a-z])/g },
  { kind: 'old_id', sure: false, reach: 30, pattern: /(?<![a-z])(?:so dinh danh|giay to)(?![a-z])/g },
  {
    kind: 'phone',
    sure: true,
    reach: 40,
    pattern: /(?<![a-z])(?:dien thoai|s?dt|dtdd|di dong|zalo|tel|fax|lien he|mobile)(?![a-z])/g,
  },
  { kind: 'service', sure: true, reach: 80, pattern: /(?<![a-z])(?:duong day nong|hot ?line|tong dai)(?![a-z])/g },
  {
    kind: 'private',
    sure: true,
    reach: 80,
    pattern: /(?<![a-z])(?:ca nhan|nha rieng|so rieng|di dong rieng)(?![a-z])/g,
  },
  {
    kind: 'tax',
    sure: true,
    reach: 40,
    pattern: /(?<![a-z])(?:mst|ma so (?:thue|doanh nghiep|ho kinh doanh))(?![a-z])/g,
  },
];
const LONGEST_REACH = 80 + 30;

/** A sentence that ends; "TP. Hải Phòng" and "ĐT. 0912" go on. */
const SENTENCE_END = /\p{Ll}{2}[.!?]\s+(?=\p{Lu})|\n\s*\n/gu;
/** Another long number: what was named before it names it, not the next one. */
const LONG_NUMBER = /\d(?:[ .()-]{0,2}\d){5,}/g;
/** Numbers of one name: "0225.3841.022, 0912.345.678", "… hoặc …". */
const AND_ANOTHER = /(\(?\+?\d(?:[ .()-]{0,2}\d){5,})(?: ?(?:[,;/–-]|và|hoặc)\s{0,2}| )$/u;
const MOST_IN_A_ROW = 6;
const LONGEST_NUMBER = 50;

/**
 * The names that stand before a number in its sentence, the nearest last. Names are read with diacritics or without.
 *
 * @param text NFC.
 * @param start offset of the number.
 * @param options inRow: what names the first of several numbers ("hotline: 0225.3841.022, 0912.345.678") names all.
 */
export function namesBefore(text: string, start: number, options: { inRow: boolean }): NumberName[] {
  const at = options.inRow ? firstOfRow(text, start) : start;
  const before = text.slice(Math.max(0, at - LONGEST_REACH), at);
  const window = before.slice(Math.max(endOfLast(before, SENTENCE_END), endOfLast(before, LONG_NUMBER)));
  const folded = fold(window);
  const names = NAMES.flatMap(({ kind, sure, reach, pattern }) =>
    [...folded.matchAll(pattern)]
      .map((match) => ({ kind, sure, distance: folded.length - match.index - match[0].length }))
      .filter(({ distance }) => distance <= reach),
  );
  return names.sort((a, b) => b.distance - a.distance);
}

function firstOfRow(text: string, start: number): number {
  let at = start;
  for (let i = 0; i < MOST_IN_A_ROW; i++) {
    const match = AND_ANOTHER.exec(text.slice(Math.max(0, at - LONGEST_NUMBER), at));
    if (!match) break;
    at = Math.max(0, at - LONGEST_NUMBER) + match.index;
  }
  return at;
}

function endOfLast(text: string, pattern: RegExp): number {
  const last = [...text.matchAll(pattern)].at(-1);
  return last ? last.index + last[0].length : 0;
}
