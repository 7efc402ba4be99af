import type { RawBlock } from './blocks.ts';
import { joinPieces, type MappedText } from './mapped-text.ts';
import { KIND_LINE, MEASURE_LINE, REPORT_KIND } from './title-words.ts';

const BODY_OPENERS =
  /^(?:kính gửi|thực hiện|căn cứ|triển khai|thi hành|tiếp tục|trong|theo|để|nhằm|sau|với|uỷ ban|ủy ban|ubnd|năm|quý|tháng|6 tháng|phần|thừa lệnh|hội đồng|đảng ủy|văn phòng|sở|phòng)(?:\s|$)/iu;
/** The first heading, where a report is divided into parts. */
const FIRST_PART = /^phần\s+(?:thứ\s+)?(?:nhất|một|i|1|a)(?!\p{L})/iu;
/** A title may be parted by semicolons over its lines ("… năm 2025;", "nhiệm vụ năm 2026"); only a full stop ends it. */
const ENDED = /[.]["”’')\]]*$|\.\/\.?$/u;
const MOST_LINES = 6;
/** A letter's kind stands near its top; further down such a line is the heading of an annex. */
const MOST_BEFORE_KIND = 20;

/** What a document without a title has for one. */
export const NO_TITLE: MappedText = { text: '', places: [] };

/** Index of the block that says what kind of document it is: "BÁO CÁO", else "TỜ TRÌNH", "KẾ HOẠCH", …; -1 when none does. */
export function findTitleAt(raw: RawBlock[]): number {
  const report = raw.findIndex(
    ({ mapped }) =>
      REPORT_KIND.test(mapped.text.toLowerCase()) && isAllCapitals(mapped.text.split(' ').slice(0, 2).join(' ')),
  );
  if (report >= 0) return report;
  return raw
    .slice(0, MOST_BEFORE_KIND)
    .findIndex(({ mapped, marker, row }) => !marker && !row && KIND_LINE.test(mapped.text));
}

/** Reads the subject of a document behind the word for its kind, with the index of the first block of its body. */
export function readTitle(raw: RawBlock[], at: number): { title: MappedText; next: number } {
  const first = raw[at] as RawBlock;
  // "BÁO CÁO TUẦN" over a line of its own says what kind of report it is, not of what.
  const word = KIND_LINE.exec(first.mapped.text) ?? /^báo cáo\s*/iu.exec(first.mapped.text);
  const lead = word ? word[0].length : 0;
  const texts = [{ text: first.mapped.text.slice(lead), places: first.mapped.places.slice(lead) }];
  let next = at + 1;
  while (next < raw.length && next - at <= MOST_LINES) {
    const block = raw[next] as RawBlock;
    const text = block.mapped.text;
    const hasTitle = texts.some((piece) => piece.text.length > 0);
    if (block.row || (block.marker && block.marker.kind !== 'star')) break;
    if (/^kính gửi/iu.test(text) || MEASURE_LINE.test(text) || (hasTitle && FIRST_PART.test(text))) break;
    if (text.length > 330 || ENDED.test(text)) break;
    if (hasTitle && BODY_OPENERS.test(text) && (text.length > 60 || text.endsWith(';'))) break;
    if (hasTitle && text.endsWith(':')) break;
    texts.push(block.mapped);
    next += 1;
  }
  return { title: joinPieces(texts), next };
}

/** Whether a text has no small letter. */
export function isAllCapitals(text: string): boolean {
  return text === text.toUpperCase();
}
