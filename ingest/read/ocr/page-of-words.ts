import type { PageContent } from '../pdf/page-content.ts';

/** What was read of a page: where its words stand, and those that were read with little confidence. */
export interface ScannedPage {
  content: PageContent;
  unsure: ReadonlySet<string>;
}

/** Below this tesseract is mostly wrong about a word; a number must be surer. */
const SURE = 60;
const SURE_OF_NUMBERS = 75;
/** Levels of tesseract's table: a page, a block, a paragraph, a line, a word. */
const [PAGE, LINE, WORD] = [1, 4, 5];
/** Letters take so much of the height of their line. */
const LETTERS = 0.72;
const POINTS = 72;

/**
 * Reads tesseract's table of words (TSV) as a page of a PDF file, so that lines, columns, paragraphs and tables are found by the same rules.
 *
 * @param dpi of the picture.
 */
export function pageOfWords(tsv: string, dpi: number): ScannedPage {
  const points = (pixels: number) => (pixels * POINTS) / dpi;
  const rows = tsv
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'))
    .filter((cells) => cells.length >= 12);
  const number = (cells: string[], at: number) => Number(cells[at]);
  const page = rows.find((cells) => number(cells, 0) === PAGE);
  const heights = rows.filter((cells) => number(cells, 0) === LINE).map((cells) => number(cells, 9));
  const size = points(median(heights)) * LETTERS;
  const unsure = new Set<string>();
  const items: PageContent['items'] = [];
  let baseLine = 0;
  for (const cells of rows) {
    if (number(cells, 0) === LINE) baseLine = points(number(cells, 7) + number(cells, 9));
    // A dash before a list item is read as a low line, a border of a table as a stroke.
    const text = (cells[11] ?? '').trim().replace(/^[_—]$/u, '-');
    if (number(cells, 0) !== WORD || text === '' || /^[|¦_]+$/u.test(text)) continue;
    const confidence = number(cells, 10);
    if (confidence < (/\d/u.test(text) ? SURE_OF_NUMBERS : SURE)) unsure.add(text);
    items.push({ text, x: points(number(cells, 6)), y: baseLine, width: points(number(cells, 8)), size, bold: false });
  }
  const [width, height] = [points(number(page ?? [], 8) || 0), points(number(page ?? [], 9) || 0)];
  return { content: { width, height, items, rules: [], pictures: 0 }, unsure };
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
