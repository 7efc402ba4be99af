import type { PdfLine } from './lines-of-page.ts';
import { hasEnded } from './words.ts';

/** Where the text of a report stands on its pages. Points. */
export interface Body {
  left: number;
  right: number;
  /** Lines end where their words end; else they are justified. */
  ragged: boolean;
  /** From one line of a paragraph to the next, as a share of the font's size. */
  pitch: number;
  /** Where first lines of paragraphs begin if they are indented. */
  indent: number | null;
  /** Paragraphs stand apart from each other. */
  spaces: boolean;
}

/** An indent is at least this wide (points), and no wider than the other. */
export const INDENT = 10;
const WIDEST_INDENT = 80;
/** Places this close (points) are the same. */
export const SAME = 3;
/** Paragraphs that are spaced stand this many times a line's pitch apart. */
export const APART = 1.15;
/** A habit shows in this share of the lines. */
const HABIT = 0.15;

/**
 * Measures the margins, the line pitch and the habit of indenting from all pages of one width.
 *
 * @param pages lines outside of tables, page by page.
 * @param width of the pages, where no line tells more.
 */
export function measureBody(pages: PdfLine[][], width: number): Body {
  const lines = pages.flat();
  const wide = lines.filter((line) => line.right - line.x > 0.5 * width);
  const lefts = wide.map((line) => line.x);
  const rights = wide.map((line) => line.right);
  const left = atShare(lefts, 0.1, 0);
  const end = mostCommon(rights);
  const ragged = end.count < Math.max(3, 0.25 * rights.length);
  const pitches = pages.flatMap((page) =>
    page.slice(1).map((line, i) => (line.y - (page[i] as PdfLine).y) / line.size),
  );
  const ordinary = pitches.filter((one) => one > 0.8 && one < 2.5);
  const pitch = atShare(ordinary, 0.2, 1.3);
  // Behind a sentence's end a new paragraph mostly opens; other lines may hang under a sign.
  const openers = pages.flatMap((page) => page.filter((_, i) => hasEnded(page[i - 1]?.text ?? '')));
  const indented = mostCommon(
    openers.map((line) => line.x).filter((x) => x > left + INDENT && x < left + WIDEST_INDENT),
  );
  const flush = wide.filter((line) => line.x < left + SAME).length;
  return {
    left,
    right: ragged ? atShare(rights, 0.99, width) : end.place,
    ragged,
    pitch,
    indent: indented.count >= 2 * HABIT * openers.length && flush >= HABIT * lines.length ? indented.place : null,
    spaces: ordinary.filter((one) => one > APART * pitch).length >= HABIT * lines.length,
  };
}

function mostCommon(places: number[]): { place: number; count: number } {
  const counts = new Map<number, number>();
  for (const place of places) counts.set(Math.round(place / 2), (counts.get(Math.round(place / 2)) ?? 0) + 1);
  const [half, count] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [0, 0];
  return { place: 2 * half, count };
}

function atShare(numbers: number[], share: number, otherwise: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? otherwise;
}
