import { normalize } from '../../../src/vietnamese/fold.ts';

/** A cell with something in it, where the official sees it. */
export interface SheetCell {
  text: string;
  /** From 0, hidden columns not counted. */
  column: number;
  columns: number;
  /** The last row that it reaches down to, by the sheet's own numbers. */
  bottom: number;
}

/** A row with at least one cell of its own with something in it. */
export interface SheetRow {
  /** By the sheet's own numbers, from 1. */
  number: number;
  /** From left to right. */
  cells: SheetCell[];
  /** How many cells reach into it from above. */
  covered: number;
  /** Whether an empty row stands above it. */
  gapAbove: boolean;
}

/** Whether there is anything to see in a cell. */
export function isFilled(text: string): boolean {
  return normalize(text).trim() !== '';
}
