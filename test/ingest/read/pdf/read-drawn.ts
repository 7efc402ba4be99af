import type { Document } from '../../../../ingest/document/document.ts';
import { readPdf } from '../../../../ingest/read/pdf/read-pdf.ts';
import { makePdf } from './make-pdf.ts';

/** The borders between the columns of a table of four, and its head. */
export const EDGES = [85, 120, 300, 420, 538];
export const HEAD = ['TT', 'Chỉ tiêu', 'Kế hoạch', 'Thực hiện'];

/** The document that is read from a PDF as drawn; throws where it is refused. */
export async function readDrawn(draw: Parameters<typeof makePdf>[0]): Promise<Document> {
  const result = await readPdf(await makePdf(draw));
  if (!('document' in result)) throw new Error(JSON.stringify(result));
  return result.document;
}

export function linesOf(document: Document): string[] {
  return document.text.split('\n').filter((line) => line !== '');
}
