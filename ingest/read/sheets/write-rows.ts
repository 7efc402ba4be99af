import type { CellToWrite, DocumentWriter } from '../../document/write-document.ts';
import { writeLetterhead } from './letterhead.ts';
import type { SheetRow } from './sheet-rows.ts';

/** "1.234", "95,43%", "-12", "30/09/2026", "(3)". */
const AMOUNT = /^[(+-]?\d[\d.,/]*\s*%?\)?$/u;
const YEAR = /^(?:19|20)\d\d$/u;
/** So many rows with one cell may stand between two rows of one table. */
const MOST_GROUP_HEADS = 4;

/**
 * Writes the rows of a sheet in their order: rows with two cells or more that stand together are a table, a row with one cell is a
 * paragraph. Inside a table a row with one cell is the head of a group when figures follow; when a new head of columns
 * follows, it is the title of a next table.
 *
 * @param takeCells is told how many cells a table comes to, empty ones too, before it is written; it may throw.
 */
export function writeRows(writer: DocumentWriter, rows: SheetRow[], takeCells: (cells: number) => void): void {
  let table: SheetRow[] = [];
  const close = () => {
    if (table.length > 0) writeTable(writer, table, takeCells);
    table = [];
  };
  for (let i = writeLetterhead(writer, rows); i < rows.length; i++) {
    const row = rows[i] as SheetRow;
    if (row.gapAbove) close();
    if (isOfTable(row) || (table.length > 0 && figuresFollow(rows, i))) table.push(row);
    else {
      close();
      for (const cell of row.cells) writer.paragraph(cell.text);
    }
  }
  close();
}

function isOfTable(row: SheetRow): boolean {
  return row.cells.length + row.covered >= 2;
}

/** Whether the next row of a table, with no empty row before it, holds figures. */
function figuresFollow(rows: SheetRow[], at: number): boolean {
  for (const row of rows.slice(at + 1, at + 1 + MOST_GROUP_HEADS)) {
    if (row.gapAbove) return false;
    if (isOfTable(row)) return row.cells.some((cell) => AMOUNT.test(cell.text.trim()) && !YEAR.test(cell.text.trim()));
  }
  return false;
}

function writeTable(writer: DocumentWriter, rows: SheetRow[], takeCells: (cells: number) => void): void {
  let [left, right] = [Number.POSITIVE_INFINITY, 0];
  for (const row of rows) {
    for (const cell of row.cells) {
      left = Math.min(left, cell.column);
      right = Math.max(right, cell.column + cell.columns);
    }
  }
  takeCells(rows.length * (right - left));
  /** By column, the last row that a cell from above reaches down to. */
  const taken = new Map<number, number>();
  writer.table(rows.map((_, i) => cellsOf(rows, i, left, right, taken)));
}

function cellsOf(rows: SheetRow[], at: number, left: number, right: number, taken: Map<number, number>): CellToWrite[] {
  const row = rows[at] as SheetRow;
  const own = new Map(row.cells.map((cell) => [cell.column, cell]));
  const written: CellToWrite[] = [];
  for (let column = left; column < right; column++) {
    if ((taken.get(column) ?? 0) >= row.number) continue;
    const cell = own.get(column);
    if (!cell) {
      written.push({ text: '', column: column - left });
      continue;
    }
    let reaches = 1;
    while ((rows[at + reaches]?.number ?? Number.POSITIVE_INFINITY) <= cell.bottom) reaches += 1;
    written.push({ text: cell.text, column: column - left, columns: cell.columns, rows: reaches });
    for (let one = column; one < column + cell.columns; one++) taken.set(one, cell.bottom);
    column += cell.columns - 1;
  }
  return written;
}
