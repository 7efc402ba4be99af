import type { TextItem } from './text-items.ts';

/** A stretch of a printed line without a wide gap. */
export interface Segment {
  text: string;
  x: number;
  right: number;
}

/** A printed line. Points from the upper left corner, y downwards. */
export interface PdfLine extends Segment {
  /** Of the base line. */
  y: number;
  /** Of its largest letters. */
  size: number;
  /** All its letters are bold. */
  bold: boolean;
  /** From left to right, parted where a gap is wider than any between words. */
  segments: Segment[];
}

/** Runs whose base lines differ by less than this share of the larger font stand on one line: raised figures do, the next line does not. */
const SAME_LINE = 0.5;
/** A gap above this share of the font's size is a space; spaces are a quarter, kerning some hundredths. */
const SPACE = 0.15;
/** A gap above this share parts a line: justified text seldom has such between words. */
const WIDE = 1.3;
const RAISED_MARK = /^[\d*]{1,3}$/u;
const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/**
 * Groups runs of glyphs to printed lines, whatever the order they were drawn in.
 *
 * @returns the lines from top to bottom; figures raised above a line (marks of notes, m²) as raised characters.
 */
export function linesOf(items: TextItem[]): PdfLine[] {
  const groups: { y: number; size: number; items: TextItem[] }[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    const group = groups
      .slice(-3)
      .filter((one) => Math.abs(one.y - item.y) < SAME_LINE * Math.max(one.size, item.size))
      .sort((a, b) => Math.abs(a.y - item.y) - Math.abs(b.y - item.y))[0];
    if (!group) groups.push({ y: item.y, size: item.size, items: [item] });
    else {
      group.items.push(item);
      if (item.size > group.size) [group.y, group.size] = [item.y, item.size];
    }
  }
  return groups.map((group) => lineOf(group.items, group.y, group.size)).sort((a, b) => a.y - b.y);
}

/** @returns one of a line's segments as a line of its own. */
export function lineOfSegment(line: PdfLine, segment: Segment): PdfLine {
  return { ...line, ...segment, segments: [segment] };
}

function lineOf(items: TextItem[], y: number, size: number): PdfLine {
  const segments: Segment[] = [];
  let last: TextItem | null = null;
  for (const item of [...items].sort((a, b) => a.x - b.x)) {
    const text = isRaised(item, y, size) ? raise(item.text) : item.text;
    const right = item.x + item.width;
    const open = segments.at(-1);
    if (!open || !last || item.x - open.right > WIDE * size) segments.push({ text, x: item.x, right });
    else {
      const gap = item.x - open.right;
      open.text += (gap > SPACE * Math.min(item.size, last.size) ? ' ' : '') + text;
      open.right = Math.max(open.right, right);
    }
    last = item;
  }
  for (const segment of segments) segment.text = segment.text.replace(/\s+/gu, ' ').trim();
  const filled = segments.filter((segment) => segment.text !== '');
  return {
    text: filled.map((segment) => segment.text).join(' '),
    x: filled[0]?.x ?? 0,
    right: filled.at(-1)?.right ?? 0,
    y,
    size,
    bold: items.every((item) => item.bold || !/[\p{L}\d]/u.test(item.text)),
    segments: filled,
  };
}

function isRaised(item: TextItem, y: number, size: number): boolean {
  return item.size < 0.85 * size && item.y < y - 0.15 * size && RAISED_MARK.test(item.text.trim());
}

function raise(figures: string): string {
  return figures.trim().replace(/\d/gu, (figure) => RAISED[Number(figure)] ?? figure);
}
