import type { TaskState } from '../../src/reports/task.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { type Due, isPast } from './due-date.ts';
import type { TaskContext } from './task.ts';

/** What the words of a result say, over folded text: the first that is found holds. */
const RESULT_WORDS: readonly { state: TaskState; words: RegExp }[] = [
  { state: 'not_due', words: /(?:chua|khong) (?:den|toi) (?:thoi )?han/ },
  {
    state: 'done',
    words:
      /(?<!chua |khong |du kien |phan dau |se |can |chua duoc )hoan thanh(?![^.;]*cham nhat)[^.;]{0,30}?(?:qua han|cham|tre han|tre)(?![a-z])/,
  },
  { state: 'overdue', words: /(?<!khong |chua |khong co |khong bi )(?:qua han|tre han|qua thoi han)/ },
  { state: 'overdue', words: /(?<!khong )(?:cham|tre)(?: (?:tien do|muon|so voi|\d))|^(?:cham|tre)$/ },
  {
    state: 'in_progress',
    words:
      /(?<![a-z])(?:chua|dang|du kien|phan dau|tiep tuc|gia han|khong hoan thanh|se (?:hoan thanh|trinh|bao cao|thuc hien|ban hanh))(?![a-z])/,
  },
  {
    state: 'in_progress',
    words:
      /(?:hoan thanh|thuc hien|tien do|dat)(?: duoc| dat| khoang| hon| tren| uoc)* (?!100(?:[.,]0+)? ?%)\d{1,3}(?:[.,]\d+)? ?%/,
  },
  { state: 'done', words: /hoan thanh|(?<![a-z])(?:da|lam) xong|^xong|da thuc hien|(?<!\d)100(?:[.,]0+)? ?%/ },
  { state: 'regular', words: /thuong xuyen|dinh ky|(?:hang|moi) (?:ngay|tuan|thang|quy|nam)/ },
  { state: 'not_due', words: /(?:trong|con) (?:thoi )?han/ },
];

/** The share that is done, alone in its place: "80%", "đạt 95,5 %". */
const SHARE_ALONE = /^(?:dat |khoang |uoc )*(\d{1,3}(?:[.,]\d+)?) ?%?$/;
/** A part of what is to do: "hoàn thành 12/15". */
const PART_DONE = /(?:hoan thanh|thuc hien|xong)(?: duoc)? (\d+)\/(\d+)(?![\d/])/;

/** The state that a result's words say; null when they say none. `isShare`: its column holds shares of what is done. */
export function stateOfResult(text: string, isShare = false): TaskState | null {
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  const share = SHARE_ALONE.exec(folded);
  if (share && (isShare || folded.includes('%')))
    return Number((share[1] as string).replace(',', '.')) >= 100 ? 'done' : 'in_progress';
  const part = PART_DONE.exec(folded);
  if (part && Number(part[1]) < Number(part[2])) return 'in_progress';
  return RESULT_WORDS.find(({ words }) => words.test(folded))?.state ?? null;
}

/** Titles that name tasks at the head of their words: "NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH", "Danh sách công việc đang thực hiện". */
const NAMES_TASKS =
  /^(?:(?:phan )?(?:danh muc|danh sach|bieu|bang|phu luc|cac|mot so|nhung|chi tiet|tong hop|so \d+|[\divx]+[.):]?|[.:–-])\s*)*(?:nhiem vu|cong viec|dau viec|viec)(?![a-z])/;
/** What a title says of all tasks under it: only words that speak of each, "hoàn thành nhiệm vụ" may be the aim. */
const TITLE_WORDS: readonly { state: TaskState; words: RegExp }[] = [
  { state: 'not_due', words: /chua (?:den|toi) han/ },
  { state: 'done', words: /da (?:hoan thanh|thuc hien|xong)|(?<!chua )hoan thanh (?:qua han|dung han|truoc han|cham)/ },
  { state: 'overdue', words: /(?<!hoan thanh )qua han|cham (?:tien do|muon)|tre han/ },
  { state: 'in_progress', words: /dang (?:thuc hien|trien khai|xu ly)|chua hoan thanh|chua thuc hien/ },
  { state: 'regular', words: /thuong xuyen/ },
];

/** The state of the tasks under a title; null when it says none, or several that exclude each other. */
export function stateOfTitle(title: string): TaskState | null {
  const folded = fold(title);
  if (!NAMES_TASKS.test(folded)) return null;
  const said = new Set(TITLE_WORDS.filter(({ words }) => words.test(folded)).map(({ state }) => state));
  // What is overdue and not finished is overdue.
  if (said.has('overdue')) said.delete('in_progress');
  return said.size === 1 ? ([...said][0] ?? null) : null;
}

/** What says a task's state. */
export interface StateSigns {
  /** Words of its result; '' when there are none. */
  result: string;
  isShare?: boolean;
  due: Due;
  /** Titles above it, outermost first. */
  titles: string[];
}

/**
 * A task's state: by its result's words, else by the nearest title that says one, else by its term. Words that say nothing known leave it
 * unknown, and so does a term that is over with no word of a result.
 */
export function readState(
  { result, isShare = false, due, titles }: StateSigns,
  context: TaskContext,
): { state: TaskState; stateText: string } {
  const written = stateOfResult(result, isShare);
  if (written) return { state: written, stateText: result };
  const title = titles.findLast((one) => stateOfTitle(one) !== null);
  if (title !== undefined)
    return { state: stateOfTitle(title) ?? 'unknown', stateText: result === '' ? title : result };
  if (due.isRegular) return { state: 'regular', stateText: result };
  if (result === '' && due.on !== null && isPast(due.on, context) === false) return { state: 'not_due', stateText: '' };
  return { state: 'unknown', stateText: result };
}
