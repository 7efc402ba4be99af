import type { CellToWrite } from '../../document/write-document.ts';
import type { PdfLine, Segment } from './lines-of-page.ts';
import type { PageTable } from './ruled-tables.ts';
import { isNumeric, joinTexts } from './words.ts';

/** Lines further apart than this many font sizes are not of one table. */
const APART = 3;
/** Lines of one cell are no further apart than this. */
const WRAPPED = 1.7;

/** A column's reach so far. */
interface Column {
  x: number;
  right: number;
}

/**
 * Finds a table without borders: lines whose parts stand below each other in three columns or more, or in two where the
 * right one holds numbers.
 *
 * @param lines of the page from top to bottom.
 * @param start where the table would begin.
 * @returns the table and how many lines it takes, or nothing.
 */
export function readTableAt(lines: PdfLine[], start: number): { table: PageTable; count: number } | null {
  const first = lines[start];
  if (!first || !isRowLike(first)) return null;
  let columns: Column[] = first.segments.map(({ x, right }) => ({ x, right }));
  const taken = [first];
  for (const line of lines.slice(start + 1)) {
    const before = taken.at(-1) as PdfLine;
    if (line.y - before.y > APART * line.size) break;
    const widened = widen(columns, line.segments);
    if (!widened || widened.length > columns.length + (taken.length === 1 ? 2 : 0)) break;
    if (!isRowLike(line) && !isWrapped(line, before, columns)) break;
    columns = widened;
    taken.push(line);
  }
  const rowLike = taken.filter(isRowLike);
  if (rowLike.length < 2 || (columns.length === 2 && !rowLike.every(hasNumberAtRight))) return null;
  const rows = rowsOf(taken, columns);
  if (rows.length < 2) return null;
  const bottom = (taken.at(-1) as PdfLine).y;
  const edges = columns.map((column) => column.x);
  return { table: { top: first.y, bottom, edges, rows, boldRows: 0 }, count: taken.length };
}

function isRowLike(line: PdfLine): boolean {
  return line.segments.length >= 3 || hasNumberAtRight(line);
}

function hasNumberAtRight(line: PdfLine): boolean {
  return line.segments.length >= 2 && isNumeric(line.segments.at(-1)?.text ?? '');
}

/** A line with fewer parts goes on with cells of the row above where it leaves the first column empty or begins small. */
function isWrapped(line: PdfLine, before: PdfLine, columns: Column[]): boolean {
  if (line.y - before.y > WRAPPED * line.size) return false;
  const [first] = line.segments;
  return first !== undefined && (columnOf(columns, first) > 0 || /^[\p{Ll}(]/u.test(first.text));
}

/** The columns with a line's parts added; nothing where one part reaches over two columns. */
function widen(columns: Column[], segments: Segment[]): Column[] | null {
  const widened = columns.map((column) => ({ ...column }));
  const used = new Set<Column>();
  for (const { x, right } of segments) {
    const met = widened.filter((column) => x < column.right && right > column.x);
    const [one, second] = met;
    if (second || (one && used.has(one))) return null;
    const column = one ?? { x, right };
    if (!one) widened.push(column);
    column.x = Math.min(column.x, x);
    column.right = Math.max(column.right, right);
    used.add(column);
  }
  widened.sort((a, b) => a.x - b.x);
  const clear = widened.every((column, i) => i === 0 || (widened[i - 1] as Column).right <= column.x);
  return clear ? widened : null;
}

function columnOf(columns: Column[], { x, right }: Segment): number {
  return columns.findIndex((column) => x < column.right && right > column.x);
}

function rowsOf(lines: PdfLine[], columns: Column[]): CellToWrite[][] {
  const rows: string[][] = [];
  let above: PdfLine | null = null;
  for (const line of lines) {
    const row = rows.at(-1);
    const isNear = above !== null && line.y - above.y <= WRAPPED * line.size;
    if (row && isNear && goesOn(line, columns)) {
      for (const segment of line.segments) {
        const column = columnOf(columns, segment);
        row[column] = joinTexts(row[column] ?? '', segment.text);
      }
    } else {
      const opened = columns.map(() => '');
      for (const segment of line.segments) opened[columnOf(columns, segment)] = segment.text;
      rows.push(opened);
    }
    above = line;
  }
  return rows.map((cells) => cells.map((text, column) => ({ text, column })));
}

/** No cell of the line opens something of its own. */
function goesOn(line: PdfLine, columns: Column[]): boolean {
  if (line.segments.some((segment) => isNumeric(segment.text))) return false;
  if (line.segments.every((segment) => /^[\p{Ll}(]/u.test(segment.text))) return true;
  return line.segments.length < columns.length && columnOf(columns, line.segments[0] as Segment) > 0;
}
