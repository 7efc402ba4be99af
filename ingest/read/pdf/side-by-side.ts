import { lineOfSegment, type PdfLine, type Segment } from './lines-of-page.ts';
import { isCapitals } from './words.ts';

/** Lines printed in two columns, to be read one column after the other. */
export interface TwoColumns {
  left: PdfLine[];
  right: PdfLine[];
  /** How many of the page's lines they take. */
  count: number;
}

/** The national title, or the Party's: it stands at the right of every letterhead. */
const NATIONAL_TITLE = /C[ỘO]NG\s+H[ÒOÀ]A\s+X[ÃA]\s+H[ỘO]I|Đ[ẢA]NG\s+C[ỘO]NG\s+S[ẢA]N\s+VI[ỆE]T\s+NAM/u;
const RECIPIENTS = /^Nơi\s+nhận/iu;
/** A letterhead ends above this share of the page's height. */
const HEAD_OF_PAGE = 0.45;
/** Segments whose middles are this close (points) are centred on each other. */
const CENTRED = 25;
/** A title stands within this share of the page's width from its middle. */
const MIDDLE = 0.05;
/** Further apart than this many font sizes lines belong to different blocks. */
const APART = 4;

/**
 * Finds the letterhead at the top of a page: who reports at the left, the national title at the right.
 *
 * @param lines of the page from top to bottom.
 * @returns nothing where the page opens with no such head.
 */
export function readLetterhead(lines: PdfLine[], width: number, height: number): TwoColumns | null {
  const top = lines.filter((line) => line.y < HEAD_OF_PAGE * height);
  const title = top
    .flatMap((line) => line.segments)
    .find((segment) => segment.x > 0.3 * width && NATIONAL_TITLE.test(segment.text));
  const wide = top.slice(0, 4).filter((line) => line.segments.length === 2 && isCapitals(line.text));
  const divider = title ? title.x - 4 : wide.length > 0 ? middleGap(wide) : null;
  if (divider === null) return null;
  const taken: PdfLine[] = [];
  for (const line of top) {
    const before = taken.at(-1);
    if (line.segments.some((segment) => segment.x < divider && segment.right > divider + 8)) break;
    if (before && line.y - before.y > APART * line.size) break;
    const middle = (line.x + line.right) / 2;
    const isTitle = line.segments.length === 1 && Math.abs(middle - width / 2) < MIDDLE * width;
    if (isTitle) break;
    if (line.segments.length === 1 && !isInColumn(line, taken, divider)) break;
    taken.push(line);
  }
  return part(taken, divider);
}

/**
 * Finds the end of a report: who receives it at the left, who signs it at the right.
 *
 * @returns nothing where no line opens the list of those who receive it beside a signature.
 */
export function readSignature(lines: PdfLine[], width: number): (TwoColumns & { start: number }) | null {
  const recipients = lines.findIndex((line) => RECIPIENTS.test(line.text));
  if (recipients < 0) return null;
  const isSigned = (segment: Segment) => segment.x > 0.4 * width && (segment.x + segment.right) / 2 > 0.55 * width;
  // The signature may begin a little above the list.
  let start = recipients;
  while (start > 0 && recipients - start < 3) {
    const [above, below] = [lines[start - 1] as PdfLine, lines[start] as PdfLine];
    if (!above.segments.every(isSigned) || below.y - above.y > APART * below.size) break;
    start--;
  }
  const right = lines.slice(start).flatMap((line) => line.segments.filter(isSigned));
  if (right.length === 0) return null;
  const divider = Math.min(...right.map((segment) => segment.x)) - 4;
  const block = lines.slice(start);
  const end = block.findIndex((line) => line.segments.some((one) => one.x < divider && one.right > divider + 8));
  const columns = part(end < 0 ? block : block.slice(0, end), divider);
  return columns && { ...columns, start };
}

function middleGap(wide: PdfLine[]): number {
  const left = Math.max(...wide.map((line) => line.segments[0]?.right ?? 0));
  const right = Math.min(...wide.map((line) => line.segments[1]?.x ?? 0));
  return (left + right) / 2;
}

/** Lines of one column are centred on each other or open at one place. */
function isInColumn(line: PdfLine, taken: PdfLine[], divider: number): boolean {
  const isLeft = line.x < divider;
  const column = taken.flatMap((one) => one.segments).filter((segment) => segment.x < divider === isLeft);
  if (column.length === 0) return true;
  const middle = (line.x + line.right) / 2;
  return column.some((one) => Math.abs((one.x + one.right) / 2 - middle) < CENTRED || Math.abs(one.x - line.x) < 2);
}

function part(lines: PdfLine[], divider: number): TwoColumns | null {
  const segments = lines.flatMap((line) => line.segments.map((segment) => lineOfSegment(line, segment)));
  const left = segments.filter((segment) => segment.x < divider);
  const right = segments.filter((segment) => segment.x >= divider);
  return left.length > 0 && right.length > 0 ? { left, right, count: lines.length } : null;
}
