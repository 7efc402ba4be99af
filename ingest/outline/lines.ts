import type { Document, Table } from '../document/document.ts';
import { type MappedText, readRunning } from './mapped-text.ts';
import { type Marker, readMarker } from './markers.ts';

/** One printed line of a report that is not blank. */
export interface Line {
  mapped: MappedText;
  /** Offsets of the line in the stored text. */
  start: number;
  end: number;
  marker: Marker | null;
  /** Level of a Markdown heading (# … ######), else 0. */
  hashes: number;
  /** The whole line is set in bold, as headings often are where their style is lost. */
  bold: boolean;
  /** The line opens a footnote: its number. */
  footnote: string | null;
  blankBefore: boolean;
  /** Columns before the marker: Markdown lists nest by them. */
  indent: number;
  /** Width as printed, to tell wrapped lines from ended ones. */
  width: number;
  /** The row of a table that it is. */
  row: RowPlace | null;
}

/** Where a row stands in its table. */
export interface RowPlace {
  table: Table;
  index: number;
}

const HASHES = /^(#{1,6})\s+/u;
const BOLD = /^\s*(?:\*\*|__)[^*]+(?:\*\*|__)[.:]?\s*$/u;
const FOOTNOTE =
  /^(?:([\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)\s*(?=\p{L})|\[\^?(\d{1,3})\]:?\s*|<sup>(\d{1,3})<\/sup>\s*|\((\d{1,2})\)\s+(?=(?:Quyết định|Kế hoạch|Công văn|Thông báo|Báo cáo) số))/u;
const RULE = /^(?:-{3,}|_{3,}|\*{3,}|={3,}|…+)$/u;
const PAGE_NUMBER = /^(?:-?\s*\d{1,3}\s*-?|Trang\s+\d+(?:\s*\/\s*\d+)?)$/u;

/** Splits a report's text into its lines that hold something; page numbers and rules that only part pages are left out. */
export function splitLines(document: Document): Line[] {
  const { text: source } = document;
  const rows = rowsByStart(document);
  const levels = new Map(document.headings.map((heading) => [heading.start, heading.level]));
  const lines: Line[] = [];
  let blankBefore = true;
  let offset = 0;
  for (const raw of source.split('\n')) {
    const start = offset;
    offset += raw.length + 1;
    const trimmed = raw.trim();
    const row = rowIn(rows, start, raw.length);
    if (row) {
      lines.push(rowLine(source, row, blankBefore));
      blankBefore = false;
      continue;
    }
    if (trimmed === '' || RULE.test(trimmed) || PAGE_NUMBER.test(trimmed) || isInTable(document, start)) {
      blankBefore = true;
      continue;
    }
    lines.push(readLine(source, raw, start, blankBefore, levels.get(start) ?? 0));
    blankBefore = false;
  }
  return lines;
}

function rowsByStart({ tables }: Document): Map<number, RowPlace> {
  return new Map(tables.flatMap((table) => table.rows.map((row, index) => [row.start, { table, index }] as const)));
}

/** A row may stand indented in its line. */
function rowIn(rows: Map<number, RowPlace>, start: number, length: number): RowPlace | undefined {
  if (rows.size === 0) return undefined;
  for (let at = start; at <= start + length; at++) {
    const row = rows.get(at);
    if (row) return row;
  }
  return undefined;
}

/** The rule under the heads of a Markdown table is a line of the table and no row. */
function isInTable({ tables }: Document, at: number): boolean {
  return tables.some((table) => table.start <= at && at < table.end);
}

/** A row is kept as it is printed: its cells know where they stand in it. */
function rowLine(source: string, row: RowPlace, blankBefore: boolean): Line {
  const { start, end } = row.table.rows[row.index] as Table['rows'][number];
  const text = source.slice(start, end);
  return {
    mapped: { text, places: Array.from({ length: text.length }, (_, i) => start + i) },
    start,
    end,
    marker: null,
    hashes: 0,
    bold: false,
    footnote: null,
    blankBefore,
    indent: 0,
    width: text.length,
    row,
  };
}

function readLine(source: string, raw: string, start: number, blankBefore: boolean, level: number): Line {
  const lead = raw.length - raw.trimStart().length;
  let from = start + lead;
  const end = start + raw.trimEnd().length;
  const hashes = HASHES.exec(source.slice(from, end));
  if (hashes) from += hashes[0].length;
  const footnote = FOOTNOTE.exec(source.slice(from, end));
  const bold = BOLD.test(source.slice(from, end));
  const star = /^\*\s+\S/u.test(source.slice(from, end)) && !hashes;
  const mapped = readRunning(source, from + (footnote ? footnote[0].length : 0), end);
  const marker = footnote ? null : readMarker(star ? `* ${mapped.text}` : mapped.text);
  return {
    mapped,
    start: from,
    end,
    marker: marker && star ? { ...marker, length: 0 } : marker,
    hashes: hashes ? (hashes[1] as string).length : level,
    bold,
    footnote: footnote ? (footnote[1] ?? footnote[2] ?? footnote[3] ?? footnote[4] ?? '') : null,
    blankBefore,
    indent: lead,
    width: raw.trimEnd().length,
    row: null,
  };
}
