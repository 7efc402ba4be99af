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

/** Runs whose base lines differ by less than this share of the larger font stand on one line. */
const SAME_LINE = 0.5;
/** Smaller letters may be raised by this share of the font beside them. */
const RAISED_BY = 0.65;
const SMALLER = 0.85;
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
  const size = usualSize(items);
  const groups: Group[] = [];
  const later: TextItem[] = [];
  for (const item of [...items].sort((a, b) => a.y - b.y)) {
    if (item.size < SMALLER * size) later.push(item);
    else add(groups.slice(-3), item, groups);
  }
  const small: Group[] = [];
  for (const item of later) {
    const beside = groups.filter((group) => group.items.some((one) => isBeside(one, item)));
    if (!add(beside, item)) add(small.slice(-3), item, small);
  }
  return [...groups, ...small].map((group) => lineOf(group.items, group.y, group.size)).sort((a, b) => a.y - b.y);
}

/** @returns the font size that most letters have. */
export function usualSize(texts: { text: string; size: number }[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of texts) {
    const rounded = Math.round(size * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** @returns one of a line's segments as a line of its own. */
export function lineOfSegment(line: PdfLine, segment: Segment): PdfLine {
  return { ...line, ...segment, segments: [segment] };
}

interface Group {
  y: number;
  size: number;
  items: TextItem[];
}

/** Adds a run to the nearest of some lines that is near enough, or opens a line for it where `all` is given. */
function add(near: Group[], item: TextItem, all?: Group[]): boolean {
  const group = near
    .filter((one) => {
      const [low, high] = [Math.min(one.size, item.size), Math.max(one.size, item.size)];
      return Math.abs(one.y - item.y) < (low < SMALLER * high ? RAISED_BY : SAME_LINE) * high;
    })
    .sort((a, b) => Math.abs(a.y - item.y) - Math.abs(b.y - item.y))[0];
  if (group) {
    group.items.push(item);
    if (item.size > group.size) [group.y, group.size] = [item.y, item.size];
  } else all?.push({ y: item.y, size: item.size, items: [item] });
  return group !== undefined;
}

function isBeside(one: TextItem, item: TextItem): boolean {
  if (Math.abs(one.y - item.y) > one.size) return false;
  return item.x < one.x + one.width + one.size && item.x + item.width > one.x - one.size;
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
  return item.size < SMALLER * size && item.y < y - 0.15 * size && RAISED_MARK.test(item.text.trim());
}

function raise(figures: string): string {
  return figures.trim().replace(/\d/gu, (figure) => RAISED[Number(figure)] ?? figure);
}
