import type { Table, TableCell, TableRow } from '../../document/document.ts';

interface TextLine {
  text: string;
  start: number;
}

/** Tables of two rows and fewer columns than this are mostly something else that is lined up (a letterhead, signatures). */
const FEWEST_ALIGNED_COLUMNS = 3;
const FEWEST_ALIGNED_ROWS = 3;

/**
 * Finds the tables that a plain text holds: Markdown's pipe tables, rows parted by tabs, columns lined up by spaces.
 *
 * @param text NFC, line feeds only; the cells' offsets are in it.
 */
export function findTables(text: string): Table[] {
  const lines = splitLines(text);
  const tables: Table[] = [];
  let i = 0;
  while (i < lines.length) {
    const found = pipeTableAt(lines, i) ?? tabTableAt(lines, i) ?? alignedTableAt(lines, i);
    if (found) {
      tables.push(found.table);
      i = found.next;
    } else i += 1;
  }
  return tables;
}

function splitLines(text: string): TextLine[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const one = { text: line, start };
    start += line.length + 1;
    return one;
  });
}

interface FoundTable {
  table: Table;
  next: number;
}

const PIPE_ROW = /^\s*\|.*\|\s*$|^\s*[^|\n]+(?:\|[^|\n]*){2,}$/u;
const PIPE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;

/** "| Lĩnh vực | Tiếp nhận |", with or without Markdown's rule under the heads. */
function pipeTableAt(lines: TextLine[], from: number): FoundTable | null {
  const rows: TableRow[] = [];
  let headerRows: number | null = null;
  let i = from;
  for (; i < lines.length; i++) {
    const line = lines[i] as TextLine;
    if (PIPE_RULE.test(line.text) && line.text.includes('|')) {
      if (rows.length === 0) return null;
      headerRows ??= rows.length;
      continue;
    }
    if (!PIPE_ROW.test(line.text)) break;
    rows.push(rowOf(line, pipeCells(line.text)));
  }
  return rows.length >= 2 ? { table: tableOf(rows, headerRows), next: i } : null;
}

function pipeCells(text: string): { start: number; end: number }[] {
  const first = /^\s*\|/u.exec(text)?.[0].length ?? 0;
  const last = /\|\s*$/u.exec(text)?.index ?? text.length;
  return partsBetween(text, first, Math.max(first, last), /\|/gu);
}

/** Rows copied out of a spreadsheet: at least two tabs, as many in each. */
function tabTableAt(lines: TextLine[], from: number): FoundTable | null {
  const tabs = (line: TextLine | undefined) => (line?.text.trim() ? line.text.split('\t').length - 1 : 0);
  const count = tabs(lines[from]);
  if (count < 2) return null;
  let i = from;
  while (i < lines.length && tabs(lines[i]) === count) i += 1;
  if (i - from < 2) return null;
  const rows = lines.slice(from, i).map((line) => rowOf(line, partsBetween(line.text, 0, line.text.length, /\t/gu)));
  return { table: tableOf(rows, null), next: i };
}

/** Three and more columns with two and more spaces between them, lined up over three and more lines, with numbers in one of them. */
function alignedTableAt(lines: TextLine[], from: number): FoundTable | null {
  const split = (line: TextLine | undefined) =>
    line && line.text.trim() !== ''
      ? partsBetween(line.text, indentOf(line.text), line.text.trimEnd().length, / {2,}/gu)
      : [];
  const columns = split(lines[from]).length;
  if (columns < FEWEST_ALIGNED_COLUMNS) return null;
  let i = from;
  while (i < lines.length && split(lines[i]).length === columns) i += 1;
  if (i - from < FEWEST_ALIGNED_ROWS) return null;
  const cells = lines.slice(from, i).map((line) => ({ line, cells: split(line) }));
  const hasNumbers = Array.from({ length: columns }, (_, column) => column).some(
    (column) =>
      column > 0 &&
      cells.slice(1).every(({ line, cells: row }) => isNumber(line.text.slice(row[column]?.start, row[column]?.end))),
  );
  if (!hasNumbers) return null;
  return {
    table: tableOf(
      cells.map(({ line, cells: row }) => rowOf(line, row)),
      null,
    ),
    next: i,
  };
}

function indentOf(text: string): number {
  return text.length - text.trimStart().length;
}

function isNumber(text: string): boolean {
  return /^-?[\d.,]+\s*%?$/u.test(text.trim());
}

/** The stretches between the borders, without the white space around them. */
function partsBetween(text: string, from: number, to: number, border: RegExp): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let start = from;
  const add = (end: number) => {
    const words = text.slice(start, end);
    const lead = words.length - words.trimStart().length;
    parts.push(
      words.trim() === '' ? { start, end: start } : { start: start + lead, end: start + words.trimEnd().length },
    );
  };
  for (const match of text.slice(0, to).matchAll(border)) {
    if (match.index < from) continue;
    add(match.index);
    start = match.index + match[0].length;
  }
  add(to);
  return parts;
}

function rowOf(line: TextLine, cells: { start: number; end: number }[]): TableRow {
  const placed: TableCell[] = cells.map((cell, column) => ({
    start: line.start + cell.start,
    end: line.start + cell.end,
    column,
    columns: 1,
    rows: 1,
  }));
  // What is quoted of a row begins and ends with its words, not with its borders.
  const filled = placed.filter((cell) => cell.end > cell.start);
  const [first, last] = [filled[0] ?? placed[0], filled.at(-1) ?? placed.at(-1)] as [TableCell, TableCell];
  return { start: first.start, end: last.end, cells: placed };
}

function tableOf(rows: TableRow[], headerRows: number | null): Table {
  const [first, last] = [rows[0] as TableRow, rows.at(-1) as TableRow];
  return { start: first.start, end: last.end, rows, headerRows };
}
