import type { Document } from '../../document/document.ts';
import { type CellToWrite, writeDocument } from '../../document/write-document.ts';
import { isNumbered, readMarker } from '../../outline/markers.ts';
import { readTableAt } from './find-tables.ts';
import { type Note, partNotes } from './footnotes.ts';
import { goesOn, type OpenParagraph } from './join-paragraphs.ts';
import { linesOf, type PdfLine, usualSize } from './lines-of-page.ts';
import { type Body, measureBody } from './measure-body.ts';
import type { PageContent } from './page-content.ts';
import { type PageTable, readRuledTables } from './ruled-tables.ts';
import { dropRunningHeads } from './running-heads.ts';
import { readLetterhead, readSignature } from './side-by-side.ts';
import { hasEnded, joinTexts } from './words.ts';

/** What stands on a page, in reading order. */
type Part = { line: PdfLine; alone: boolean } | { table: PageTable };

/** A page once its tables and notes are known. */
interface ReadPage {
  parts: Part[];
  notes: Note[];
  unsure: boolean;
  body: Body;
}

/** A heading is shorter. */
const MAX_HEADING = 200;
/** Edges of columns this close (points) are the same on two pages. */
const SAME_EDGE = 4;
/** A picture over this share of a page with text over it: the text was read from the picture. */
const WHOLE_PAGE = 0.7;

/** Puts the pages of a file together to one document. */
export function writePages(pages: PageContent[]): Document {
  const read = readPages(pages);
  const levels = levelsOf(read);
  const writer = writeDocument();
  let open: (OpenParagraph & { unsure: boolean }) | null = null;
  let table: { rows: CellToWrite[][]; edges: number[]; headerRows: number | null } | null = null;
  let ended: (() => void)[] = [];
  const close = () => {
    if (open) {
      const text = open.lines.map((line) => line.text).reduce(joinTexts, '');
      const level = levels.get(headingDepth(open.lines) ?? -1);
      if (level !== undefined) writer.heading(text, level);
      else writer.paragraph(text, { unsure: open.unsure });
    }
    if (table) writer.table(table.rows, table.headerRows);
    open = null;
    table = null;
    for (const one of ended) one();
    ended = [];
  };
  for (const [number, page] of read.entries()) {
    let isFirst = true;
    if (number > 0) ended.push(() => writer.page());
    for (const part of page.parts) {
      if ('table' in part) {
        const head = isFirst && table ? repeatedRows(table, part.table) : null;
        if (table && head !== null) {
          const more = part.table.rows.slice(head);
          if (isRestOfRow(more[0])) joinRows(table.rows.at(-1) ?? [], more.shift() ?? []);
          table.rows.push(...more);
          if (head > 0) table.headerRows = head;
        } else {
          close();
          const { rows, edges, boldRows } = part.table;
          table = { rows: [...rows], edges, headerRows: boldRows > 0 ? boldRows : null };
        }
      } else if (open && !part.alone && goesOn(open, part.line, page.body, isFirst)) open.lines.push(part.line);
      else {
        close();
        open = { lines: [part.line], unsure: page.unsure };
        if (part.alone) close();
      }
      isFirst = false;
    }
    for (const { mark, text } of page.notes) ended.push(() => writer.footnote(mark, text));
  }
  close();
  return writer.end();
}

function readPages(pages: PageContent[]): ReadPage[] {
  const ruled = pages.map((page) => readRuledTables(page.rules, page.items));
  const lines = dropRunningHeads(
    ruled.map(({ rest }) => linesOf(rest)),
    pages.map((page) => page.height),
  );
  const size = usualSize(lines.flat());
  const bodies = new Map<number, Body>();
  for (const width of new Set(pages.map((page) => Math.round(page.width)))) {
    const same = lines.filter((_, i) => Math.round(pages[i]?.width ?? 0) === width);
    bodies.set(width, measureBody(same, width));
  }
  return pages.map((page, i) => {
    const { body, notes } = partNotes(lines[i] ?? [], size);
    return {
      parts: partsOf(body, ruled[i]?.tables ?? [], page),
      notes,
      unsure: page.pictures > WHOLE_PAGE,
      body: bodies.get(Math.round(page.width)) as Body,
    };
  });
}

/** Puts a page's lines and tables in the order they are read. */
function partsOf(lines: PdfLine[], tables: PageTable[], page: PageContent): Part[] {
  const parts: Part[] = [];
  const waiting = [...tables];
  const head = readLetterhead(lines, page.width, page.height);
  const signature = readSignature(lines, page.width);
  let i = 0;
  const add = (line: PdfLine, alone: boolean) => {
    while (waiting[0] && waiting[0].top < line.y) parts.push({ table: waiting.shift() as PageTable });
    parts.push({ line, alone });
  };
  while (i < lines.length) {
    const columns = i === 0 ? head : i === signature?.start ? signature : null;
    if (columns) {
      for (const line of [...columns.left, ...columns.right]) add(line, true);
      i += columns.count;
      continue;
    }
    const found = readTableAt(lines.slice(0, signature?.start), i);
    if (found) {
      while (waiting[0] && waiting[0].top < found.table.top) parts.push({ table: waiting.shift() as PageTable });
      parts.push({ table: found.table });
      i += found.count;
      continue;
    }
    add(lines[i] as PdfLine, false);
    i++;
  }
  return [...parts, ...waiting.map((table) => ({ table }))];
}

/** How many rows at the top of a table's next part repeat its head; nothing where it is another table. */
function repeatedRows(before: { rows: CellToWrite[][]; edges: number[] }, next: PageTable): number | null {
  if (before.edges.length !== next.edges.length) return null;
  if (before.edges.some((edge, i) => Math.abs(edge - (next.edges[i] ?? 0)) > SAME_EDGE)) return null;
  const words = (row: CellToWrite[] | undefined) => row?.map((cell) => cell.text).join('|');
  let same = 0;
  while (same < next.rows.length && words(before.rows[same]) === words(next.rows[same])) same++;
  return same;
}

/** A page end may cut a row: what its cells still hold then begins small on the next page. */
function isRestOfRow(row: CellToWrite[] | undefined): boolean {
  const filled = row?.filter((cell) => cell.text !== '') ?? [];
  return filled.length > 0 && row?.[0]?.text === '' && filled.every((cell) => /^\p{Ll}/u.test(cell.text));
}

function joinRows(row: CellToWrite[], rest: CellToWrite[]): void {
  for (const cell of row) {
    cell.text = joinTexts(cell.text, rest.find((other) => other.column === cell.column)?.text ?? '');
  }
}

/** The depth of the marker by which a bold paragraph surely is a heading. */
function headingDepth(lines: PdfLine[]): number | null {
  const text = lines.map((line) => line.text).join(' ');
  if (!lines.every((line) => line.bold) || text.length > MAX_HEADING || hasEnded(text)) return null;
  const marker = readMarker(text);
  return marker && isNumbered(marker) && marker.length < text.length ? marker.depth : null;
}

/** Levels from 1 for the depths of markers that open headings. */
function levelsOf(pages: ReadPage[]): Map<number, number> {
  const depths = new Set<number>();
  for (const { parts } of pages) {
    for (const part of parts) {
      const depth = 'line' in part && !part.alone ? headingDepth([part.line]) : null;
      if (depth !== null) depths.add(depth);
    }
  }
  return new Map([...depths].sort((a, b) => a - b).map((depth, i) => [depth, i + 1]));
}
