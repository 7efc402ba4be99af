import { isPublicMailbox } from './mailboxes.ts';
import { namesBefore } from './names-of-numbers.ts';
import { ACCOUNT, CITIZEN_ID, COUNTED, EMAIL, OLD_ID, PHONES, TREASURY_ACCOUNT } from './shapes-of-personal-numbers.ts';

/** A number or address of a person or an account. Offsets in UTF-16 units, end exclusive. */
interface PersonalNumber {
  start: number;
  end: number;
  kind: 'citizen_id' | 'old_id' | 'phone' | 'bank_account' | 'email';
}

/** 1900 and 1800 numbers serve the public. */
const SERVICE_NUMBER = /^1[89]00[ .]?\d{2}[ .]?\d{2,4}$/;
/** Behind a number, in a bracket: "0225.3841.022 (đường dây nóng)". */
const SERVICE_BEHIND = /^\s*\([^()\d]{0,30}(?:đường dây nóng|hotline|tổng đài)[^()\d]{0,40}\)/iu;

/** 1.318.113: thousands between dots; an account of twelve digits may be set in threes as well. */
const THOUSANDS = /^[1-9]\d{0,2}(?:\.\d{3})+$/;
const FEWEST_DIGITS_IN_THREES = 12;
const COUNTING = /(?<!\p{L})(?:đạt|được|hơn|trên|khoảng|gần|tổng|tổng số|có|cho|gồm|còn|thêm|tăng|giảm)\s+$/iu;
/** Days, months and terms of years that stand behind "tài khoản" by chance. */
const DATE = /^(?:\d{1,2}[. -])?\d{1,2}[. -](?:19|20)\d\d$|^(?:19|20)\d\d[ -](?:19|20)\d\d$/;

/** The shortest has six digits, with no more than this between two of them; an address has its sign. */
const MAY_HOLD = /@|\d(?:[\s.()\u2010-\u2013-]{0,3}\d){5}/u;

/** How much of a text before and behind a number says whether it counts something. */
const BESIDE = 40;

/**
 * Finds the numbers and addresses by which a person or an account is reached or known, for an answer does not show them:
 * citizen identity numbers, old identity card numbers, telephone numbers, bank accounts, e-mail addresses of persons (Law on
 * Protection of Personal Data 91/2025/QH15; Decree 13/2023/NĐ-CP before it). Old identity cards and bank accounts count
 * only where they are so called. Figures, documents, days, tax codes, and numbers for the public to call (1900, 1800,
 * "đường dây nóng", "hotline", "tổng đài") are none.
 *
 * @param text NFC.
 * @returns in text order, not overlapping.
 */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  if (!MAY_HOLD.test(text)) return [];
  const found: PersonalNumber[] = [];
  // In this order: what a number is called counts for more than how it looks.
  const add = (kind: PersonalNumber['kind'], pattern: RegExp, isMeant: (one: Candidate) => boolean = () => true) => {
    for (const match of text.matchAll(pattern)) {
      const one = { text, raw: match[0], start: match.index, end: match.index + match[0].length };
      const isFree = !found.some(({ start, end }) => start < one.end && one.start < end);
      if (isFree && isMeant(one)) found.push({ start: one.start, end: one.end, kind });
    }
  };
  add('email', EMAIL, ({ raw }) => !isPublicMailbox(raw));
  add('bank_account', TREASURY_ACCOUNT);
  add('bank_account', ACCOUNT, isAccount);
  add('citizen_id', CITIZEN_ID);
  add('old_id', OLD_ID, isOldId);
  for (const pattern of PHONES) add('phone', pattern, isOwnPhone);
  return found.sort((a, b) => a.start - b.start);
}

/**
 * Hides personal numbers of people: all letters and digits but the last three of each become "•", signs and spaces between stay:
 * "0912 345 678" → "•••• ••• 678".
 *
 * @param text NFC.
 * @returns text of the same length, so that offsets stay valid.
 */
export function maskPersonalNumbers(text: string): string {
  let masked = '';
  let at = 0;
  for (const { start, end, kind } of findPersonalNumbers(text)) {
    if (kind === 'bank_account' && isAccountOfOffice(text, start, end)) continue;
    masked += text.slice(at, start) + hide(text.slice(start, end));
    at = end;
  }
  return masked + text.slice(at);
}

/** The words around an account that people pay an office into: it is meant to be read. */
const OFFICE =
  /trung tâm|ủy ban|uỷ ban|ubnd|kho bạc|phường|(?<!\p{L})xã(?!\p{L})|(?<!\p{L})sở(?!\p{L})|cơ quan|đơn vị|giao dịch với|phí|thuế|ủng hộ|quỹ/iu;
const PERSON = /(?<!\p{L})(?:cá nhân|ông|bà|anh|chị|hộ gia đình)(?!\p{L})/iu;
const AROUND = 120;

function isAccountOfOffice(text: string, start: number, end: number): boolean {
  if (/^\d{4}\.\d\.\d{7}/u.test(text.slice(start, end))) return true;
  const around = text.slice(Math.max(0, start - AROUND), end + AROUND);
  return OFFICE.test(around) && !PERSON.test(around);
}

function hide(raw: string): string {
  const shown = 3;
  let left = raw.replace(/[^a-z\d]/giu, '').length;
  return raw.replace(/[a-z\d]/giu, (sign) => (left-- > shown ? '•' : sign));
}

interface Candidate {
  text: string;
  raw: string;
  start: number;
  end: number;
}

/** "Tài khoản cá nhân" is an account's name: whose a number is does not say what it is. */
function nearestName(one: Candidate, options: { inRow: boolean }) {
  return namesBefore(one.text, one.start, options).findLast(({ kind }) => kind !== 'private');
}

function isAccount(one: Candidate): boolean {
  const digits = countDigits(one.raw);
  if (digits < 6 || digits > 19 || SERVICE_NUMBER.test(one.raw) || DATE.test(one.raw)) return false;
  const name = nearestName(one, { inRow: true });
  return name?.kind === 'account' && !isCounted(one, name.sure);
}

function isOldId(one: Candidate): boolean {
  const name = nearestName(one, { inRow: false });
  return name?.kind === 'old_id' && !isCounted(one, name.sure);
}

function isOwnPhone(one: Candidate): boolean {
  if (nearestName(one, { inRow: false })?.kind === 'tax') return false;
  const called = namesBefore(one.text, one.start, { inRow: true }).filter(
    ({ kind }) => kind === 'service' || kind === 'private',
  );
  return called.at(-1)?.kind !== 'service' && !SERVICE_BEHIND.test(one.text.slice(one.end, one.end + 2 * BESIDE));
}

/** A figure that the sentence counts, whatever stands before it; a name that is sure yields only to what stands behind. */
function isCounted(one: Candidate, isSurelyNamed: boolean): boolean {
  if (COUNTED.test(one.text.slice(one.end, one.end + BESIDE))) return true;
  if (isSurelyNamed) return false;
  const isFigure =
    THOUSANDS.test(one.raw) && (countDigits(one.raw) < FEWEST_DIGITS_IN_THREES || !/^\d{3}\./.test(one.raw));
  return isFigure || COUNTING.test(before(one));
}

function before(one: Candidate): string {
  return one.text.slice(Math.max(0, one.start - BESIDE), one.start);
}

function countDigits(raw: string): number {
  return raw.replace(/\D/gu, '').length;
}
