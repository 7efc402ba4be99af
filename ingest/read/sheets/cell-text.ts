import type { Cell, CellValue } from 'exceljs';
import { formatNumber } from './number-format.ts';

/** What the official sees in a cell, or why it cannot be read. */
export type CellReading = { text: string } | { error: string };

const DAY = 24 * 3600 * 1000;
/** Serial number of 1/1/1970. */
const EPOCH = 25_569;

/** The text of a cell as exceljs read it: the stored result of a formula, a number in its format, plain words. */
export function readCellText(cell: Cell): CellReading {
  const { value } = cell;
  const isFormula = typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value);
  // The value of a formula has no result when that is 0 or false; the cell has.
  return readValue(isFormula ? (cell.result as CellValue) : value, cell.numFmt);
}

function readValue(value: CellValue | undefined, format: string | undefined): CellReading {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value };
  if (typeof value === 'boolean') return { text: value ? 'Có' : 'Không' };
  if (typeof value === 'number') return { text: formatNumber(value, format) };
  if (value instanceof Date) return { text: formatNumber(value.getTime() / DAY + EPOCH, format) };
  if ('error' in value) return { error: String(value.error) };
  if ('richText' in value) return { text: value.richText.map((run) => run.text).join('') };
  return { text: '' };
}
