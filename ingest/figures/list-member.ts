import type { Block } from '../outline/outline.ts';

/** Nouns with which parts of a unit, places and fields of work are named. */
const MEMBER =
  /^(?:văn phòng|phòng|ban|trung tâm|trạm|công an|đội|trường|thôn|xóm|khu dân cư|tổ dân phố|lĩnh vực|hợp tác xã|chi bộ|chi nhánh)\s/iu;

/**
 * "a) Phòng Kinh tế: được giao 28 nhiệm vụ, hoàn thành 21": whom all figures of such a list item are of, with the offset in the
 * block's text where its name ends. Null where the item names no member.
 */
export function listMember(block: Block): { name: string; end: number } | null {
  const head = /^[^:;.\d]{4,60}(?=:\s)/u.exec(block.mapped.text)?.[0];
  return head && MEMBER.test(head) ? { name: head.trim(), end: head.length } : null;
}
