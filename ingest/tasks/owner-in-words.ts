import type { Span } from '../outline/sentences.ts';
import { BODY_NAME } from './owner-words.ts';

/** Who has a task, as its sentence says. Offsets in that text: of the words that say it. */
export interface FoundOwner extends Span {
  name: string;
  /** The words say that the task is theirs ("chủ trì", "giao"); else the sentence only opens with the name or names it in a bracket. */
  isSure: boolean;
  /** The task's words stand behind the name: "Phòng Kinh tế: hoàn thiện hồ sơ …". */
  opens: boolean;
}

const VERB =
  'tham mưu|chủ trì|phối hợp|rà soát|thực hiện|hoàn thành|hoàn thiện|xây dựng|báo cáo|tổ chức|đôn đốc|kiểm tra|triển khai|lập|trình';
const END = String.raw`(?=\s*(?:[,;.)]|$|\s[-–]\s))`;

/** Ways to name the owner; the first that is found holds. */
const FORMS: readonly { isSure: boolean; opens?: true; words: RegExp }[] = [
  {
    isSure: true,
    words: new RegExp(String.raw`(?:(?:đơn vị|cơ quan|phòng) )?chủ trì\s*:\s*(?<name>[^,;.()]{2,80}?)${END}`, 'iu'),
  },
  {
    isSure: true,
    words: new RegExp(
      String.raw`(?:[-–,;(]\s*)?(?:do |giao )?(?<name>${BODY_NAME})\s+(?:chủ trì|phụ trách|chịu trách nhiệm)(?!\p{L})`,
      'u',
    ),
  },
  {
    isSure: true,
    words: new RegExp(
      String.raw`(?:giao|Giao|phân công|Phân công)\s+(?:cho\s+)?(?<name>${BODY_NAME})(?=\s+(?:${VERB})(?!\p{L})|\s*[,;.)]|$)`,
      'u',
    ),
  },
  {
    isSure: true,
    words: new RegExp(
      String.raw`(?:đơn vị|cơ quan|người|phòng) (?:thực hiện|phụ trách)\s*:\s*(?<name>[^,;.()]{2,80}?)${END}`,
      'iu',
    ),
  },
  { isSure: false, opens: true, words: new RegExp(String.raw`^(?<name>${BODY_NAME})\s*:\s+`, 'u') },
  {
    isSure: false,
    words: new RegExp(String.raw`(?:[(–]|\s-\s)\s*(?<name>${BODY_NAME})(?=\s*[,;)]|\s*\.?$|\.\s)`, 'u'),
  },
  { isSure: false, words: new RegExp(String.raw`^(?<name>${BODY_NAME})(?=\s+(?:${VERB})(?!\p{L}))`, 'u') },
];

const PARTNERS = [
  new RegExp(
    String.raw`phối hợp\s*(?:với|:)\s*(?<name>${BODY_NAME})(?=\s+(?:${VERB})(?!\p{L})|\s*[,;.)]|\s+[-–]\s|$)`,
    'iu',
  ),
  new RegExp(String.raw`(?<name>${BODY_NAME})\s+phối hợp(?!\p{L}|\s+với|\s*:)`, 'u'),
];

/** Who a sentence says has the task; null where it says nobody. */
export function findOwner(text: string): FoundOwner | null {
  for (const { isSure, opens = false, words } of FORMS) {
    const match = words.exec(text);
    const name = match?.groups?.name?.trim();
    if (match && name) return { name, isSure, opens, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** Who is to help with the task; null where it says nobody. */
export function findPartners(text: string): string | null {
  return PARTNERS.map((words) => words.exec(text)?.groups?.name?.trim()).find((name) => name) ?? null;
}
