import { readMarker } from '../../outline/markers.ts';
import type { PdfLine } from './lines-of-page.ts';
import { expectsNumber, hasEnded, isCapitals, isOwnLine } from './words.ts';

/** The printed lines of one paragraph, maybe over a page end. */
export interface OpenParagraph {
  lines: PdfLine[];
}

/** Where the text of a report stands on its pages. Points. */
export interface Body {
  left: number;
  right: number;
  /** From one line of a paragraph to the next, as a share of the font's size. */
  pitch: number;
  /** First lines of paragraphs are indented. */
  indents: boolean;
  /** Paragraphs stand apart from each other. */
  spaces: boolean;
}

/** An indent is at least this wide (points). */
const INDENT = 10;
/** Places this close (points) are the same. */
const SAME = 3;
/** Paragraphs that are spaced stand this many times a line's pitch apart. */
const APART = 1.15;

/**
 * Measures the margins, the line pitch and the habit of indenting from all pages of one width.
 *
 * @param pages lines outside of tables, page by page.
 * @param width of the pages, where no line tells more.
 */
export function measureBody(pages: PdfLine[][], width: number): Body {
  const lines = pages.flat();
  const wide = lines.filter((line) => line.right - line.x > 0.5 * width);
  const left = atShare(
    wide.map((line) => line.x),
    0.1,
    0,
  );
  const right = marginOf(
    wide.map((line) => line.right),
    width,
  );
  const pitches = pages.flatMap((page) =>
    page.slice(1).map((line, i) => (line.y - (page[i] as PdfLine).y) / line.size),
  );
  const pitch = atShare(
    pitches.filter((one) => one > 0.8 && one < 2.5),
    0.2,
    1.3,
  );
  const indented = lines.filter((line) => line.x > left + INDENT && line.x < left + 80).length;
  const flush = wide.filter((line) => line.x < left + SAME).length;
  const apart = pitches.filter((one) => one > APART * pitch && one < 2.5 * pitch).length;
  return {
    left,
    right,
    pitch,
    indents: indented >= 0.15 * lines.length && flush >= 0.15 * lines.length,
    spaces: apart >= 0.15 * lines.length,
  };
}

/**
 * Whether a line goes on with the paragraph before it.
 *
 * @param overPage a page end stands between the two.
 */
export function goesOn(open: OpenParagraph, line: PdfLine, body: Body, overPage: boolean): boolean {
  const [first, last] = [open.lines[0] as PdfLine, open.lines.at(-1) as PdfLine];
  if (isOwnLine(line.text)) return false;
  if (Math.abs(line.size - last.size) > 0.15 * last.size) return false;
  if (last.bold !== line.bold && open.lines.every((one) => one.bold === last.bold) && !startsSmall(line)) return false;
  if (isCapitals(last.text) && !isCapitals(line.text) && last.text.length > 3) return false;
  if (!overPage && isFarBelow(open, line, body)) return false;
  const isFull = !fits(last, line, body);
  const comesBack = isFull && comesBackFromIndent(open, line, body);
  const marked = readMarker(line.text) !== null && !(isFull && /^\d/u.test(line.text) && expectsNumber(last.text));
  if (hasEnded(last.text)) return !marked && isFull && (comesBack || (!overPage && isClose(last, line, body)));
  if (marked && !comesBack) return false;
  if (!isFull) return startsSmall(line) && (Math.abs(line.x - last.x) < SAME || isCentred(last, line));
  if (comesBack || startsSmall(line)) return true;
  return !opensByIndent(open, first, line, body);
}

/** The next line's first word would have had room behind this line. */
function fits(line: PdfLine, next: PdfLine, body: Body): boolean {
  const word = /^\S+/u.exec(next.text)?.[0] ?? '';
  const wordWidth = ((next.right - next.x) * word.length) / Math.max(1, next.text.length);
  return line.right + 0.25 * line.size + 0.9 * wordWidth < body.right - 1;
}

function isFarBelow(open: OpenParagraph, line: PdfLine, body: Body): boolean {
  const last = open.lines.at(-1) as PdfLine;
  const before = open.lines.at(-2);
  const gap = line.y - last.y;
  if (before && last.y > before.y) return gap > 1.15 * (last.y - before.y) + 1;
  return gap > 1.5 * body.pitch * last.size;
}

/** Where paragraphs stand apart, lines that do not are of one. */
function isClose(last: PdfLine, line: PdfLine, body: Body): boolean {
  return body.spaces && line.y - last.y < (APART - 0.05) * body.pitch * last.size && Math.abs(line.x - last.x) < SAME;
}

/** The paragraph's first line is indented and this one stands at the margin, as all that follow a first line do. */
function comesBackFromIndent({ lines }: OpenParagraph, line: PdfLine, body: Body): boolean {
  const [first, second] = lines;
  if (!first || first.x < body.left + INDENT || Math.abs(line.x - body.left) > SAME) return false;
  return !second || Math.abs(second.x - line.x) < SAME || second.x < first.x - INDENT;
}

function opensByIndent({ lines }: OpenParagraph, first: PdfLine, line: PdfLine, body: Body): boolean {
  const second = lines[1];
  if (second) return line.x > second.x + INDENT && !isCentred(second, line);
  if (line.x > first.x + INDENT) return readMarker(first.text) === null;
  return body.indents && first.x > body.left + INDENT && Math.abs(line.x - first.x) < SAME;
}

function startsSmall(line: PdfLine): boolean {
  return /^["“(]?\p{Ll}/u.test(line.text) && readMarker(line.text) === null;
}

function isCentred(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.x + a.right - b.x - b.right) < 4 * SAME;
}

/** Where most lines end, as in justified text; else where the longest do. */
function marginOf(rights: number[], width: number): number {
  const counts = new Map<number, number>();
  for (const right of rights) counts.set(Math.round(right / 2), (counts.get(Math.round(right / 2)) ?? 0) + 1);
  const [place, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return count >= Math.max(3, 0.25 * rights.length) ? 2 * place : atShare(rights, 0.97, width);
}

function atShare(numbers: number[], share: number, otherwise: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? otherwise;
}
