import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from '../../../src/vietnamese/encodings.ts';
import { writeDocument } from '../../document/write-document.ts';
import type { ReadResult } from '../read-result.ts';
import { DELIMITERS, type Delimiter, findDelimiter } from './find-delimiter.ts';
import { MOST_CELLS, tooManyCells } from './sheet-parts.ts';
import { isFilled, type SheetRow } from './sheet-rows.ts';
import { WorkbookTooLarge } from './workbook-parts.ts';
import { writeRows } from './write-rows.ts';

const EMPTY = 'Tệp trống.';
const BROKEN = 'Tệp CSV hỏng, không đọc được. Đề nghị lưu lại từ Excel dạng CSV UTF-8 rồi nạp lại.';
/** The line by which Excel is told the delimiter: "sep=;". */
const NAMED_DELIMITER = /^sep=(.)[ \t]*(?:\r\n?|\n|$)/iu;

/**
 * Reads a CSV file in any encoding that `decodeText` knows, its cells parted by comma, semicolon or tab, cells as they are written.
 *
 * @returns the document, or a sentence for the official who sent the file: what is wrong and what to do. Never throws.
 */
export function readCsv(bytes: Uint8Array): ReadResult {
  try {
    const decoded = decodeText(bytes);
    if (!decoded.ok) return { refused: decoded.reason };
    const text = decoded.text.replace(/^\ufeff/u, '');
    const named = NAMED_DELIMITER.exec(text);
    const body = named ? text.slice(named[0].length) : text;
    const delimiter = DELIMITERS.find((one) => one === named?.[1]) ?? findDelimiter(body);
    if (hasTooManyCells(body, delimiter)) return { refused: tooManyCells().message };
    const rows = readRows(body, delimiter);
    if (rows.length === 0) return { refused: EMPTY };
    const writer = writeDocument();
    let cells = 0;
    writeRows(writer, rows, (more) => {
      cells += more;
      if (cells > MOST_CELLS) throw tooManyCells();
    });
    return { document: writer.end() };
  } catch (error) {
    if (error instanceof WorkbookTooLarge) return { refused: error.message };
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') {
      return { refused: 'Tệp CSV có ô mở dấu nháy kép (") mà không đóng. Đề nghị sửa rồi nạp lại.' };
    }
    return { refused: BROKEN };
  }
}

/** Before parsing, by the signs that end a cell, even where they are words of a quoted one. */
function hasTooManyCells(text: string, delimiter: Delimiter): boolean {
  let ends = 0;
  for (const char of text) if (char === delimiter || char === '\n') ends += 1;
  return ends > MOST_CELLS * 2;
}

function readRows(text: string, delimiter: Delimiter): SheetRow[] {
  const records: string[][] = parse(text, { delimiter, relax_column_count: true, relax_quotes: true });
  const rows: SheetRow[] = [];
  let [filled, gapAbove] = [0, false];
  for (const [i, record] of records.entries()) {
    const number = i + 1;
    const cells = record.flatMap((words, column) =>
      isFilled(words) ? [{ text: words, column, columns: 1, bottom: number }] : [],
    );
    filled += cells.length;
    if (filled > MOST_CELLS) throw tooManyCells();
    if (cells.length > 0) rows.push({ number, cells, covered: 0, gapAbove: gapAbove && rows.length > 0 });
    gapAbove = cells.length === 0;
  }
  return rows;
}
