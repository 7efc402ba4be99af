import { fold } from '../../../src/vietnamese/fold.ts';
import type { DocumentWriter } from '../../document/write-document.ts';
import type { SheetCell, SheetRow } from './sheet-rows.ts';

const NATIONAL_TITLE = /cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam/u;
/** Unit and national title; unit and motto; number and date; a line drawn in between. */
const MOST_ROWS = 4;

/**
 * Writes the two columns at the head of an official paper (unit and number; national title, motto and date) as paragraphs, the
 * left one first: side by side they would read as a table.
 *
 * @returns how many rows were the letterhead; 0 where there is none.
 */
export function writeLetterhead(writer: DocumentWriter, rows: SheetRow[]): number {
  const [first] = rows;
  if (first?.cells.length !== 2) return 0;
  const title = first.cells.find((cell) => NATIONAL_TITLE.test(folded(cell)));
  if (!title) return 0;
  let length = 1;
  while (length < Math.min(MOST_ROWS, rows.length) && continues(rows[length] as SheetRow)) length += 1;
  const columns: SheetCell[][] = [[], []];
  for (const cell of rows.slice(0, length).flatMap((row) => row.cells)) {
    columns[cell.column < (first.cells[1] as SheetCell).column ? 0 : 1]?.push(cell);
  }
  for (const cell of columns.flat()) writer.paragraph(cell.text);
  return length;
}

/** "Số: 12/BC-UBND", "Độc lập - Tự do - Hạnh phúc", "Lưu Kiếm, ngày 30 tháng 9 năm 2026", "XÃ LƯU KIẾM", "-------". */
const LINE =
  /^(?:so\s*[:/]|doc lap|.*\bngay\b.*\bthang\b|(?:ubnd|uy ban|xa|phuong|dac khu|phong|so|van phong|trung tam)\b|[-_=*\s]+$)/u;

function continues(row: SheetRow): boolean {
  return row.cells.length <= 2 && row.cells.every((cell) => LINE.test(folded(cell)));
}

/** A line of a letterhead is short. */
function folded(cell: SheetCell): string {
  return fold(cell.text.slice(0, 200).normalize('NFC')).trim();
}
