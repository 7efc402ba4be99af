import { fold } from '../vietnamese/fold.ts';
import type { Question } from './question.ts';

/** Who gives tasks, in folded words, and how the vocabulary says that they were given. */
const ASSIGNERS: readonly { said: string; means: string }[] = [
  { said: '(?:thuong truc )?dang uy(?: phuong| xa)?|cap uy', means: 'đảng ủy giao' },
  { said: 'thanh uy', means: 'thành ủy giao' },
  { said: 'hdnd|hoi dong(?: nhan dan)?', means: 'hđnd giao' },
  { said: '(?:chu tich|ct|lanh dao)(?: ubnd)?(?: phuong| xa)?', means: 'chủ tịch giao' },
  { said: '(?:ubnd |chu tich )?(?:thanh pho|tp|tinh)|cap tren|tren', means: 'thành phố giao' },
  { said: 'chinh phu|thu tuong(?: chinh phu)?|trung uong', means: 'chính phủ giao' },
  {
    said: '(?:ke hoach|kh|chuong trinh)(?: cchc| cai cach hanh chinh| cong tac)?(?: (?:cua )?(?:phuong|xa|don vi)(?: minh| ta)?| nam)?',
    means: 'kế hoạch của đơn vị',
  },
];

const BEFORE = '(?:(?:the|con|vay|thi|ben|do|cua|theo|nv|nhiem vu|viec|cai|ca|y la) )*';
const BEHIND =
  '(?: (?:giao|thi|la|sao|may|bao nhieu|the nao|nhiem vu|nv|viec|cai|xong|co|ha|a|nhi|vay|em|nua|day|co|a))*';
const ROWS = ASSIGNERS.map(({ said, means }) => ({
  pattern: new RegExp(`^(?<before>${BEFORE})(?<said>${said})(?=\\W|$)(?<behind>${BEHIND}[ ?.!]*)$`, 'd'),
  means,
}));

/** Of tasks: "giao" says who gave them, a plan is the one that they stand in. */
const OF_TASKS = /^(?:task|own_plan|\w+_assigned)$/;

/**
 * After a question about tasks "đảng ủy thì sao?", "ý là kế hoạch" tell whose tasks are meant; the message with that said in the
 * vocabulary's words. Any other message is left as it is.
 */
export function sayAssigner(text: string, earlier: Question | null): string {
  const isOfTasks = earlier?.concepts.some(({ alternatives }) => alternatives.some(({ id }) => OF_TASKS.test(id)));
  if (!isOfTasks) return text;
  const folded = fold(text);
  for (const { pattern, means } of ROWS) {
    const [start, end] = pattern.exec(folded)?.indices?.groups?.said ?? [];
    if (start === undefined || end === undefined) continue;
    const rest = text.slice(end).replace(/^\s*giao(?!\p{L})/iu, '');
    return `${text.slice(0, start)}${means}${rest}`;
  }
  return text;
}
