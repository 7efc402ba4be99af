import { type Drawing, readDrawing } from './drawn-lines.ts';
import { combine, type Matrix, toMatrix, turnBack } from './geometry.ts';
import type { PdfPage } from './open-pdf.ts';
import { isBoldFont, mainQuarter, readItems, type TextItem } from './text-items.ts';

/** A page as it lies before its reader, turned so that its text runs from left to right. Points. */
export interface PageContent extends Drawing {
  width: number;
  height: number;
  items: TextItem[];
}

/** No page of a report has more runs of glyphs; the rest is left out. */
const MAX_ITEMS = 100_000;

/**
 * Reads what a page shows.
 *
 * @throws what pdfjs throws where the page's data are broken.
 */
export async function readPage(page: PdfPage): Promise<PageContent> {
  const view = page.getViewport({ scale: 1 });
  const upright = toMatrix(view.transform);
  if (!upright) throw new Error('page without a place');
  // Fonts have names only once the operations were listed.
  const operations = await page.getOperatorList({ annotationMode: 0 });
  const raw = (await page.getTextContent()).items.slice(0, MAX_ITEMS);
  const quarter = mainQuarter(raw, upright);
  const matrix: Matrix = combine(turnBack(quarter, view.width, view.height), upright);
  const drawing = await readDrawing(operations, matrix, view.width * view.height);
  const items = readItems(raw, matrix, (font) => isBoldFont(nameOfFont(page, font)));
  page.cleanup();
  const [width, height] = quarter % 2 === 0 ? [view.width, view.height] : [view.height, view.width];
  return { width, height, items, ...drawing };
}

function nameOfFont(page: PdfPage, font: string): string {
  return page.commonObjs.has(font) ? String((page.commonObjs.get(font) as { name?: string } | null)?.name ?? '') : '';
}
