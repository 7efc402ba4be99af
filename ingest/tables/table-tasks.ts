import { fold } from '../../src/vietnamese/fold.ts';
import type { Table } from '../document/document.ts';
import type { Block } from '../outline/outline.ts';
import { pathOf } from '../passages/make-passages.ts';
import { assignerInTask, assignerInTitle } from '../tasks/assigner.ts';
import { readDue } from '../tasks/due-date.ts';
import type { FoundTask, TaskContext } from '../tasks/task.ts';
import { readState, stateOfResult } from '../tasks/task-state.ts';
import { type Grid, layOut, textAt } from './grid.ts';
import type { Column } from './read-heads.ts';
import { type DataRow, readRows } from './read-rows.ts';
import { readTaskColumns, type TaskColumns } from './task-columns.ts';

/** What a table of tasks is read with. */
interface Around extends TaskContext {
  /** The document's text. */
  source: string;
}

/**
 * The tasks that a table lists, in order, numbered from 0: one for each row that holds a task's words. None where the table is no table of
 * tasks (see readTaskColumns).
 *
 * @param rows the blocks of the table's rows, in order.
 */
export function tasksOfTable(table: Table, rows: Block[], { source, ...context }: Around): FoundTask[] {
  const grid = layOut(table, source);
  const columns = readTaskColumns(grid, table.headerRows, context);
  if (!columns) return [];
  const tasks: FoundTask[] = [];
  for (const row of taskRows(grid, columns)) {
    const block = rows[row.row];
    const cell = grid.rows[row.row]?.[columns.content.index];
    if (!block) continue;
    const previous = tasks.at(-1);
    // One task over several rows: each names one more body, or goes on with its words.
    if (!cell || cell.text === '' || cell.row !== row.row) {
      if (previous) addRow(previous, grid, row.row, columns);
      continue;
    }
    const titles = [...pathOf(block), ...columns.content.heads, ...row.groups.map(({ name }) => name)];
    const start = (cell.places[0] as number) - block.start;
    const end = (cell.places.at(-1) as number) + 1 - block.start;
    tasks.push({
      ordinal: tasks.length,
      ...readTask(grid, row.row, columns, titles, context),
      block,
      span: { start, end },
    });
  }
  return tasks;
}

/** A row that counts the tasks above it; "Tổng kết nghị quyết" and "Tổng hợp số liệu" are tasks. */
const TOTAL = /^(?:tong|cong|tong (?:so|cong))(?: (?:cac )?(?:nhiem vu|cong viec))?\W*\d*\W*$/;

type Told = Omit<FoundTask, 'ordinal' | 'block' | 'span'>;

function readTask(grid: Grid, row: number, columns: TaskColumns, titles: string[], context: TaskContext): Told {
  const at = (column: Column | null) => (column ? withoutDash(textAt(grid, row, column.index)) : '');
  const content = withoutSign(at(columns.content));
  const dueText = at(columns.due);
  const due = readDue(dueText, context);
  const owner = partOwner(at(columns.owner));
  const crossed = columns.crosses.find(({ column }) => at(column) !== '');
  const result = crossed
    ? { state: crossed.state, stateText: crossed.column.heads.at(-1) ?? '' }
    : readState(
        { result: at(columns.result) || noteOfState(at(columns.note)), isShare: columns.resultIsShare, due, titles },
        context,
      );
  return {
    content,
    assignedBy: at(columns.assigner) || assignerInTask(content) || lastAssigner(titles),
    owner: owner.owner || null,
    partners: at(columns.partners) || owner.partners,
    dueOn: due.on,
    dueText,
    ...result,
  };
}

/** A note stands for a result only where it says how far the task is. */
function noteOfState(note: string): string {
  return stateOfResult(note) === null ? '' : note;
}

/** "Phòng Kinh tế chủ trì; phối hợp: Văn phòng" in one cell. */
function partOwner(text: string): { owner: string; partners: string | null } {
  const parted =
    /^(?:chủ trì\s*:\s*)?(?<owner>.+?)(?:\s+chủ trì)?\s*[;,.–-]?\s*\(?phối hợp(?:\s+với|\s*:)\s*(?<partners>[^()]+)\)?$/iu.exec(
      text,
    );
  if (parted?.groups) return { owner: parted.groups.owner ?? '', partners: parted.groups.partners?.trim() ?? null };
  return { owner: text.replace(/^chủ trì\s*:\s*/iu, ''), partners: null };
}

function lastAssigner(titles: string[]): string | null {
  return titles.map((title) => assignerInTitle(title)).findLast((one) => one !== null) ?? null;
}

function addRow(task: FoundTask, grid: Grid, row: number, columns: TaskColumns): void {
  const own = (column: Column | null) => {
    const cell = column ? grid.rows[row]?.[column.index] : null;
    return cell && cell.row === row ? withoutDash(cell.text) : '';
  };
  task.owner = joined(task.owner, own(columns.owner));
  task.partners = joined(task.partners, own(columns.partners));
}

function joined(text: string | null, more: string): string | null {
  if (more === '' || text?.split('; ').includes(more)) return text;
  return text === null ? more : `${text}; ${more}`;
}

/**
 * The rows that may hold a task, each with the rows that it stands under. A row of words alone heads those below it; where none stands
 * below and it is numbered as tasks are, it is a task of which nothing else is told yet.
 */
function taskRows(grid: Grid, columns: TaskColumns): DataRow[] {
  const named = columns.columns.map((column): Column => {
    if (column === columns.content) return { ...column, use: 'name' };
    return column.use === 'name' ? { ...column, use: 'words' } : column;
  });
  const data = readRows(grid, columns.firstRow, named, TOTAL);
  const ordinal = named.find(({ use }) => use === 'ordinal');
  const isNumbered = (row: number) => ordinal !== undefined && /^\d{1,3}[.)]?$/u.test(textAt(grid, row, ordinal.index));
  const heads = new Set(data.flatMap(({ groups }) => groups.map(({ row }) => row)));
  const known = new Map(data.map((one) => [one.row, one]));
  const rows: DataRow[] = [];
  for (let row = columns.firstRow; row < grid.rows.length; row++) {
    const one = known.get(row);
    const content = textAt(grid, row, columns.content.index);
    if (fold(content) === fold(columns.content.heads.at(-1) ?? '')) continue;
    const tells = [columns.owner, columns.due].some((column) => column && textAt(grid, row, column.index) !== '');
    if (one && !one.isTotal && (tells || !heads.has(row))) rows.push(one);
    else if (!one && !heads.has(row) && isNumbered(row) && content !== '')
      rows.push({ row, name: content, isTotal: false, groups: rows.at(-1)?.groups ?? [], depth: 3 });
  }
  return rows;
}

function withoutDash(text: string): string {
  return /^[-–—…./]+$/u.test(text) ? '' : text;
}

function withoutSign(text: string): string {
  return text.replace(/^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]\s+|[-–+*•]\s+)/u, '').trim();
}
