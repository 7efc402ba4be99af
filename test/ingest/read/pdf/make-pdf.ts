import { createRequire } from 'node:module';
import PDFDocument from 'pdfkit';

const require = createRequire(import.meta.url);
export const REGULAR = require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf');
export const BOLD = require.resolve('@expo-google-fonts/be-vietnam-pro/700Bold/BeVietnamPro_700Bold.ttf');
/** Any picture will do for a scan: the font's own specimen. */
export const PICTURE = require.resolve('@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf.png');

export const LEFT = 85;
export const RIGHT = 538;
export const INDENT = 36;
const SIZE = 12;

type Pdf = InstanceType<typeof PDFDocument>;

/** @returns the bytes of a PDF file of A4 pages on which `draw` has drawn. */
export async function makePdf(
  draw: (pdf: Pdf) => void,
  options: ConstructorParameters<typeof PDFDocument>[0] = {},
): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    size: 'A4',
    margins: { top: 57, bottom: 57, left: LEFT, right: 595 - RIGHT },
    ...options,
  });
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((done) => {
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => done());
  });
  pdf.font(REGULAR).fontSize(SIZE);
  draw(pdf);
  pdf.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Writes a paragraph as offices print it: first line indented, both margins straight, the page broken where it is full. */
export function writeParagraph(pdf: Pdf, text: string, options: { bold?: boolean; indent?: number } = {}): void {
  const indent = options.indent ?? INDENT;
  pdf.font(options.bold ? BOLD : REGULAR).fontSize(SIZE);
  pdf.text(text, LEFT, pdf.y, { width: RIGHT - LEFT, align: 'justify', indent, lineGap: 2 });
}

/** Writes one line where it is told to. */
export function writeAt(pdf: Pdf, text: string, x: number, y: number, font = REGULAR): void {
  pdf.font(font).fontSize(SIZE).text(text, x, y, { lineBreak: false });
}

/** Writes one line centred on x. */
export function writeCentred(pdf: Pdf, text: string, x: number, y: number, font = REGULAR): void {
  pdf.font(font).fontSize(SIZE);
  pdf.text(text, x - pdf.widthOfString(text) / 2, y, { lineBreak: false });
}

/**
 * Writes a table with borders around every cell, its words wrapped.
 *
 * @param edges left and right edges of its columns.
 * @param options borders are stroked frames, or thin filled stretches as word processors draw them.
 * @returns where it ends.
 */
export function writeTable(
  pdf: Pdf,
  top: number,
  edges: number[],
  rows: string[][],
  options: { borders?: 'stroked' | 'filled' } = {},
): number {
  pdf.font(REGULAR).fontSize(SIZE);
  let y = top;
  for (const cells of rows) {
    const widths = cells.map((_, i) => (edges[i + 1] as number) - (edges[i] as number));
    const room = (i: number) => (widths[i] as number) - 10;
    const height = Math.max(16, ...cells.map((text, i) => pdf.heightOfString(text, { width: room(i) }))) + 6;
    for (const [i, text] of cells.entries()) {
      const [x, width] = [edges[i] as number, widths[i] as number];
      if (options.borders === 'filled') {
        for (const at of [y, y + height]) pdf.rect(x, at, width, 0.5).fill();
        for (const at of [x, x + width]) pdf.rect(at, y, 0.5, height).fill();
      } else pdf.rect(x, y, width, height).stroke();
      pdf.text(text, x + 5, y + 3, { width: room(i) });
    }
    y += height;
  }
  return y;
}
