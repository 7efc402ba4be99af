import type { PdfLine } from './lines-of-page.ts';

/** Running heads and feet stand in this share of the page's height, at its top and its bottom. */
const MARGIN = 0.12;
/** So many lines at the top and at the bottom of a page may be running ones. */
const DEEP = 3;
/** What repeats on fewer pages of those that follow the first is the report's own. */
const SHARE = 0.4;
const LONE_NUMBER = /^(?:[-–]\s*)?(?:Trang\s+|Page\s+)?(\d{1,4})(?:\s*\/\s*\d{1,4})?(?:\s*[-–])?$/iu;

/**
 * Takes out what repeats at the top or the bottom of pages, and the pages' numbers.
 *
 * @param pages each page's lines from top to bottom.
 * @param heights of the pages, in points.
 * @returns the pages without them.
 */
export function dropRunningHeads(pages: PdfLine[][], heights: number[]): PdfLine[][] {
  const candidates = pages.map((lines, page) => edgeLines(lines, heights[page] ?? 0));
  const seen = new Map<string, Set<number>>();
  const shifts = new Map<number, number>();
  for (const [page, lines] of candidates.entries()) {
    for (const line of lines) {
      const key = keyOf(line, page, pages.length);
      seen.set(key, (seen.get(key) ?? new Set()).add(page));
      const number = numberOf(line);
      if (number !== null) shifts.set(number - page, (shifts.get(number - page) ?? 0) + 1);
    }
  }
  const enough = Math.max(2, SHARE * (pages.length - 1));
  return pages.map((lines, page) => {
    const runs = (line: PdfLine | undefined): boolean => {
      if (!line || !candidates[page]?.includes(line)) return false;
      if ((seen.get(keyOf(line, page, pages.length))?.size ?? 0) >= enough) return true;
      const number = numberOf(line);
      return number !== null && (number === page + 1 || (shifts.get(number - page) ?? 0) >= 2);
    };
    // From the edge inwards: behind the first line of the report's own nothing runs.
    let [start, end] = [0, lines.length];
    while (start < end && runs(lines[start])) start++;
    while (end > start && runs(lines[end - 1])) end--;
    return lines.slice(start, end);
  });
}

function edgeLines(lines: PdfLine[], height: number): PdfLine[] {
  const top = lines.slice(0, DEEP).filter((line) => line.y < MARGIN * height);
  const bottom = lines.slice(-DEEP).filter((line) => line.y > (1 - MARGIN) * height);
  return [...new Set([...top, ...bottom])];
}

/** Its words, the page's own number and the count of pages aside. */
function keyOf(line: PdfLine, page: number, pages: number): string {
  return line.text.replace(/\d+/gu, (number) =>
    Number(number) === page + 1 || Number(number) === pages ? '#' : number,
  );
}

function numberOf(line: PdfLine): number | null {
  const found = LONE_NUMBER.exec(line.text);
  return found ? Number(found[1]) : null;
}
