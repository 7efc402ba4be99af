import { fold } from '../../src/vietnamese/fold.ts';
import { type Block, sectionPath } from '../outline/outline.ts';
import { splitSentences } from '../outline/sentences.ts';
import { findReferences } from '../references/find-references.ts';
import { assignerInTask, assignerInTitle } from './assigner.ts';
import { type FoundOwner, findOwner, findPartners } from './owner-in-words.ts';
import type { FoundTask, TaskContext } from './task.ts';
import { readState, stateOfTitle } from './task-state.ts';
import { type FoundTerm, findTerm } from './term-in-words.ts';

/** Titles, folded, under which an item with an owner or a term is a task. */
const LISTS_TASKS = /nhiem vu|cong viec|dau viec|phuong huong/;
/** Titles of what was done, lacks or is asked for, whatever else they name. */
const TELLS_OTHERWISE =
  /ket qua|tinh hinh|danh gia|han che|kho khan|nguyen nhan|ton tai|vuong mac|kien nghi|de xuat|de nghi|muc tieu|quan diem|chuc nang/;
/** What follows a task's words. */
const BEHIND_TASK =
  /[.;,(]?\s*(?:lý do|nguyên nhân|kết quả|tình trạng|trạng thái|tiến độ|đơn vị chủ trì|cơ quan chủ trì|chủ trì|đơn vị thực hiện|người thực hiện|phối hợp)\s*:/iu;
const RESULT = /(?:kết quả|tình trạng|trạng thái|tiến độ)\s*:\s*(?<result>[^.;)]+)/iu;
/** A count of tasks is none of them. */
const COUNTS = /^\d|\d\s*(?:%|nhiệm vụ|đầu việc)/u;
/** A sentence of what was done: "UBND phường đã ban hành …, giao Phòng Kinh tế …". */
const TELLS_DONE = /(?<!\p{L})(?:đã|được)\s/iu;
const FEWEST_WORDS = 3;

/**
 * The tasks that stand one by one in a list, numbered from 0: an item under a heading of tasks that names its owner or its term. The heading
 * says its state where the item does not.
 */
export function tasksOfLists(blocks: Block[], context: TaskContext): FoundTask[] {
  const tasks: FoundTask[] = [];
  for (const block of blocks) {
    if (!block.marker || (block.kind !== 'item' && block.kind !== 'heading') || block.mapped.text.endsWith(':'))
      continue;
    const titles = titlesOver(block);
    if (!listsTasks(titles)) continue;
    const task = readItem(block, titles, context);
    if (task) tasks.push({ ordinal: tasks.length, ...task });
  }
  return tasks;
}

/** Headings and open items over a block, outermost first. An item that reads like a heading is none over itself. */
function titlesOver(block: Block): string[] {
  const section = block.kind === 'heading' ? block.section.parent : block.section;
  const over = block.leadIns.filter(({ opens }) => opens).map(({ mapped }) => mapped.text);
  return [...(section ? sectionPath(section) : []), ...over].map((title) =>
    title.replace(/^[\s.:–-]*(?:[IVX]{1,5}|\d{1,2}(?:\.\d+)*|[a-zđA-HĐ])[.)/:-]\s+/u, ''),
  );
}

function listsTasks(titles: string[]): boolean {
  const says = titles.map(fold).findLast((title) => LISTS_TASKS.test(title) || TELLS_OTHERWISE.test(title));
  return says !== undefined && (!TELLS_OTHERWISE.test(says) || stateOfTitle(says) !== null);
}

function readItem(block: Block, titles: string[], context: TaskContext): Omit<FoundTask, 'ordinal'> | null {
  const { text } = block.mapped;
  const owner = findOwner(text);
  const term = findTerm(text, context);
  const isListed = titles.some((title) => stateOfTitle(title) !== null);
  const isNamed = owner !== null && (owner.isSure || isListed);
  if (!term && (!isNamed || (TELLS_DONE.test(text) && !isListed))) return null;
  const start = owner?.opens ? owner.end : 0;
  const end = endOfTask(text, start, owner, term);
  const content = text.slice(start, end).trim();
  if (content.split(' ').length < FEWEST_WORDS || (!term && COUNTS.test(content))) return null;
  const result = RESULT.exec(text)?.groups?.result?.trim() ?? '';
  const due = term?.due ?? { on: null, isRegular: false };
  return {
    content,
    assignedBy: assignerInTask(text) ?? titles.map(assignerInTitle).findLast((one) => one !== null) ?? null,
    owner: owner?.name ?? null,
    partners: findPartners(text),
    dueOn: due.on,
    dueText: term?.text ?? '',
    ...readState({ result, due, titles }, context),
    block,
    span: { start, end },
  };
}

/** Where a task's own words end: before the bracket or the clause that tells of its document, its owner, its term, its reason. */
function endOfTask(text: string, start: number, owner: FoundOwner | null, term: FoundTerm | null): number {
  const [sentence] = splitSentences(text.slice(start));
  const whole = start + (sentence?.end ?? text.length - start);
  const ends = [whole, BEHIND_TASK.exec(text)?.index ?? whole];
  const told = [
    ...(owner && !owner.opens ? [owner] : []),
    ...(term ? [term] : []),
    ...findReferences(text).map(({ start: from, end: to }) => ({ start: from, end: to })),
  ];
  for (const { start: from, end: to } of told) {
    const bracket = text.lastIndexOf('(', from);
    const isInBracket = bracket >= 0 && !text.slice(bracket, from).includes(')');
    if (isInBracket) ends.push(bracket);
    // A clause at the end of the sentence; one with the task's words behind it belongs to them.
    else if (from > start && isClause(text, from, to, whole)) ends.push(from);
  }
  const end = Math.min(...ends.filter((one) => one > start));
  return start + text.slice(start, end).replace(/[\s,;.:–(-]+$/u, '').length;
}

function isClause(text: string, from: number, to: number, whole: number): boolean {
  if (/^[-–,;(]/u.test(text.slice(from).trimStart())) return true;
  return /^[\s.;,)]*$/u.test(text.slice(to, whole)) || /[-–,;]\s*$/u.test(text.slice(0, from));
}
