import { numbersOfCell } from './cell-number.ts';
import type { Grid } from './grid.ts';

/** The words of a row that holds nothing else but its sign: the head of the rows below it. Null where it holds numbers too, or other words. */
export function soleText(grid: Grid, row: number): string | null {
  const cells = filledCells(grid, row);
  const words = cells.filter((cell, i) => !(i === 0 && SIGN_ALONE.test(cell.text)));
  const [only] = words;
  return words.length === 1 && only && numbersOfCell(only.text).length === 0 ? only.text : null;
}

/** "I", "a)", "1.2": how rows are numbered. */
export const SIGN_ALONE = /^(?:[IVX]{1,5}|[A-HĐa-zđ]|\d{1,3}(?:\.\d{1,2})?)[.)]?$/u;

/**
 * Whether a row is the head of rows below it ("I | Nhiệm vụ thành phố giao"), and not of columns: its words stand behind its sign, or across the
 * whole table.
 */
export function opensGroup(grid: Grid, row: number): boolean {
  if (soleText(grid, row) === null) return false;
  const [first, second] = filledCells(grid, row);
  return first?.column === 0 && (second !== undefined || first.columns === grid.width);
}

function filledCells({ rows }: Grid, row: number) {
  return [...new Set(rows[row] ?? [])].flatMap((cell) => (cell && cell.text !== '' ? [cell] : []));
}
