import type { Document } from '../../document/document.ts';
import { writeDocument } from '../../document/write-document.ts';
import { readZipDirectory } from '../zip-directory.ts';
import { zipSizes } from '../zip-sizes.ts';
import { readCellText } from './cell-text.ts';
import { packPlainWorkbook } from './plain-workbook.ts';
import { MOST_CELLS, readSheetParts, type SheetParts, tooManyCells } from './sheet-parts.ts';
import type { SheetRow } from './sheet-rows.ts';
import { findVisibleRows } from './visible-rows.ts';
import { readWorkbookParts, WorkbookTooLarge } from './workbook-parts.ts';
import { writeRows } from './write-rows.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const MEGABYTE = 1024 * 1024;
const MOST_UNPACKED = 200 * MEGABYTE;
/** Text and XML pack 5 to 30 times; past this, and past so much, a ZIP was made to fill a machine's memory. */
const MOST_RATIO = 200;
const FREE_OF_RATIO = 20 * MEGABYTE;

const PROTECTED = 'Tệp Excel đặt mật khẩu hoặc là định dạng .xls cũ. Đề nghị gỡ mật khẩu, lưu dạng .xlsx rồi nạp lại.';
const BROKEN = 'Tệp Excel hỏng hoặc thiếu dữ liệu, không đọc được.';
const BOMB = 'Tệp nén bất thường (giải nén ra quá lớn), không đọc.';
const EMPTY = 'Tệp Excel không có nội dung ở trang tính nào đang hiện. Đề nghị kiểm tra rồi nạp lại.';

/** A cell that stops the file from being read; the message is for the official. */
class UnreadableCell extends Error {}

/**
 * Reads an XLSX: each sheet that is not hidden, its tables and the lines around them, every cell as the official sees it.
 *
 * @returns the document, or a sentence for the official who sent the file: what is wrong and what to do. Never throws.
 */
export async function readXlsx(bytes: Uint8Array): Promise<{ document: Document } | { refused: string }> {
  if (OLE.every((byte, i) => bytes[i] === byte)) return { refused: PROTECTED };
  try {
    const sizes = zipSizes(bytes);
    const entries = readZipDirectory(bytes);
    if (sizes === null || entries === null) return { refused: BROKEN };
    const isDense = sizes.unpacked > FREE_OF_RATIO && sizes.unpacked / bytes.length > MOST_RATIO;
    if (sizes.unpacked > MOST_UNPACKED || isDense) return { refused: BOMB };
    const parts = readWorkbookParts(bytes, entries);
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
    return { refused: error instanceof WorkbookTooLarge || error instanceof UnreadableCell ? error.message : BROKEN };
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

function writeSheets(sheets: { name: string; rows: SheetRow[] }[]): { document: Document } | { refused: string } {
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
