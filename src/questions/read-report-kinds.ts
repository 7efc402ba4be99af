import { fold } from '../vietnamese/fold.ts';
import { splitSyllables } from '../vietnamese/syllables.ts';
import { findReportKinds } from '../vocabulary/report-kinds/find-report-kinds.ts';
import type { ReportKind } from '../vocabulary/report-kinds/report-kinds.ts';

/** The kinds of report that a question is to be answered from, and the words that say so. */
export interface NamedReports {
  /** A report must be of all of them ("báo cáo giám sát chuyển đổi số"). */
  kinds: ReportKind[];
  /** Say where to look, not what for. */
  spans: { start: number; end: number }[];
}

interface Span {
  start: number;
  end: number;
}

const REPORT = '(?:(?:cac|nhung|ban|cuon|quyen|cai|moi|tung) +)*bao +cao';
/** What stands before a report that is a source: "theo báo cáo …", "khó khăn của báo cáo …". A duty to report ("nộp báo cáo …") is none. */
const AS_SOURCE = new RegExp(
  `(?<![a-z])(?:(?:theo|trong|o|tai|tu|cua|dua (?:vao|tren)|can cu(?: vao| theo)?) +|(?<=(?:xem|tra|mo|doc|trich|tom tat|tom luoc|noi dung|so lieu|nhu|so voi|doi chieu(?: voi)?) +))${REPORT}`,
  'g',
);
const AT_START = new RegExp(`(?:^|[.;:!?])\\W*(?:(?:the con|the|vay|con|vay con) +)?(?<report>${REPORT})`, 'dg');
/** "Báo cáo … nêu gì", "báo cáo … có bao nhiêu": it is the report that speaks. */
const SPEAKS =
  /(?<![a-z])(?:noi|neu|ghi|viet|de cap|nhac|cho (?:biet|thay)|the hien|danh gia|ke|bao|co|gom|so may|so bao nhieu|ai ky|(?:ky )?ngay (?:nao|may)|ban hanh)(?![a-z])/;
/** Nothing else is said: "báo cáo cải cách hành chính thì sao". */
const NOTHING_ELSE =
  /^(?:[\s·,.?!]|(?<![a-z])(?:cua|phuong|xa|thi|la|sao|the nao|ra sao|co|chu|nhe|nha|a|di|day|dau|khong phai)(?![a-z]))*$/;

/** Words between "báo cáo" and its kind that tell nothing of it. */
const BETWEEN =
  '(?:ve|viec|tinh hinh|ket qua|cong tac|hoat dong|thuc hien|so ket|tong ket|tong hop|danh gia|chuyen de|dinh ky|dot xuat|hang (?:tuan|thang|quy|nam)|thuong xuyen|ky|(?:\\d+ )?(?:tuan|thang|quy|nam)(?: \\d+| [ivx]+)?|(?:dau|cuoi) nam)';
/** The unit's name may stand before "về": "báo cáo của Hải An về chuyển đổi số"; else a topic follows it, not the kind. */
const OPENING = new RegExp(`^ *(?:(?:(?:cua +)?·+ +)(?=ve ))?(?:${BETWEEN}[ ,]+)*`);
/** "giám sát chuyển đổi số", "tiếp công dân và phòng, chống tham nhũng", "giám sát về chuyển đổi số". */
const JOINED = new RegExp(`^[ ,]*(?:(?:va|${BETWEEN})[ ,]+)*$`);

/**
 * Reads from which kind of report an answer is wanted: "theo báo cáo CCHC …", "báo cáo giám sát của Hải An nêu gì". A topic that is
 * asked about ("công tác cải cách hành chính đạt bao nhiêu %") names none.
 *
 * @param full NFC, abbreviations written out.
 * @param units where units are named; periods where periods are.
 */
export function readReportKinds(full: string, units: Span[], periods: Span[]): NamedReports {
  const text = masked(masked(fold(full), periods, ' '), units, '·');
  const named = [...reportsNamed(text)].sort((a, b) => a.start - b.start)[0];
  return named ? { kinds: named.kinds, spans: [{ start: named.start, end: named.end }] } : { kinds: [], spans: [] };
}

interface Named extends Span {
  kinds: ReportKind[];
}

function* reportsNamed(text: string): Generator<Named> {
  for (const match of text.matchAll(AS_SOURCE)) {
    const kinds = kindsAfter(text, match.index + match[0].length);
    if (kinds) yield { ...kinds, start: match.index };
  }
  for (const match of text.matchAll(AT_START)) {
    const [start = 0, end = 0] = match.indices?.groups?.report ?? [];
    const kinds = kindsAfter(text, end);
    if (!kinds) continue;
    const rest = text.slice(kinds.end);
    const isAlone = NOTHING_ELSE.test(rest) && !VERB_LIKE.test(text.slice(end, kinds.end));
    // "Báo cáo" stays: its number and its signer may be asked for.
    if (SPEAKS.test(rest.split(/[.;!?]/)[0] ?? '') || isAlone) yield { ...kinds, start: isAlone ? start : end };
  }
}

/** "Báo cáo tình hình cải cách hành chính" may be an order to report. */
const VERB_LIKE = /^ *(?:ve|tinh hinh|ket qua|viec)(?![a-z])/;

/** The kinds that the words right behind "báo cáo" name. */
function kindsAfter(text: string, at: number): { kinds: ReportKind[]; end: number } | null {
  const from = at + (OPENING.exec(text.slice(at))?.[0].length ?? 0);
  const syllables = splitSyllables(text.slice(from));
  const kinds: ReportKind[] = [];
  let end = from;
  for (const mention of findReportKinds(syllables.map(({ folded }) => folded))) {
    const start = from + (syllables[mention.from]?.start ?? 0);
    if (!(kinds.length === 0 ? start === from : JOINED.test(text.slice(end, start)))) break;
    if (!kinds.includes(mention.kind)) kinds.push(mention.kind);
    end = from + (syllables[mention.to - 1]?.end ?? 0);
  }
  return kinds.length > 0 ? { kinds, end } : null;
}

function masked(text: string, spans: Span[], by: string): string {
  let out = text;
  for (const { start, end } of spans) out = out.slice(0, start) + by.repeat(end - start) + out.slice(end);
  return out;
}
