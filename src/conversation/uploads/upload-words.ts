import { fold } from '../../vietnamese/fold.ts';
import { readPlaces, saysNothingMore } from '../read-places.ts';
import { readNumbers, type SaidNumber } from '../report-error-words.ts';

/** What is said of a report that waits: store it, drop it, how to correct it, or right numbers of the figures shown, counted from 0. */
export type UploadWord =
  | { kind: 'agree' | 'drop' | 'how' }
  | { kind: 'correct'; lines: { index: number; numbers: SaidNumber[] }[] };

const END =
  '(?: (?:a|ah|nhe|nha|em|di|luon|giup|voi|roi|bot|ban|tro ly|(?:cho|giup) (?:toi|anh|chi|em|minh)|tep|bao cao|nay|tep nay))*$';
const START = '^(?:(?:da|vang|ok|oke|u|uh|roi|toi|em|anh|chi) )*';
/** These words mean nothing else while a report waits. */
const AGREES = new RegExp(`${START}(?:dong y|xac nhan|nap|luu|nhat tri|duyet)${END}`);
/** These may be said to anything: they count right behind the question. */
const AGREES_IF_ASKED = new RegExp(`${START}(?:ok|oke|okie|vang|da|duoc|dung|dung roi|u|uh|chuan|chinh xac|co)${END}`);
const DROPS = new RegExp(`${START}(?:bo|huy|bo qua|huy bo|khong nap|xoa|dung nap|bo tep|huy tep)${END}`);
const DROPS_IF_ASKED = new RegExp(`${START}(?:khong|thoi|khoi|chua)${END}`);
const ASKS_HOW = new RegExp(`${START}(?:sua|chinh|dinh chinh|sua so|sai|chua dung|co so sai)${END}`);
/** "3: 144", "số 3 là 144", "sửa 3 thành 144": the place, and right behind it what it should be. */
const CORRECTS =
  /^(?:(?:sua|so|dong|muc|cau|cai|thu) )*(\d{1,2})(?: *[:=.)-] *| (?:la|thanh|phai la|sua thanh|sua la|dung la|:) *)(?=[\d-])/;

/**
 * Reads a message as said of the report that waits; null: of something else.
 *
 * @param shown how many figures are numbered.
 * @param isAsked it was asked about last: "vâng" is said to that.
 * @param today ISO day.
 */
export function readUploadWord(text: string, shown: number, isAsked: boolean, today: string): UploadWord | null {
  const plain = fold(text)
    .replace(/[^a-z\d\s]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (AGREES.test(plain) || (isAsked && AGREES_IF_ASKED.test(plain))) return { kind: 'agree' };
  if (DROPS.test(plain) || (isAsked && DROPS_IF_ASKED.test(plain))) return { kind: 'drop' };
  if (isAsked && ASKS_HOW.test(plain)) return { kind: 'how' };
  const corrected = readCorrections(text, today);
  if (corrected.length > 0 && corrected.every(({ index }) => index < shown))
    return { kind: 'correct', lines: corrected };
  return isAsked && (corrected.length > 0 || isBarePlace(text, shown)) ? { kind: 'how' } : null;
}

/** Each line, or each part between semicolons, says one; else none is said. */
function readCorrections(text: string, today: string): { index: number; numbers: SaidNumber[] }[] {
  const parts = text.split(/[;\n]/u).map((part) => part.trim());
  const lines: { index: number; numbers: SaidNumber[] }[] = [];
  for (const part of parts.filter((one) => one !== '')) {
    const match = CORRECTS.exec(fold(part));
    const numbers = match ? readNumbers(part.slice(match[0].length), today) : [];
    if (!match || numbers.length === 0 || Number(match[1]) < 1) return [];
    lines.push({ index: Number(match[1]) - 1, numbers });
  }
  return lines;
}

/** "3": which one is wrong, not what is right. */
function isBarePlace(text: string, shown: number): boolean {
  const places = readPlaces(text, shown);
  return places !== null && saysNothingMore(places.rest);
}
