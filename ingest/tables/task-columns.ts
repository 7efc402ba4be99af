import type { TaskState } from '../../src/reports/task.ts';
import { fold } from '../../src/vietnamese/fold.ts';
import { readDue } from '../tasks/due-date.ts';
import { namesBody } from '../tasks/owner-words.ts';
import type { TaskContext } from '../tasks/task.ts';
import { stateOfResult } from '../tasks/task-state.ts';
import { numbersOfCell } from './cell-number.ts';
import { type Grid, textAt } from './grid.ts';
import { type Column, readHeads } from './read-heads.ts';
import { type TaskColumnUse, useOfHead } from './task-heads.ts';

/** A table's columns as far as they tell of tasks; a column that the table lacks is null. */
export interface TaskColumns {
  /** The first row of data. */
  firstRow: number;
  columns: Column[];
  content: Column;
  owner: Column | null;
  partners: Column | null;
  assigner: Column | null;
  due: Column | null;
  /** Columns of days ("Ngày giao", "Thời hạn"): a fraction there is a day and a month. */
  days: Column[];
  result: Column | null;
  /** The result is a share of what is to do. */
  resultIsShare: boolean;
  note: Column | null;
  /** Columns of crosses: "Đã hoàn thành | Đang thực hiện". */
  crosses: { column: Column; state: TaskState }[];
}

const MOST_ROWS_ABOVE_HEADS = 3;
const DAYS_HEAD = /^(?:ngay|thoi gian|thoi diem|thoi han|han)(?![a-z])/;
const CROSS = /^[xX×✓✔v+]$/u;
const WORDS = /\p{L}{2,}[\s,]+\p{L}{2,}/u;

/** The columns of a table of tasks, recognised by its heads and what stands under them; null for any other table. */
export function readTaskColumns(grid: Grid, stated: number | null, context: TaskContext): TaskColumns | null {
  for (let row = 0; row <= Math.min(MOST_ROWS_ABOVE_HEADS, grid.rows.length - 2); row++) {
    const found = columnsUnder(grid, countHeads(grid, row, stated), context);
    if (found) return found;
  }
  return null;
}

/** How many rows are heads when `row` is one of them: those that its merged cells reach, those that the file says. */
function countHeads(grid: Grid, row: number, stated: number | null): number {
  let end = row + 1;
  const reaches = (at: number) =>
    (grid.rows[at] ?? []).some((cell) => cell !== null && cell.row < end && cell.text !== '');
  const isStated = (at: number) =>
    stated !== null && at < stated && new Set((grid.rows[at] ?? []).filter((cell) => cell?.text)).size > 2;
  while (end < grid.rows.length && (reaches(end) || isStated(end))) end += 1;
  return end;
}

function columnsUnder(grid: Grid, headerRows: number, context: TaskContext): TaskColumns | null {
  const { firstRow, columns } = readHeads(grid, headerRows);
  const cellsOf = (column: Column) => {
    const texts = grid.rows.slice(firstRow).map((_, i) => textAt(grid, firstRow + i, column.index));
    return texts.filter((text) => text !== '' && !/^[-–—]$/u.test(text));
  };
  const named = columns
    .filter(({ use }) => use !== 'ordinal')
    .map((column) => ({ column, cells: cellsOf(column), ...useOf(column) }));
  if (named.some(({ use }) => use === 'foreign')) return null;
  const first = (use: TaskColumnUse, fits: (one: (typeof named)[number]) => boolean = () => true): Column | null =>
    named.filter((one) => one.use === use && fits(one)).sort((a, b) => a.rank - b.rank)[0]?.column ?? null;
  const hasWords = ({ cells }: { cells: string[] }) => isMostly(cells, (text) => WORDS.test(text));
  const hasNoNumbers = ({ cells }: { cells: string[] }) =>
    cells.length === 0 || !isMostly(cells, (text) => numbersOfCell(text).length > 0);
  const namesTerm = (text: string) => {
    const due = readDue(text, context);
    return due.on !== null || due.isRegular;
  };
  const tells = ({ cells }: { cells: string[] }) => isMostly(cells, namesTerm);

  const owner = first('owner', (one) => hasNoNumbers(one) && (!one.isBare || one.cells.some(namesBody)));
  const due = first('due', (one) => hasNoNumbers(one) || tells(one)) ?? first('progress', tells);
  const isShare = ({ column, cells }: { column: Column; cells: string[] }) =>
    column.heads.some((head) => /%|tỷ lệ|tỉ lệ/iu.test(head)) || isMostly(cells, (text) => /\d\s*%/u.test(text));
  const words = first('result', hasNoNumbers) ?? first('progress', (one) => one.column !== due && hasNoNumbers(one));
  const share = first('result', isShare) ?? first('progress', (one) => one.column !== due && isShare(one));
  const crosses = named.flatMap(({ column, cells, heads }) => {
    const state = stateOfResult(heads);
    return state && cells.length > 0 && cells.every((text) => CROSS.test(text)) ? [{ column, state }] : [];
  });
  const result = crosses.some(({ column }) => column === words) ? null : words;
  const says = owner !== null || due !== null;
  const content =
    first('content', hasWords) ??
    (says && named.every((one) => one.column === due || hasNoNumbers(one)) ? first('any_content', hasWords) : null);
  if (!content || !(says || result || crosses.length > 0)) return null;
  return {
    firstRow,
    columns,
    content,
    owner,
    partners: first('partners', hasNoNumbers),
    assigner: first('assigner', hasNoNumbers),
    due,
    days: columns.filter((column) => column === due || DAYS_HEAD.test(fold(column.heads.at(-1) ?? '').trim())),
    result: result ?? share,
    resultIsShare: result === null,
    note: first('note'),
    crosses,
  };
}

/** What a column's heads say: the innermost first, else all of them together. */
function useOf({ heads }: Column): { use: TaskColumnUse | null; rank: number; isBare: boolean; heads: string } {
  const inner = fold(heads.at(-1) ?? '').trim();
  const all = heads.join(' ');
  const own = useOfHead(inner);
  return { use: own ?? useOfHead(fold(all)), rank: own ? 0 : 1, isBare: inner === 'don vi', heads: heads.at(-1) ?? '' };
}

function isMostly(cells: string[], holds: (text: string) => boolean): boolean {
  return cells.length > 0 && cells.filter(holds).length * 2 >= cells.length;
}
