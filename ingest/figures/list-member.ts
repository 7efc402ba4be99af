import { findConcepts } from '../../src/vocabulary/find-concepts.ts';
import { namesUnitPart } from '../../src/vocabulary/unit-parts.ts';
import type { Block } from '../outline/outline.ts';

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
  return head && namesUnitPart(head) ? { name: head.trim(), end: from + head.length } : null;
}

/** A list or a section that is divided by something: "Theo lĩnh vực:", "Chia theo đơn vị". */
const DIVIDED_BY = /(?:^|[\s(])(?:theo|từng|mỗi)\s+\p{L}/iu;

/** The head of an item that is the name of its number itself, or says nothing. */
const NAMES_FIGURE =
  /^(?:tổng|số|tỷ lệ|tỉ lệ|kết quả|về|công tác|trong đó|cụ thể|lũy kế|tính đến|tính từ|từ ngày|đến ngày|hiện nay|trình độ|cơ cấu|độ tuổi)(?!\p{L})/iu;

/** "a) Khiếu nại: thuộc thẩm quyền 06 vụ, đã giải quyết 05 vụ": a kind of thing, in no state of its own. */
function isPartOfList(head: string): boolean {
  const slots = findConcepts(head).map((mention) => mention.concepts[0]?.slot);
  return head.length <= 45 && slots.includes('object') && !slots.includes('state') && !slots.includes('scope');
}

/** "Chia theo bản (số hộ nghèo): Pa Sủ 1: 58; Nậm Han: 131": the name before each number. */
const DIVIDED_IN_LINE = /^[^:;]*?(?:^|\s)(?:theo|từng|mỗi)\s+\p{L}[^:;]*:\s/iu;

function memberInLine(text: string, at: number): { name: string; end: number } | null {
  const lead = DIVIDED_IN_LINE.exec(text.slice(0, at))?.[0];
  if (lead === undefined) return null;
  const from = Math.max(lead.length, text.lastIndexOf('; ', at) + 2, text.lastIndexOf(', ', at) + 2);
  const name = /^\s*(\p{Lu}[^:;,.()]{1,40}?)\s*:?\s*$/u.exec(text.slice(from, at))?.[1];
  return name === undefined ? null : { name, end: at };
}

/** Whom or what a figure is told of within its unit: the head of its list item, where that names a part of it or its list is divided. */
export function memberOf(block: Block, at: number): { name: string; end: number } | null {
  const { text } = block.mapped;
  const member = listMember(text, at) ?? memberInLine(text, at);
  if (member) return member;
  const above = block.leadIns.at(-1)?.mapped.text ?? block.section.title;
  const opening = /^[-+*•\s]*([\p{L}\d][^:;.]{1,60}?)(?=:\s)/u.exec(text.slice(0, at));
  const head = opening?.[1]?.trim();
  if (!opening || head === undefined || NAMES_FIGURE.test(head)) return null;
  return DIVIDED_BY.test(above) || isPartOfList(head) ? { name: head, end: opening[0].length } : null;
}
