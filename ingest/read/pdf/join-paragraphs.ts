import { readMarker } from '../../outline/markers.ts';
import type { PdfLine } from './lines-of-page.ts';
import { APART, type Body, INDENT, SAME } from './measure-body.ts';
import { expectsNumber, hasEnded, isCapitals, isOwnLine } from './words.ts';

/** The printed lines of one paragraph, maybe over a page end. */
export interface OpenParagraph {
  lines: PdfLine[];
}

/** "giai đoạn 2021" "- 2025": no item of a list. */
const CUT_PERIOD = /^[-–]\s*\d/u;
/** Words behind a sign begin this far (points) from it, or further. */
const HANGING = 5;

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
  const belongs = comesBackFromIndent(open, line, body) || hangs(open, line, body);
  const marked = readMarker(line.text) !== null && !(isFull && /^\d/u.test(line.text) && expectsNumber(last.text));
  if (hasEnded(last.text)) return !marked && isFull && (belongs || (!overPage && isClose(last, line, body)));
  if (marked) return isFull && belongs && CUT_PERIOD.test(line.text);
  const isSmall = startsSmall(line);
  if (!isFull && !(body.ragged && isLong(last, body))) {
    return isSmall && (belongs || Math.abs(line.x - last.x) < SAME || isCentred(last, line));
  }
  return belongs || isSmall || !opensByIndent(open, first, line, body);
}

/** Where lines end with their words, those that reach this far go on. */
function isLong(line: PdfLine, body: Body): boolean {
  return line.right > body.left + 0.85 * (body.right - body.left);
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

/** The paragraph opens with a sign and this line stands where the words behind the sign do. */
function hangs({ lines }: OpenParagraph, line: PdfLine, body: Body): boolean {
  const [first, second] = lines;
  if (!first || readMarker(first.text) === null) return false;
  if (second) return second.x > first.x + HANGING && Math.abs(second.x - line.x) < SAME;
  if (body.indent !== null && Math.abs(line.x - body.indent) < SAME) return false;
  return line.x > first.x + HANGING && line.x < first.x + 60;
}

function opensByIndent({ lines }: OpenParagraph, first: PdfLine, line: PdfLine, body: Body): boolean {
  const second = lines[1];
  if (second) return line.x > second.x + INDENT && !isCentred(second, line);
  if (line.x > first.x + INDENT) return true;
  return body.indent !== null && Math.abs(first.x - body.indent) < SAME && Math.abs(line.x - first.x) < SAME;
}

function startsSmall(line: PdfLine): boolean {
  return /^["“(]?\p{Ll}/u.test(line.text) && readMarker(line.text) === null;
}

function isCentred(a: PdfLine, b: PdfLine): boolean {
  return Math.abs(a.x + a.right - b.x - b.right) < 4 * SAME;
}
