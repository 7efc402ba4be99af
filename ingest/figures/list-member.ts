/** Nouns with which parts of a unit, places and fields of work are named. */
const MEMBER =
  /^(?:văn phòng|phòng|ban|trung tâm|trạm|công an|đội|trường|thôn|xóm|khu dân cư|tổ dân phố|lĩnh vực|hợp tác xã|chi bộ|chi nhánh)\s/iu;

/**
 * "a) Phòng Kinh tế: được giao 28 nhiệm vụ, hoàn thành 21; Phòng Văn hóa: …": whom a figure is of, by the head of its list item or of
 * its part of the sentence, with the offset in the text where that name ends. Null where no member is named.
 *
 * @param at where the figure's number starts.
 */
export function listMember(text: string, at: number): { name: string; end: number } | null {
  const start = Math.max(text.lastIndexOf('; ', at) + 2, 0);
  const from = start === 1 ? 0 : start;
  return headOf(text, from, at) ?? (from > 0 && !/:\s/u.test(text.slice(from, at)) ? headOf(text, 0, at) : null);
}

function headOf(text: string, from: number, at: number): { name: string; end: number } | null {
  const head = /^[^:;.\d]{4,60}(?=:\s)/u.exec(text.slice(from, at))?.[0];
  return head && MEMBER.test(head) ? { name: head.trim(), end: from + head.length } : null;
}
