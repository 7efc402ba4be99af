import { type Grid, textAt } from './grid.ts';

/** A column that is the sum of others, by their indexes. */
export interface ColumnFormula {
  whole: number;
  parts: number[];
}

/** "(3)=(4)+(5)", "3 = 4+5+6": a column's number and the sum that it is. */
const SUM = /^\(?(?<own>\d{1,2})\)?\s*=\s*(?<parts>\(?\d{1,2}\)?(?:\s*\+\s*\(?\d{1,2}\)?)+)$/u;
const NUMBER = /^\(?(?<own>\d{1,2})\)?(?:\s*=.*)?$/u;

/** Reads the sums out of the row over the data that numbers the columns, as the forms of the Government Office have it. */
export function readColumnFormulas(grid: Grid, firstRow: number): ColumnFormula[] {
  for (let row = firstRow - 1; row >= 0; row--) {
    const texts = Array.from({ length: grid.width }, (_, column) => textAt(grid, row, column).trim());
    const formulas = texts.flatMap((text, whole) => {
      const sum = SUM.exec(text)?.groups?.parts;
      const parts = sum?.match(/\d+/gu)?.map((number) => columnNumbered(texts, number)) ?? [];
      return sum !== undefined && parts.every((part) => part >= 0) ? [{ whole, parts }] : [];
    });
    if (formulas.length > 0) return formulas;
  }
  return [];
}

function columnNumbered(texts: string[], number: string): number {
  return texts.findIndex((text) => NUMBER.exec(text)?.groups?.own === number);
}
