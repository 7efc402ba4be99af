import { cutAtWord } from '../../src/vietnamese/cut-at-word.ts';
import { findDates } from '../../src/vietnamese/dates.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { splitSentences } from '../outline/sentences.ts';

/** A document that a report names. */
export interface FoundReference {
  /** As the vocabulary of documents calls it: "Quyết định", "Kế hoạch", … ; '' when only a number stands there. */
  kind: string;
  /** Number and sign as written ("464/QĐ-UBND"), or only the number where no sign is given. */
  number: string;
  /** The first run of digits, without leading zeros, with its letter if any ("464", "4a"). */
  bareNumber: string;
  /** ISO date of issue, when written. */
  date: string | null;
  /** What the document is about, as written after it. */
  subject: string;
  /** Offsets in the text: of the name with number and date (what a number reader must skip). */
  start: number;
  end: number;
  /** Offsets of the whole statement, subject included: it stands behind the name, or before the bracket that holds it. */
  statementStart: number;
  statementEnd: number;
}

/** Kinds of documents by Nghị định 30/2020/NĐ-CP, article 7, and those of the Party and the law that reports name. */
const KINDS = [
  'Nghị quyết',
  'Quyết định',
  'Chỉ thị',
  'Quy chế',
  'Quy định',
  'Thông báo',
  'Hướng dẫn',
  'Chương trình',
  'Kế hoạch',
  'Phương án',
  'Đề án',
  'Báo cáo',
  'Tờ trình',
  'Công văn',
  'Công điện',
  'Nghị định',
  'Thông tư',
  'Kết luận',
  'Luật',
  'Pháp lệnh',
  'Giấy mời',
  'Văn bản',
  'Biên bản',
  'Quy hoạch',
] as const;

const KIND = KINDS.join('|');
const SIGN = String.raw`\p{Lu}[\p{L}\d]*(?:[-–&.,/](?=\p{Lu})[\p{L}\d&]+)*`;
const NUMBER = String.raw`\d{1,5}[a-zđ]?(?:\s?\/\s?\d{4})?\s?[\/-]\s?${SIGN}`;
const WITH_SIGN = new RegExp(
  String.raw`(?:(?<kind>${KIND})\s+(?:liên tịch\s+|liên ngành\s+)?(?:số\s*:?\s*)?)?(?<![\p{L}\d/.,])(?<number>${NUMBER})`,
  'giu',
);
const NO_SIGN = new RegExp(
  String.raw`(?<kind>${KIND})\s+(?:số\s*:?\s*)?(?<number>\d{1,5}[a-z]?(?:\/\d{4})?)(?![\p{L}\d]|[.,/]\d|\s*(?:%|nhiệm vụ|nhóm))`,
  'giu',
);
const SIGN_IS_REAL = /\p{Lu}{2}|\/\p{Lu}|-\p{Lu}/u;

/**
 * Finds the documents that a text names by number.
 *
 * @param text one paragraph, NFC.
 * @returns in order, never overlapping. A count of documents ("03 Quyết định") is none.
 */
