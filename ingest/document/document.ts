/**
 * A file as every reader hands it on: the text that will be stored and quoted, and what the file told of its parts besides. All
 * offsets count UTF-16 units of `text`, end exclusive. What a reader does not know (a text file knows no heading styles) it leaves out; the
 * outline then reads it from the words.
 */
export interface Document {
  /** NFC, line feeds only; one line a paragraph, list item, heading, or row of a table. */
  text: string;
  headings: Heading[];
  tables: Table[];
  /** What stands in the head and foot of its pages, outside the text: only stamps are looked for there. */
  margins: string;
  /** Where each page after the first begins, where the file knows. */
  pages: number[];
  /** Read out of pictures by a machine. */
  isScan: boolean;
  /** Stretches that were read with little confidence (OCR). */
  unsure: Stretch[];
}

export interface Stretch {
  start: number;
  end: number;
}

/** A line that is a heading by its style. */
export interface Heading extends Stretch {
  /** 1 for the outermost. */
  level: number;
}

export interface Table extends Stretch {
  rows: TableRow[];
  /** How many rows at the top are heads of columns; null where the file does not say. */
  headerRows: number | null;
}

/** One line of the text, its cells from left to right. */
export interface TableRow extends Stretch {
  cells: TableCell[];
}

/** A cell's own words in the text; empty cells have start = end. */
export interface TableCell extends Stretch {
  /** Column of the grid, from 0. */
  column: number;
  columns: number;
  /** How many rows it reaches down, itself included. */
  rows: number;
}
