import { normalize } from '../../src/vietnamese/fold.ts';
import type { Document, Heading, Stretch, Table, TableCell, TableRow } from './document.ts';

/** A cell as a reader finds it, before it has a place in the text. */
export interface CellToWrite {
  text: string;
  column: number;
  columns?: number;
  rows?: number;
}

/** Puts a document together part by part, in reading order. */
export interface DocumentWriter {
  /** @param level 1 for the outermost heading. */
  heading(text: string, level: number): void;
  /** A paragraph, or a list item with its sign ("- ", "a) "). Line breaks inside stay. */
  paragraph(text: string, options?: { unsure?: boolean }): void;
  /** @param rows each row's own cells; a cell that reaches down stands in its first row alone. */
  table(rows: CellToWrite[][], headerRows?: number | null): void;
  /** @param mark the number or sign by which the text calls the note. */
  footnote(mark: string, text: string): void;
  /** What follows stands on a new page. */
  page(): void;
  /** Words of the pages' head or foot. */
  margin(text: string): void;
  end(): Document;
}

/** What parts the cells of a row in the text: it stands in no report's own words. */
const CELL_BORDER = ' | ';

/** @returns a writer with an empty document. */
export function writeDocument(): DocumentWriter {
  let text = '';
  let margins = '';
  const headings: Heading[] = [];
  const tables: Table[] = [];
  const pages: number[] = [];
  const unsure: Stretch[] = [];
  const line = (words: string): Stretch => {
    const start = text.length;
    text += `${words}\n`;
    return { start, end: start + words.length };
  };
  return {
    heading(words, level) {
      const clean = oneLine(words);
      if (clean !== '') headings.push({ ...line(clean), level });
    },
    paragraph(words, options = {}) {
      for (const one of normalize(words).split('\n')) {
        if (one.trim() === '') continue;
        const place = line(one.trimEnd());
        if (options.unsure) unsure.push(place);
      }
    },
    table(rows, headerRows = null) {
      text += '\n';
      const written = rows.filter((cells) => cells.length > 0).map(writeRow);
      if (written.length === 0) return;
      const [first, last] = [written[0] as TableRow, written.at(-1) as TableRow];
      tables.push({ start: first.start, end: last.end, rows: written, headerRows });
      text += '\n';
    },
    footnote(mark, words) {
      text += `\n[${mark}] ${oneLine(words)}\n\n`;
    },
    page() {
      if (text !== '') pages.push(text.length);
    },
    margin(words) {
      margins += `${normalize(words)}\n`;
    },
    end: () => ({ text, margins, isScan: false, headings, tables, pages, unsure }),
  };

  function writeRow(cells: CellToWrite[]): TableRow {
    const start = text.length;
    const placed: TableCell[] = [];
    for (const [i, cell] of cells.entries()) {
      if (i > 0) text += CELL_BORDER;
      const from = text.length;
      text += oneLine(cell.text);
      placed.push({
        start: from,
        end: text.length,
        column: cell.column,
        columns: cell.columns ?? 1,
        rows: cell.rows ?? 1,
      });
    }
    const end = text.length;
    text += '\n';
    // What is quoted of a row begins and ends with its words, not with its borders.
    const filled = placed.filter((cell) => cell.end > cell.start);
    return { start: filled[0]?.start ?? start, end: filled.at(-1)?.end ?? end, cells: placed };
  }
}

function oneLine(words: string): string {
  return normalize(words).replace(/\s+/gu, ' ').replaceAll('|', '¦').trim();
}
