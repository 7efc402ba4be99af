import type { Listed } from './listed.ts';

/** Bodies that reports count and name. */
const BODY =
  '(?:Văn phòng|Phòng|Ban|Trung tâm|Trạm|Công an|Đội|Trường|Thôn|Xóm|Tổ dân phố|Tổ|Sở|Chi cục|Thanh tra|Hội|Đoàn|Xã|Phường|Cục|Quỹ|Đảng ủy)';
const NAMED = new RegExp(String.raw`^(?:và\s+|-\s*|\+\s*)?${BODY}\s+(?:\p{Lu}|\d)`, 'u');

/** Names of rooms and departments that hold a comma (Nghị định 150/2025/NĐ-CP, Nghị định 45/2025/NĐ-CP). */
const NAMES_WITH_COMMA =
  /(?:Kinh tế, Hạ tầng(?: và Đô thị)?|Văn hóa, Thể thao(?: và Du lịch)?|Văn hóa, Khoa học và Thông tin|Văn hóa, Thông tin(?: và Thể thao)?|Lao động, Thương binh và Xã hội)/giu;

/** Words that no name holds: what the bodies did is told, and where the list ends is not sure. */
const TELLS =
  /(?<!\p{L})(?:đã|đang|được|chưa|cần|tiếp tục|hoàn thành|hoàn thiện|thực hiện|chủ trì|phối hợp|tham mưu|báo cáo|để|trong|do|với|mỗi|trực thuộc)(?!\p{L})/u;

const COUNTED = /^(?:phòng|cơ quan|đơn vị|trường|trung tâm|ban|tổ|thôn|xóm|sở|chi cục|trạm|xã|phường|hội)(?:\s|$)/iu;

/** Whether a measure counts bodies that have names. */
export function countsBodies(measure: string): boolean {
  return COUNTED.test(measure);
}

/**
 * Counts the bodies that a list names. Null where it names none by its kind ("các phòng Kinh tế, Văn hóa") or only one: then it is
 * no list of them. Where it tells more than names, null too. Behind a number ("và 01 Trung tâm") something else is counted.
 */
export function countBodies(list: string): Listed | null {
  const own = list
    .replace(/[\s,;]*(?:và\s+)?\d.*$/su, '')
    .replace(NAMES_WITH_COMMA, (name) => name.replaceAll(',', ''));
  const isCut = own.length < list.replace(/[.\s]+$/u, '').length && /\d/u.test(list);
  const parts = own.split(own.includes(';') ? /;/u : /,/u).map((one) => one.trim());
  if (!NAMED.test(parts[0] ?? '')) return null;
  const named = parts.flatMap((part) => part.split(new RegExp(String.raw`\s(?=và\s+${BODY}\s+\p{Lu})`, 'u')));
  if (named.some((one) => TELLS.test(one))) return null;
  const least = named.filter((one) => NAMED.test(one.trim())).length;
  const others = named.length - least;
  return least < 2 ? null : { least, most: least + 2 * others, isComplete: others === 0 && !isCut };
}
