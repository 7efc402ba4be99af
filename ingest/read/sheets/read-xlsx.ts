import { writeDocument } from '../../document/write-document.ts';
import type { ReadResult } from '../read-result.ts';
import { brokenFile, type OfficeKind, openOfficeFile } from '../zip/open-office-file.ts';
import { readCellText } from './cell-text.ts';
import { packPlainWorkbook } from './plain-workbook.ts';
import { MOST_CELLS, readSheetParts, type SheetParts, tooManyCells } from './sheet-parts.ts';
import type { SheetRow } from './sheet-rows.ts';
import { findVisibleRows } from './visible-rows.ts';
import { readWorkbookParts, WorkbookTooLarge } from './workbook-parts.ts';
import { writeRows } from './write-rows.ts';

const EXCEL: OfficeKind = { program: 'Excel', old: '.xls', current: '.xlsx' };
const EMPTY = 'Tệp Excel không có nội dung ở trang tính nào đang hiện. Đề nghị kiểm tra rồi nạp lại.';

/** A cell that stops the file from being read; the message is for the official. */
class UnreadableCell extends Error {}

/**
 * Reads an XLSX: each sheet that is not hidden, its tables and the lines around them, every cell as the official sees it.
 *
 * @returns the document, or a sentence for the official who sent the file: what is wrong and what to do. Never throws.
 */
export async function readXlsx(bytes: Uint8Array): Promise<ReadResult> {
  const opened = openOfficeFile(bytes, EXCEL);
  if ('refused' in opened) return opened;
  try {
    const parts = readWorkbookParts(bytes, opened.entries);
    const sheets = parts.sheets.map((sheet) => readSheetParts(sheet.xml));
    if (sheets.reduce((sum, sheet) => sum + sheet.cells, 0) > MOST_CELLS) throw tooManyCells();
    const { default: exceljs } = await import('exceljs');
    const workbook = new exceljs.Workbook();
    const packed = packPlainWorkbook(
      sheets.map((sheet) => sheet.xml),
      parts,
    );
    await workbook.xlsx.load(packed as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const read = parts.sheets.map(({ name }, i) => {
      const worksheet = workbook.getWorksheet(String(i + 1));
      return { name, rows: readRows(name, worksheet, sheets[i] as SheetParts) };
    });
    return writeSheets(read.filter((sheet) => sheet.rows.length > 0));
  } catch (error) {
    return {
      refused: error instanceof WorkbookTooLarge || error instanceof UnreadableCell ? error.message : brokenFile(EXCEL),
    };
  }
}

type Worksheet = import('exceljs').Worksheet;

function readRows(name: string, worksheet: Worksheet | undefined, sheet: SheetParts): SheetRow[] {
  const texts = new Map<number, Map<number, string>>();
  const mergedFrom = new Set(sheet.merges.map((merge) => merge.top));
  worksheet?.eachRow((row, number) => {
    if (sheet.hiddenRows.has(number) && !mergedFrom.has(number)) return;
    const cells = new Map<number, string>();
    row.eachCell((cell, column) => {
      const reading = readCellText(cell);
      const isHidden = sheet.hiddenRows.has(number) || sheet.hiddenColumns.has(column);
      if ('text' in reading) cells.set(column, reading.text);
      else if (!isHidden) throw new UnreadableCell(formulaError(cell.address, name, `lỗi (${reading.error})`));
      if (!isHidden && sheet.uncalculated.has(cell.address)) {
        throw new UnreadableCell(formulaError(cell.address, name, 'chưa có kết quả'));
      }
    });
    if (cells.size > 0) texts.set(number, cells);
  });
  return findVisibleRows(texts, sheet);
}

function formulaError(address: string, sheet: string, what: string): string {
  return `Ô ${address} của trang “${sheet}” là công thức ${what}. Đề nghị sửa rồi nạp lại.`;
}

function writeSheets(sheets: { name: string; rows: SheetRow[] }[]): ReadResult {
  if (sheets.length === 0) return { refused: EMPTY };
  const writer = writeDocument();
  let cells = 0;
  for (const { name, rows } of sheets) {
    if (sheets.length > 1) writer.heading(name, 1);
    writeRows(writer, rows, (more) => {
      cells += more;
      if (cells > MOST_CELLS) throw tooManyCells();
    });
  }
  return { document: writer.end() };
}
