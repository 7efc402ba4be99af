import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import type { Table as TextTable } from '../../../ingest/document/document.ts';
import { readOutline } from '../../../ingest/outline/outline.ts';
import { documentOfText } from '../../../ingest/read/text/document-of-text.ts';
import { LEFT, makePdf, RIGHT, writeParagraph, writeTable } from './pdf/make-pdf.ts';

/** A part of a report as an office would type it. */
type Part = { kind: 'heading' | 'paragraph'; text: string } | { kind: 'table'; rows: string[][] };

/** The parts of a text report: broken lines joined, marks of Markdown gone, tables as tables. */
function partsOf(text: string): Part[] {
  const outline = readOutline(documentOfText(text));
  const paragraph = (words: string): Part => ({ kind: 'paragraph', text: words });
  const parts: Part[] = outline.head.split('\n').map(paragraph);
  // Where no program draws them at the foot of a page, offices put them behind the text.
  const footnotes: Part[] = [];
  parts.push(paragraph('BÁO CÁO'), paragraph(outline.title.text));
  for (const block of outline.blocks) {
    if (block.row) {
      if (block.row.index === 0) parts.push({ kind: 'table', rows: rowsOf(block.row.table, text) });
      continue;
    }
    const sign = block.marker
      ? text
          .slice(block.start, block.mapped.places[0])
          .replace(/[*#\s]+/gu, ' ')
          .trim()
      : '';
    const { footnote } = block;
    const mark = footnote === null ? sign : /^\d+$/u.test(footnote) ? `[${footnote}]` : footnote;
    const words = `${mark} ${block.mapped.text}`.trim();
    if (footnote === null) parts.push({ kind: block.kind === 'heading' ? 'heading' : 'paragraph', text: words });
    else footnotes.push(paragraph(words));
  }
  parts.push(...outline.closing.map((one) => paragraph(one.text)), ...footnotes);
  return parts.filter((part) => part.kind === 'table' || part.text !== '');
}

function rowsOf(table: TextTable, text: string): string[][] {
  return table.rows.map((row) => row.cells.map((cell) => text.slice(cell.start, cell.end).replaceAll('**', '')));
}

/** The report as a Word file: headings by style, real tables. */
export async function asDocx(text: string): Promise<Uint8Array> {
  const children = partsOf(text).map((part) => {
    if (part.kind === 'table')
      return new Table({
        rows: part.rows.map(
          (row) => new TableRow({ children: row.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) }),
        ),
      });
    return new Paragraph({ text: part.text, ...(part.kind === 'heading' && { heading: HeadingLevel.HEADING_2 }) });
  });
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** The report as a PDF file with a text layer: wrapped lines over pages, headings in bold, tables with borders. */
export function asPdf(text: string): Promise<Uint8Array> {
  return makePdf((pdf) => {
    for (const part of partsOf(text)) {
      if (part.kind === 'table') drawTable(pdf, part.rows);
      else writeParagraph(pdf, part.text, { bold: part.kind === 'heading' });
    }
  });
}

function drawTable(pdf: Parameters<typeof writeTable>[0], rows: string[][]): void {
  const columns = Math.max(...rows.map((row) => row.length));
  const edges = Array.from({ length: columns + 1 }, (_, i) => LEFT + ((RIGHT - LEFT) * i) / columns);
  // A table that does not fit the page begins on the next: office programs keep it together where it is short.
  if (pdf.y + rows.length * ROW > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
  pdf.y = writeTable(pdf, pdf.y + 6, edges, rows) + 6;
  pdf.x = LEFT;
}

const ROW = 60;
