import exceljs, { type Workbook } from 'exceljs';
import type { Document } from '../../../../ingest/document/document.ts';
import { packZip } from '../../../../ingest/read/zip/pack-zip.ts';

type Outcome = { document: Document } | { refused: string };

/** The bytes of an XLSX that exceljs writes. */
export async function makeXlsx(fill: (workbook: Workbook) => void): Promise<Uint8Array> {
  const workbook = new exceljs.Workbook();
  fill(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The bytes of an XLSX of one sheet "Biểu 1" as other programs write it, from the sheet's own XML. */
export function packSheet(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const files: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns:r="${OFFICE}"><sheets><sheet name="Biểu 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
  return packZip(new Map(Object.entries(files)));
}

/** Text of the document; a refusal fails the test with its sentence. */
export function textOf(outcome: Outcome): string {
  return documentOf(outcome).text;
}

export function documentOf(outcome: Outcome): Document {
  if ('refused' in outcome) throw new Error(outcome.refused);
  return outcome.document;
}

/** Each table as its rows' words; each cell with its place where it is more than one column or row. */
export function tablesOf(outcome: Outcome): string[][][] {
  const { text, tables } = documentOf(outcome);
  return tables.map((table) =>
    table.rows.map((row) =>
      row.cells.map((cell) => {
        const words = text.slice(cell.start, cell.end);
        return cell.columns > 1 || cell.rows > 1 ? `${words} (${cell.columns}×${cell.rows})` : words;
      }),
    ),
  );
}
