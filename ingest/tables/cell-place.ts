import type { ColumnFormula } from './column-formulas.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import type { DataRow } from './read-rows.ts';

/** What a table is, for the checks of its sums: the same object for all its figures. */
export interface TableShape {
  /** Indexes of the columns of numbers, from left to right. */
  columns: number[];
  /** All rows of data, also those without a number. */
  rows: DataRow[];
  /** Counts stand in the rows and times in the columns: the rows do not add up. */
  rowsAreCounts: boolean;
  /** Sums that the row which numbers the columns states: "(3)=(4)+(5)". */
  formulas: ColumnFormula[];
}

/** Where a figure stands in its table. */
export interface CellPlace {
  table: TableShape;
  row: DataRow;
  column: number;
  meaning: ColumnMeaning;
  /** The cell holds this number alone and stands in one column: it can be added to others. */
  isAlone: boolean;
}
