import { formatNumber } from './number-format.ts';
import { attributesOf, BrokenWorkbook, tagsOf, WorkbookTooLarge } from './workbook-parts.ts';

/** A rectangle of cells, rows and columns from 1, both ends in it. */
export interface CellRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** What a sheet's XML says, with its cells still as XML. */
export interface SheetParts {
  /** A sheet of cells with something in them and no more: what exceljs is given to read. */
  xml: string;
  merges: CellRange[];
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Formulas that were never calculated, by their cells ("C7"). */
  uncalculated: Set<string>;
  cells: number;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
/** Beyond so many cells with content in a file, in all its sheets, none is read. */
export const MOST_CELLS = 200_000;
const MOST_MERGES = 20_000;
/** Cells and gaps from column A to the last cell, over all rows: what exceljs walks through. */
const WIDEST = 5_000_000;
const TAG = /<(row|c)\b([^<>]*?)(\/?)>(<\/c>)?/gu;

/**
 * Takes from a sheet's XML what exceljs reads wrongly or slowly: merged ranges and hidden columns are read here; cells without
 * content, styles of rows, lists to choose from, pictures and all else are left out; cells that do not say where they stand are told.
 *
 * @throws BrokenWorkbook, WorkbookTooLarge
 */
export function readSheetParts(xml: string): SheetParts {
  const data = sheetData(xml);
  const around = data ? xml.slice(0, data.start) + xml.slice(data.end) : xml;
  const hiddenRows = new Set<number>();
  const uncalculated = new Set<string>();
  let [row, column, width, cells] = [0, 0, 0, 0];
  const isZeroHeight = (attributes: Map<string, string>) => Number(attributes.get('ht') ?? 1) === 0;
  const placed = (data?.xml ?? '').replace(TAG, (_, name: string, inside: string, slash: string, closed = '') => {
    const attributes = attributesOf(inside);
    const own = attributes.get('r');
    if (name === 'row') {
      row = own === undefined ? row + 1 : Number(own);
      [width, column] = [width + column, 0];
      if (!Number.isInteger(row) || row < 1 || row > LAST_ROW) throw new BrokenWorkbook(`row ${own}`);
      const isHidden = isTrue(attributes.get('hidden')) || isZeroHeight(attributes);
      if (isHidden) hiddenRows.add(row);
      return slash ? '' : `<row r="${row}">`;
    }
    column = own === undefined ? column + 1 : columnNumber(own);
    if (row < 1 || column < 1 || column > LAST_COLUMN) throw new BrokenWorkbook(`cell ${own}`);
    if (slash || closed) return '';
    cells += 1;
    if (cells > MOST_CELLS || width + column > WIDEST) throw tooManyCells();
    const [style, type] = [attributes.get('s'), attributes.get('t')];
    const kept = `${style && /^\d+$/u.test(style) ? ` s="${style}"` : ''}${type && /^\w+$/u.test(type) ? ` t="${type}"` : ''}`;
    return `<c r="${columnLetters(column)}${row}"${kept}>`;
  });
  for (const match of placed.matchAll(/<c r="(\w+)"([^<>]*)><f\b(?:[^<>]*\/>|[^<>]*>[^<]*<\/f>)<\/c>/gu)) {
    if (!match[2]?.includes('t="str"')) uncalculated.add(match[1] as string);
  }
  return {
    xml: `<worksheet>${placed.replace(ISO_DATE, writeIsoDate)}</worksheet>`,
    merges: readMerges(around),
    hiddenRows,
    hiddenColumns: readHiddenColumns(around),
    uncalculated,
    cells,
  };
}

/** The sentence for a file with too many cells. */
export function tooManyCells(): WorkbookTooLarge {
  return new WorkbookTooLarge(
    `Tệp có quá nhiều ô (tối đa ${formatNumber(MOST_CELLS, '#,##0')} ô). Đề nghị tách thành nhiều tệp rồi nạp lại.`,
  );
}

/** The letters of a column: 1 is A, 27 is AA. */
function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function sheetData(xml: string): { xml: string; start: number; end: number } | null {
  const start = xml.search(/<sheetData\b/u);
  if (start < 0) {
    if (!xml.includes('<worksheet')) throw new BrokenWorkbook('no worksheet');
    return null;
  }
  if (/^<sheetData\b[^>]*\/>/u.test(xml.slice(start, start + 200))) return null;
  const close = xml.indexOf('</sheetData>', start);
  if (close < 0) throw new BrokenWorkbook('sheet cut off');
  const end = close + '</sheetData>'.length;
  return { xml: xml.slice(start, end), start, end };
}

function readMerges(xml: string): CellRange[] {
  const merges = tagsOf(xml, 'mergeCell').flatMap((tag) => {
    const match = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/u.exec((tag.get('ref') ?? '').replaceAll('$', ''));
    if (!match) return [];
    const [columns, rows] = [
      [match[1], match[3]].map((one) => columnNumber(one as string)),
      [match[2], match[4]].map(Number),
    ];
    const range = {
      top: Math.min(...rows),
      bottom: Math.min(LAST_ROW, Math.max(...rows)),
      left: Math.min(...columns),
      right: Math.min(LAST_COLUMN, Math.max(...columns)),
    };
    return range.top >= 1 && range.left >= 1 ? [range] : [];
  });
  if (merges.length > MOST_MERGES) throw tooManyCells();
  return merges;
}

function readHiddenColumns(xml: string): Set<number> {
  const hidden = new Set<number>();
  for (const tag of tagsOf(xml, 'col')) {
    if (!isTrue(tag.get('hidden')) && Number(tag.get('width') ?? 1) !== 0) continue;
    const [first, last] = [Number(tag.get('min')), Math.min(LAST_COLUMN, Number(tag.get('max')))];
    for (let column = Math.max(1, first); column <= last; column++) hidden.add(column);
  }
  return hidden;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** @returns 0 when there are no letters. */
function columnNumber(address: string): number {
  const letters = /^[A-Z]{1,3}/u.exec(address)?.[0] ?? '';
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** Cells of type "d" hold "2026-09-30T00:00:00", which exceljs takes for the number 2026. */
const ISO_DATE = /<c (r="\w+")[^<>]*? t="d"><v>([^<]*)<\/v>/gu;

function writeIsoDate(_: string, place: string, iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/u.exec(iso) ?? [];
  return `<c ${place} t="str"><v>${day ? `${day}/${month}/${year}` : iso}</v>`;
}
