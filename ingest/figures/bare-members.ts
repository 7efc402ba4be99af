import { splitSyllables } from '../../src/vietnamese/syllables.ts';
import { countedNounAt } from './counted-nouns.ts';
import { LONGEST_LIST } from './divisions.ts';
import { NUMBERED_PAPERS } from './numbered-papers.ts';

/** Words that a number names or orders; before them it counts nothing: "khu phố 9", "lớp 5", "Nghị quyết 57", "từ 8". */
export const NAMED_BY_NUMBER =
  /(?:^|\s)(?:số|phố|thôn|làng|ấp|bản|xóm|tổ|khu|khóm|đội|trường|lớp|khối|quý|tháng|năm|ngày|đợt|kỳ|lần|thứ|(?<!tháo )đường|tuyến|đai|tầng|phòng|lô|cụm|vùng|mức|hạng|loại|cấp|điểm|giờ|tuổi|điều|khoản|mục|chương|phần|trang|bảng|biểu|lục|mẫu|quyết định|nghị quyết|kế hoạch|đề án|luật|từ|đến|là|đạt|khoảng|hơn|gần)\s+$/iu;

/** What a member is told by, up to its number: at least two syllables, the last of them no name. */
const MEMBER = /(?:^|[,;:(.\d])\s*(?:và\s+)?(?<words>[^,;:(.\d]{4,70})\s$/u;
const BARE_MEMBER = /(?:^|[,;:(.\s])[^,;:(.\d]{4,70}\s\d[\d.]*(?=\s*(?:[,;.)]|\(|$))/gu;
/** Nouns that their number names, when the member begins with them. */
const NUMBERED_NOUN = new RegExp(
  `^(?:${NUMBERED_PAPERS}|quốc lộ|tỉnh lộ|covid|phiên bản|chỉ số|điểm|tỷ lệ|hệ số|giá)(?!\\p{L})`,
  'iu',
);
/** What is set is no part of what was counted, and may be more. */
const IS_SET = /(?:định mức|chỉ tiêu|kế hoạch|được giao)\s+$/iu;

interface Around {
  /** What the numbers before it in the sentence count, and the most that they count; null where none does. */
  counted: string | null;
  most: number;
  /** What the sentences before it or the list above count. */
  inherited: string | null;
}

/**
 * What a bare number behind words of its own counts: "gọi 311 công dân, vắng có lý do 11, vắng không lý do 04" counts citizens, as does
 * a whole list of such members ("đảng viên 02, viết đơn tình nguyện 11") behind a sentence that counts them.
 *
 * @param before the sentence up to the number; `value` the number.
 */
export function countedByMember(
  sentence: string,
  before: string,
  value: number,
  { counted, most, inherited }: Around,
): string | null {
  const words = MEMBER.exec(before)?.groups?.words?.trim();
  if (words === undefined || NUMBERED_NOUN.test(words)) return null;
  if (NAMED_BY_NUMBER.test(before) && !IS_SET.test(before)) return null;
  const syllables = words.split(/\s+/u);
  if (syllables.length < 2 || /^\p{Lu}/u.test(syllables.at(-1) as string)) return null;
  if (counted) return value <= most || IS_SET.test(before) ? counted : null;
  if (inherited === null || sentence.length > LONGEST_LIST) return null;
  return [...sentence.matchAll(BARE_MEMBER)].length >= 2 ? inherited : null;
}

/** "Về người: bị thương 02": the noun that a paragraph says it is about, where it is something counted. */
export function countedByHead(paragraph: string): string | null {
  const head = /^[-+*•\s]*về\s+([^:,;.\d]{2,30}):/iu.exec(paragraph)?.[1]?.trim();
  if (head === undefined) return null;
  const syllables = splitSyllables(head);
  return countedNounAt(head, syllables, 0) === syllables.length ? head.toLowerCase() : null;
}
