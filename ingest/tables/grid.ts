import type { Table } from '../document/document.ts';
import { readRunning } from '../outline/mapped-text.ts';

/** A cell's words where they stand in the grid; a cell over several rows or columns stands in each of them. */
interface GridCell {
  /** Without marks of emphasis and line breaks. */
  text: string;
  /** The row that it is written in, and the columns it takes. */
  row: number;
  column: number;
  columns: number;
  /** places[i] is the offset in the document's text of text[i]. */
  places: number[];
}

/** A table as a grid of as many columns in every row. */
export interface Grid {
  width: number;
  rows: (GridCell | null)[][];
}

/** Lays a table's cells out, merged ones over all the places that they take. `source` is the document's text. */
export function layOut(table: Table, source: string): Grid {
  const width = Math.max(0, ...table.rows.flatMap((row) => row.cells.map((cell) => cell.column + cell.columns)));
  const rows: (GridCell | null)[][] = table.rows.map(() => Array<GridCell | null>(width).fill(null));
  for (const [r, row] of table.rows.entries()) {
    for (const cell of row.cells) {
      const mapped = readRunning(source, cell.start, cell.end);
      const placed = { ...mapped, row: r, column: cell.column, columns: cell.columns };
      for (let down = r; down < Math.min(r + cell.rows, rows.length); down++)
        for (let right = cell.column; right < cell.column + cell.columns; right++) {
          const line = rows[down] as (GridCell | null)[];
          line[right] ??= placed;
        }
    }
  }
  return { width, rows };
}

/** The words at a place of the grid; '' where nothing is written. */
export function textAt(grid: Grid, row: number, column: number): string {
  return grid.rows[row]?.[column]?.text ?? '';
}
