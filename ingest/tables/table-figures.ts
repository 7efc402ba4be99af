import { cutAtWord } from '../../src/vietnamese/cut-at-word.ts';
import type { Period } from '../../src/vietnamese/period.ts';
import type { Table } from '../document/document.ts';
import { countValue } from '../figures/count-value.ts';
import type { FoundFigure } from '../figures/figure.ts';
import { lowerFirst } from '../figures/label-words.ts';
import type { Block } from '../outline/outline.ts';
import { numbersOfCell } from './cell-number.ts';
import type { TableShape } from './cell-place.ts';
import { readColumnFormulas } from './column-formulas.ts';
import { type ColumnMeaning, meaningOf } from './column-meaning.ts';
import { layOut, textAt } from './grid.ts';
import { linkTable, type PlacedFigure } from './link-table.ts';
import { type Column, readHeads } from './read-heads.ts';
import { type DataRow, readRows } from './read-rows.ts';
import { periodOfRow } from './row-period.ts';
import { captionOf } from './table-caption.ts';
import { labelOf, nameCounts } from './table-labels.ts';
import { measureOf, nounBeside, nounOfRows } from './table-measures.ts';
import { readTaskColumns } from './task-columns.ts';

/** What a table of figures is read with. */
interface Around {
  /** The document's text. */
  source: string;
  reportPeriod: Period | null;
  firstOrdinal: number;
}

/**
 * The figures of a table, row by row, each named by the heads of its row and its column. The number stands in the row's block, whose
 * text is the printed row: it is the quote.
 *
 * @param rows the blocks of the table's rows, in order.
 */
export function figuresOfTable(
  table: Table,
  rows: Block[],
  { source, reportPeriod, firstOrdinal }: Around,
): FoundFigure[] {
  const grid = layOut(table, source);
  const { firstRow, columns } = readHeads(grid, table.headerRows);
  const data = readRows(grid, firstRow, columns);
  // "5/9" in a table of tasks is the day that one is due.
  const days = readTaskColumns(grid, table.headerRows, { reportPeriod, issuedOn: null })?.days ?? [];
  const meanings = new Map(
    columns
      .filter(({ use, index }) => use === 'number' && !days.some((one) => one.index === index))
      .map((column) => [column.index, meaningOf(column, { report: reportPeriod })] as const),
  );
  const numbers = columns.filter((column) => isTold(column, meanings));
  const caption = captionOf(rows[0]);
  const heads = headsText(columns);
  const measureColumn = columns.find(({ use }) => use === 'measure');
  const rowsAreCounts = measureColumn !== undefined || nameCounts(data, [...meanings.values()]);
  const nameHead = /^lĩnh vực/iu.test(columns.find(({ use }) => use === 'name')?.heads.at(-1) ?? '') ? 'lĩnh vực ' : '';
  const shape: TableShape = {
    columns: numbers.map(({ index }) => index),
    rows: data,
    rowsAreCounts,
    formulas: readColumnFormulas(grid, firstRow),
  };
  const figures: PlacedFigure[] = [];
  for (const row of data) {
    const block = rows[row.row];
    if (!block) continue;
    const time = periodOfRow(row.name, reportPeriod);
    const named = time === null ? row : { ...row, name: '' };
    for (const column of numbers) {
      const cell = grid.rows[row.row]?.[column.index];
      if (!cell || cell.row !== row.row) continue;
      const meaning = meanings.get(column.index) as ColumnMeaning;
      const inCell = numbersOfCell(cell.text);
      for (const [i, number] of inCell.entries()) {
        const isWholeOfFraction = i === 1;
        const measure =
          number.measure ??
          measureOf({
            meaning,
            row,
            rowsAreCounts,
            unit: measureColumn ? textAt(grid, row.row, measureColumn.index) : '',
            caption,
            beside: nounBeside(numbers, meanings, column),
            rowsCount: nounOfRows(columns),
          });
        const label = isWholeOfFraction
          ? `tổng số ${measure}`
          : labelOf({ nameHead, meaning, row: named, rowsAreCounts, measure, caption: caption.subject });
        const start = (cell.places[number.start] as number) - block.start;
        const end = (cell.places[number.end - 1] as number) + 1 - block.start;
        const ordinal = firstOrdinal + figures.length;
        const territory = { start, end: (cell.places.at(-1) as number) + 1 - block.start };
        figures.push({
          row,
          column: column.index,
          meaning,
          figure: {
            ordinal,
            value: countValue(number, measure),
            raw: number.raw,
            measure,
            label,
            qualifier: null,
            member: rowsAreCounts || row.isTotal ? null : memberName(named, data),
            block,
            heads,
            number: { start, end },
            territory: isWholeOfFraction ? (figures.at(-1)?.figure.territory ?? territory) : territory,
            sentence: { start: 0, end: block.mapped.text.length },
            period: time ?? meaning.period,
            whole: null,
            shareOf: null,
            repeats: null,
            indicator: null,
            cell: {
              table: shape,
              row,
              column: column.index,
              meaning,
              isAlone: inCell.length === 1 && cell.columns === 1,
            },
          },
        });
        if (isWholeOfFraction) (figures.at(-2) as PlacedFigure).figure.whole = ordinal;
      }
    }
  }
  linkTable(figures, rowsAreCounts);
  return figures.map(({ figure }) => figure);
}

/** Of several columns without heads of their own nobody knows which is which: their numbers are left to be read in the row. */
function isTold({ index }: Column, meanings: Map<number, ColumnMeaning>): boolean {
  const saysNothing = ({ words, period, isShare, isCompared }: ColumnMeaning) =>
    !/\p{L}{2}/u.test(words) && period === null && !isShare && !isCompared;
  const own = meanings.get(index);
  return own !== undefined && (!saysNothing(own) || [...meanings.values()].filter(saysNothing).length === 1);
}

/** "STT | Lĩnh vực | Tiếp nhận – Trực tuyến": the heads of all columns in one line. */
function headsText(columns: Column[]): string {
  return cutAtWord(columns.map(({ heads }) => heads.join(' – ')).join(' | '), MOST_HEADS);
}

const MOST_HEADS = 400;

/** A room that stands in several groups is told apart by them: "Phòng Kinh tế (nhiệm vụ thành phố giao)". */
function memberName(row: DataRow, data: DataRow[]): string | null {
  const group = row.groups.at(-1)?.name;
  const isRepeated = data.filter((one) => one.name === row.name).length > 1;
  if (row.name === '') return null;
  return isRepeated && group ? `${row.name} (${lowerFirst(group)})` : row.name;
}
