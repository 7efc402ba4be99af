import { readDocuments } from '../questions/read-documents.ts';
import { fold } from '../vietnamese/fold.ts';
import { findNumbers } from '../vietnamese/numbers.ts';
import { findPeriods } from '../vietnamese/periods.ts';
import { findPersonalNumbers, maskPersonalNumbers } from '../vietnamese/personal-numbers.ts';

/** A message that says that a number is wrong. */
export interface ErrorMessage {
  /** As typed, with numbers of persons hidden. */
  words: string;
  /** Numbers in it, in order, each with what stands behind it up to the next sign. */
  numbers: SaidNumber[];
}

export interface SaidNumber {
  value: number;
  /** "phải là 144", "144 mới đúng": said to be the right one. */
  isRight: boolean;
  /** Lower case: "hồ sơ ạ". */
  behind: string;
  /** "-5", "âm 5": no number of a report. */
  isNegative: boolean;
}

const NUMBER = '(?:con )?so(?: lieu)?(?: (?:nay|do|kia|tren|ay|vua roi|vua neu))*';
const WRONG = '(?:sai|nham|lech|(?:khong|ko|k|chua|cha) (?:phai|dung|chinh xac|chuan))';
const COURTESY = '(?:da|vang|oi|a|o|ua|em|anh|chi|bot|tro ly|thua|nay|nhung|ma|hinh nhu|chac)';

/** Openings that say by themselves that a number is to be reported as wrong. */
const REPORTS = [
  new RegExp(
    `^\\W*(?:${COURTESY}\\W+)*(?:toi |em |anh |chi |minh )?(?:xin |can |muon |de nghi )?bao (?:sai|loi|nham)\\b`,
  ),
  new RegExp(`^\\W*(?:${COURTESY}\\W+)*(?:toi |em |anh |chi |minh )?(?:xin|can|muon|de nghi) (?:sua|dinh chinh)\\b`),
  new RegExp(
    `^\\W*(?:${COURTESY}\\W+)*${NUMBER}(?: \\d[\\d.,]*%?)?(?: (?:bi|la|thi|co ve|hinh nhu|chac|van|dang|bao cao|ghi|nhu the|the))* ${WRONG}\\b`,
  ),
  new RegExp(`^\\W*(?:${COURTESY}\\W+)*\\d[\\d.,]*%?(?: [a-z]+){0,2} (?:la |thi )?${WRONG}\\b`),
];

/** Openings that may as well correct the question: a number must follow, or nothing at all. */
const MAY_REPORT = new RegExp(
  `^\\W*(?:${COURTESY}\\W+)*(?:${WRONG}|dung ra|phai la|dung(?: ra)? (?:phai )?la|so dung)\\b`,
);
const ENDS_RIGHT = /\d[\d.,]*%?(?: [a-z]+){0,3} (?:moi|thi moi) (?:dung|phai|chinh xac)\b/;
const BARE = new RegExp(
  `^\\W*(?:${COURTESY}\\W+)*(?:sai|nham)(?: (?:so|roi|bet|het|qua|day|a|em|ma|mat|co|oi|anh|chi|bot|nhe))*\\W*$`,
);

/** "Sai rồi, ý tôi là Hải An": another question was meant. */
const MEANT_OTHERWISE =
  /\by (?:la|toi|minh|em|anh|chi|tui)\b|\b(?:toi|minh|em|anh|chi) (?:dang )?hoi\b|\bhoi (?:ve|la|cua)\b/;
/** "Số này có sai không?", "sai ở đâu?" are questions. */
const ASKS =
  /\b(?:co|bi) (?:sai|dung|nham) (?:khong|ko|k|chua)\b|\b(?:khong|chua|ha|nhi|phai khong|dung khong)\W*$|\bo dau\b|\bcho nao\b|\bbao nhieu\b|\bvi sao\b|\btai sao\b/;
/** "Báo sai thế nào?" asks how it is done. */
const ASKS_HOW = /^\W*(?:the nao|nhu the nao|o dau|kieu gi|lam sao|cach nao|bang cach nao|duoc khong|cho ai|ai)\W*$/;

/**
 * Reads a message that says that a number is wrong. `how`: it asks how to say so. Null for any other message: a corrected
 * question ("sai rồi, ý tôi là Hải An"), a question whether a number is right.
 *
 * @param text NFC, with or without marks.
 * @param today ISO day, for "tháng 6".
 */
export function readErrorMessage(text: string, today: string): ErrorMessage | 'how' | null {
  const folded = fold(text);
  const report = REPORTS.find((pattern) => pattern.test(folded));
  if (report && ASKS_HOW.test(folded.replace(report, ''))) return 'how';
  if (MEANT_OTHERWISE.test(folded) || (isAsked(text, folded) && !isCommand(folded))) return null;
  const isReport = report !== undefined || BARE.test(folded);
  // Hardly any message is one: its numbers are read last.
  if (!isReport && !MAY_REPORT.test(folded) && !ENDS_RIGHT.test(folded)) return null;
  const numbers = readNumbers(text, today);
  if (!isReport && numbers.length === 0) return null;
  return { words: maskPersonalNumbers(text).slice(0, MOST_LETTERS), numbers };
}

const MOST_LETTERS = 500;

/** "Sai à?" asks, "sai ạ" does not. */
function isAsked(text: string, folded: string): boolean {
  return /\?\s*$|(?<!\p{L})(?:à|á|ư)\W*$/iu.test(text) || ASKS.test(folded.replace(COURTEOUS_END, ''));
}

const COURTEOUS_END = /\s+(?:a|nhe|nha|em)\W*$/;

function isCommand(folded: string): boolean {
  return /^\W*bao ?(?:sai|loi|nham)\s*:/.test(folded);
}

const BEFORE_RIGHT =
  /(?:phai la|dung la|dung ra la|dung ra phai la|so dung(?: la)?|sua(?: lai)?(?: thanh| la)?|thanh|moi la|thuc te(?: la| chi co| co)?|chi (?:co|la)|->|=>|→|=)\s*(?:khoang |co )?$/;
const BEHIND_RIGHT = /^[^\d,.;]{0,40}\bmoi (?:dung|phai|chinh xac|la)\b/;

/** The numbers of a message; days, documents and numbers of persons are none. */
export function readNumbers(text: string, today: string): SaidNumber[] {
  const spans = [...findPeriods(text, { today }), ...readDocuments(text).spans, ...findPersonalNumbers(text)];
  let bare = text;
  for (const { start, end } of spans) bare = bare.slice(0, start) + ' '.repeat(end - start) + bare.slice(end);
  const folded = fold(bare);
  return findNumbers(bare)
    .filter(
      ({ start }) =>
        !/(?:muc|dieu|khoan|trang|bang|dong|cot|thu|thang|quy|nam|tuan|ngay) $/.test(folded.slice(0, start)),
    )
    .map(({ value, start, end }) => ({
      value,
      isRight: BEFORE_RIGHT.test(folded.slice(0, start)) || BEHIND_RIGHT.test(folded.slice(end)),
      behind: (/^[^,.;:!?()\n\d]*/u.exec(bare.slice(end))?.[0] ?? '').toLowerCase().trim(),
      isNegative: /(?:^|[\s:=])[-−–]$|\bam $/.test(folded.slice(0, start)),
    }));
}