export function findReferences(text: string): FoundReference[] {
  const found: FoundReference[] = [];
  for (const match of text.matchAll(WITH_SIGN)) {
    const number = (match.groups?.number ?? '').replace(/\s+/gu, '');
    if (!SIGN_IS_REAL.test(number) || /^\d{1,2}\/\d{4}$/u.test(number)) continue;
    found.push(reference(text, match.index, match.index + match[0].length, match.groups?.kind ?? '', number));
  }
  for (const match of text.matchAll(NO_SIGN)) {
    if (found.some((one) => match.index < one.end && one.start < match.index + match[0].length)) continue;
    if (!isNumberedName(text, match)) continue;
    found.push(
      reference(text, match.index, match.index + match[0].length, match.groups?.kind ?? '', match.groups?.number ?? ''),
    );
  }
  found.sort((a, b) => a.start - b.start);
  const sentences = splitSentences(text);
  for (const [i, one] of found.entries()) {
    const sentence = sentences.find((span) => span.start <= one.start && one.start < span.end);
    // The next document parts them where it stands beside this one ("; Kế hoạch số …"), not where this one is about it.
    const next = found
      .slice(i + 1)
      .find((other) => /(?:[;,:(]|\svà|^)\s*$/u.test(text.slice(Math.max(one.end, other.start - 6), other.start)));
    const limit = Math.min(next?.start ?? text.length, sentence?.end ?? text.length);
    addSubject(text, one, limit);
  }
  return found;
}

/** "Nghị quyết 57", "Quyết định số 464": the kind is written as a name or "số" stands before the number. */
function isNumberedName(text: string, match: RegExpMatchArray): boolean {
  const kind = match.groups?.kind ?? '';
  const at = match.index ?? 0;
  const before = text.slice(Math.max(0, at - 12), at);
  // "kỷ luật 01 công chức" names no law.
  if (/\d\s*$/u.test(before) || /(?<!\p{L})kỷ\s*$/iu.test(before)) return false;
  return (
    /số\s*:?\s*\d/iu.test(match[0]) ||
    (/^\p{Lu}/u.test(kind) && /^(?:Nghị quyết|Nghị định|Đề án|Luật|Thông tư|Chỉ thị|Quyết định|Kết luận)$/u.test(kind))
  );
}

function reference(text: string, start: number, end: number, kind: string, number: string): FoundReference {
  let stop = end;
  let date: string | null = null;
  const tail = text.slice(end, end + 45);
  const dated = findDates(tail)[0];
  if (dated && /^[\s,]*(?:ký\s+)?(?:ban hành\s+)?(?:ngày\s*)?$/u.test(tail.slice(0, dated.start))) {
    date = dated.date;
    stop = end + dated.end;
  }
  const digits = /^0*(\d+[a-zđ]?)/iu.exec(number);
  return {
    kind: kind === '' ? '' : capitalise(kind),
    number,
    bareNumber: (digits?.[1] ?? number).toLowerCase(),
    date,
    subject: '',
    start,
    end: stop,
    statementStart: start,
    statementEnd: stop,
  };
}

function capitalise(kind: string): string {
  const known = KINDS.find((one) => fold(one) === fold(kind));
  return known ?? kind;
}

function addSubject(text: string, one: FoundReference, limit: number): void {
  let end = limit;
  const cut =
    /;|\.\s|\)(?=\s|,|;|\.|$)|,\s(?=(?:(?:UBND|HĐND) )?(?:phường|xã|đặc khu|thành phố) (?:đã|được|có|tiếp tục|chưa|đang)\s)|,\s*(?:đến nay|đến hết|trong đó|kết quả)\s|,\s(?=[^,;.]{2,80}\sbáo cáo(?:\s[^,;:.]{0,80})?(?:như sau|:))|\svới (?:tổng số )?\d/u.exec(
      text.slice(one.end, limit),
    );
  if (cut) end = one.end + cut.index;
  const raw = text.slice(one.end, end);
  const subject = raw
    .replace(/^[\s,:()–-]+/u, '')
    .replace(/[\s,;.–-]+$/u, '')
    .replace(/\s+(?:và|,)$/u, '')
    // "(Công văn số 1875/UBND-NN ngày 12/8/2026, hạn 30/9/2026)": a term is no subject.
    .replace(/^(?:thời )?hạn\s.*$/u, '');
  const bracketed = subject === '' ? findBracketed(text.slice(0, one.start)) : undefined;
  if (bracketed !== undefined) {
    one.subject = `về ${bracketed.replace(/^[-+\s]+/u, '')}`;
    one.statementStart = text.lastIndexOf(bracketed, one.start);
  } else one.subject = cutAtWord(subject, 400);
  one.statementEnd = one.end + raw.trimEnd().length;
}

const BRACKETED = /^([^.;()]{8,})\(\s*(?:ban hành\s+)?(?:kèm theo|kèm|theo|tại)?\s*$/iu;

/** What stands before the bracket that a text ends in, back to the end of the member before it. */
function findBracketed(before: string): string | undefined {
  const opened = before.lastIndexOf('(');
  if (opened < 0) return undefined;
  const start = Math.max(...['.', ';', '(', ')'].map((sign) => before.lastIndexOf(sign, opened - 1))) + 1;
  return opened === 0 ? undefined : BRACKETED.exec(before.slice(start))?.[1]?.trim();
}
