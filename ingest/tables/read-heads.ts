import { fold } from '../../src/vietnamese/fold.ts';
import { numbersOfCell } from './cell-number.ts';
import { type Grid, textAt } from './grid.ts';
import { opensGroup } from './sole-text.ts';

/** What a column is for. */
type ColumnUse = 'ordinal' | 'name' | 'measure' | 'note' | 'number' | 'words';

export interface Column {
  index: number;
  use: ColumnUse;
  /** Its heads from the outermost in, each once: "Kết quả giải quyết", "Đúng hạn". */
  heads: string[];
}

export interface Heads {
  /** The first row of data. */
  firstRow: number;
  columns: Column[];
}

const ORDINAL_HEAD = /^(?:stt|tt|so tt|so thu tu|#|so)$/;
const MEASURE_HEAD = /^(?:dvt|don vi tinh|dv tinh|đvt)$/;
const NOTE_HEAD = /^(?:ghi chu|luu y)/;
/** "(1)", "A", "4=5+6": the row that numbers the columns. */
const COLUMN_NUMBER = /^\(?(?:\d{1,2}|[A-Z])\)?(?:\s*=\s*[\d()+/*x\s-]+)?$/u;
const MOST_HEADER_ROWS = 4;
/** A column is of numbers when at least so many of its filled cells are. */
const MOSTLY = 0.6;

/** Reads which rows are heads and what each column holds. `stated` is how many head rows the file itself tells of. */
export function readHeads(grid: Grid, stated: number | null): Heads {
  const headerRows = stated ?? countHeaderRows(grid);
  let firstRow = headerRows;
  while (firstRow < grid.rows.length && isColumnNumbering(grid, firstRow)) firstRow += 1;
  const data = grid.rows.flatMap((_, row) => (row < firstRow || opensGroup(grid, row) ? [] : row));
  const columns = Array.from({ length: grid.width }, (_, index): Column => {
    const heads = headsOf(grid, headerRows, index);
    return { index, heads, use: useOf(grid, data, index, heads) };
  });
  nameColumn(columns);
  return { firstRow, columns };
}

/** Rows at the top before the first that holds a number beside its name, or opens a group of such rows. */
function countHeaderRows(grid: Grid): number {
  const isData = (row: number) =>
    !isColumnNumbering(grid, row) &&
    Array.from({ length: grid.width }, (_, column) => column).some(
      (column) => column > 0 && numbersOfCell(textAt(grid, row, column)).length > 0,
    );
  const first = grid.rows.findIndex((_, row) => isData(row) || (row > 0 && opensGroup(grid, row)));
  return first < 0 ? Math.min(1, grid.rows.length) : Math.min(first, MOST_HEADER_ROWS);
}

function isColumnNumbering(grid: Grid, row: number): boolean {
  const filled = (grid.rows[row] ?? []).flatMap((cell) => (cell && cell.text !== '' ? [cell.text] : []));
  const numbers = filled
    .flatMap((text) => Number(/\d+/u.exec(text)?.[0] ?? Number.NaN))
    .filter((one) => !Number.isNaN(one));
  const isRising = numbers.every((one, i) => i === 0 || one === (numbers[i - 1] as number) + 1);
  return filled.length >= 3 && filled.every((text) => COLUMN_NUMBER.test(text)) && isRising;
}

function headsOf(grid: Grid, headerRows: number, column: number): string[] {
  const heads: string[] = [];
  for (let row = 0; row < headerRows; row++) {
    const text = headAt(grid, headerRows, row, column);
    if (text !== '' && heads.at(-1) !== text && !isColumnNumbering(grid, row)) heads.push(text);
  }
  return heads;
}

/**
 * The head at a place. Plain text has no merged cells: an empty one of an upper row belongs to the filled one before it, when both have a head of
 * their own below ("| Tháng 8 | | Lũy kế | |" over "| Mắc | Khỏi | Mắc | Khỏi |").
 */
function headAt(grid: Grid, headerRows: number, row: number, column: number): string {
  const isDivided = (at: number) =>
    Array.from({ length: headerRows - row - 1 }, (_, i) => textAt(grid, row + 1 + i, at)).some((text) => text !== '');
  let at = column;
  while (at > 0 && textAt(grid, row, at) === '' && isDivided(at) && isDivided(at - 1)) at -= 1;
  return textAt(grid, row, at);
}

/** @param data the rows that hold values: what stands across the table is in no column. */
function useOf(grid: Grid, data: number[], column: number, heads: string[]): ColumnUse {
  const head = fold(heads.at(-1) ?? '')
    .replace(/[.:()]/gu, '')
    .trim();
  if (column === 0 && ORDINAL_HEAD.test(head)) return 'ordinal';
  if (MEASURE_HEAD.test(head)) return 'measure';
  if (NOTE_HEAD.test(head)) return 'note';
  const filled = data.map((row) => textAt(grid, row, column)).filter((text) => text !== '' && !/^[-–—]$/u.test(text));
  const numbers = filled.filter((text) => numbersOfCell(text).length > 0);
  if (
    column === 0 &&
    head === '' &&
    filled.length > 0 &&
    filled.every((text) => /^(?:\d{1,3}|[IVX]{1,4}|[a-zA-Z])[.)]?$/u.test(text))
  )
    return 'ordinal';
  return filled.length > 0 && numbers.length >= filled.length * MOSTLY ? 'number' : 'words';
}

/** The first column of words names its row; where all hold numbers, the first that is no ordinal does. */
function nameColumn(columns: Column[]): void {
  const first = columns.find(({ use }) => use === 'words') ?? columns.find(({ use }) => use === 'number');
  if (first) first.use = 'name';
}
