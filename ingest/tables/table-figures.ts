import { fold } from '../../src/vietnamese/fold.ts';
import type { Period } from '../../src/vietnamese/period.ts';
import { findConcepts } from '../../src/vocabulary/find-concepts.ts';
import type { Table } from '../document/document.ts';
import type { FoundFigure } from '../figures/figure.ts';
import { kindOfMeasure } from '../figures/kinds-of-measure.ts';
import { lowerFirst } from '../figures/label-words.ts';
import { writeLabel } from '../figures/labels.ts';
import { measureInLabel } from '../figures/measures.ts';
import type { Block } from '../outline/outline.ts';
import { pathOf } from '../passages/make-passages.ts';
import { numbersOfCell } from './cell-number.ts';
import type { TableShape } from './cell-place.ts';
import { readColumnFormulas } from './column-formulas.ts';
import { type ColumnMeaning, meaningOf } from './column-meaning.ts';
import { layOut, textAt } from './grid.ts';
import { linkTable, type PlacedFigure } from './link-table.ts';
import { type Column, readHeads } from './read-heads.ts';
import { type DataRow, readRows } from './read-rows.ts';

/** What a table of figures is read with. */
interface Around {
  /** The document's text. */
  source: string;
  reportPeriod: Period | null;
  firstOrdinal: number;
}

/** Names of rows that are counts themselves ("Số hồ sơ tiếp nhận", "Tỷ lệ đúng hạn"), not things that counts are of. */
const NAMES_COUNT =
  /^(?:tổng |trong đó:? )?(?:số|tỷ lệ|tỉ lệ|tổng|diện tích|kinh phí|dân số|thu|chi|mức|doanh thu|sản lượng|chỉ số|điểm|giá trị)(?!\p{L})/iu;

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
  const numbers = columns.filter(({ use }) => use === 'number');
  const meanings = new Map(numbers.map((column) => [column.index, meaningOf(column, { report: reportPeriod })]));
  const caption = captionOf(rows[0]);
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
          });
        const label = isWholeOfFraction
          ? `tổng số ${measure}`
          : labelOf({ nameHead, meaning, row, rowsAreCounts, measure, caption: caption.subject });
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
            value: number.value,
            raw: number.raw,
            measure,
            label,
            qualifier: null,
            member: rowsAreCounts || row.isTotal ? null : memberName(row, data),
            block,
            number: { start, end },
            territory: isWholeOfFraction ? (figures.at(-1)?.figure.territory ?? territory) : territory,
            sentence: { start: 0, end: block.mapped.text.length },
            period: meaning.period,
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

/** A room that stands in several groups is told apart by them: "Phòng Kinh tế (nhiệm vụ thành phố giao)". */
function memberName(row: DataRow, data: DataRow[]): string | null {
  const group = row.groups.at(-1)?.name;
  const isRepeated = data.filter((one) => one.name === row.name).length > 1;
  if (row.name === '') return null;
  return isRepeated && group ? `${row.name} (${lowerFirst(group)})` : row.name;
}

interface Caption {
  /** "Đơn vị tính: hồ sơ" → "hồ sơ". */
  unit: string | null;
  /** What the title over the table, or the heading of its section, counts. */
  noun: string | null;
  /** The title itself, where it says more than that it is a table. */
  subject: string;
}

function captionOf(row: Block | undefined): Caption {
  if (!row) return { unit: null, noun: null, subject: '' };
  const lines = pathOf(row);
  const unit = lines
    .map((line) => (/(?:đvt|đơn vị tính)\s*:\s*([^.;()]{1,30})/iu.exec(line) ?? MONEY.exec(line))?.[1]?.trim())
    .find((one) => one);
  const noun = [...lines]
    .reverse()
    .map((line) => objectIn(line))
    .find((one) => one !== null);
  const subject = lines.findLast((line) => !/^\(?(?:đvt|đơn vị tính)/iu.test(line)) ?? '';
  return { unit: unit ?? null, noun: noun ?? null, subject };
}

/** "Thu, chi ngân sách (triệu đồng)": the unit in a bracket at the end of the title. */
const MONEY = /\(((?:nghìn|triệu|tỷ)?\s*đồng)\)\s*$/iu;

/** The thing that a title counts: "Kết quả giải quyết hồ sơ theo lĩnh vực" → "hồ sơ". */
function objectIn(title: string): string | null {
  if (COUNTED_THINGS.test(fold(title)))
    return /hồ sơ|thủ tục hành chính|tthc/iu.test(title) ? 'hồ sơ' : (measureInLabel(title) ?? 'nhiệm vụ');
  const [object] = findConcepts(title).filter((mention) =>
    mention.concepts.some((concept) => concept.slot === 'object'),
  );
  return object ? measureInLabel(title.slice(object.start, object.end)) : null;
}

/** Titles over tables name the work, not the thing counted: "giải quyết thủ tục hành chính" counts dossiers, "nhiệm vụ được giao" tasks. */
const COUNTED_THINGS = /(?:giai quyet|tiep nhan|xu ly)[^.]*(?:thu tuc|tthc|ho so)|nhiem vu/;

/** "Số nhiệm vụ được giao | Đã hoàn thành": what the nearest column before it, or else behind it, counts by its own head. */
function nounBeside(numbers: Column[], meanings: Map<number, ColumnMeaning>, { index }: Column): string | null {
  const nouns = numbers.flatMap((column) => {
    const noun = measureInLabel(meanings.get(column.index)?.words ?? '');
    return noun === null ? [] : [{ noun, at: column.index }];
  });
  return (nouns.findLast(({ at }) => at < index) ?? nouns[0])?.noun ?? null;
}

interface Described {
  meaning: ColumnMeaning;
  row: DataRow;
  rowsAreCounts: boolean;
}

/** What a number without a measure of its own counts: its column's head says it first, then its row's unit, then the title over the table. */
function measureOf({
  meaning,
  row,
  rowsAreCounts,
  unit,
  caption,
  beside,
}: Described & { unit: string; caption: Caption; beside: string | null }): string {
  const rowIsShare = rowsAreCounts && /^(?:tỷ lệ|tỉ lệ)|%/iu.test(row.name);
  if (meaning.isShare || (rowIsShare && !meaning.isCompared)) return '%';
  if (unit !== '') return unitName(unit);
  if (meaning.bracket) return unitName(meaning.bracket);
  const countsMoney = caption.unit !== null && kindOfMeasure(unitName(caption.unit)) === 'money';
  const inRow = /\(([^()\d]{1,20})\)\s*$/u.exec(row.name)?.[1];
  if (rowsAreCounts && inRow) return unitName(inRow);
  return (
    measureInLabel(meaning.words) ??
    (rowsAreCounts && !countsMoney ? measureInLabel(row.name) : null) ??
    (caption.unit ? unitName(caption.unit) : null) ??
    beside ??
    caption.noun ??
    'đơn vị'
  );
}

const UNIT_NAMES: Readonly<Record<string, string>> = {
  'tr.đ': 'triệu đồng',
  trđ: 'triệu đồng',
  'tr.đồng': 'triệu đồng',
  hs: 'hồ sơ',
  nv: 'nhiệm vụ',
  m2: 'm²',
  'phần trăm': '%',
  đ: 'đồng',
  tỷ: 'tỷ đồng',
  triệu: 'triệu đồng',
};

function unitName(written: string): string {
  const name = written.toLowerCase().replace(/\s+/gu, ' ').trim();
  return UNIT_NAMES[name] ?? name;
}

/** Counts stand in the rows and times or comparisons in the columns: "Số hồ sơ tiếp nhận | Tháng 8 | Tháng 9". */
function nameCounts(data: DataRow[], meanings: ColumnMeaning[]): boolean {
  const named = data.filter((row) => NAMES_COUNT.test(row.name) && !row.isTotal);
  const columnsSayWhen = meanings.every(
    ({ words, period, isCompared }) => words === '' || period !== null || isCompared,
  );
  return columnsSayWhen && named.length * 2 >= data.length;
}

function labelOf({
  nameHead,
  meaning,
  row,
  rowsAreCounts,
  measure,
  caption,
}: Described & { measure: string; caption: string; nameHead: string }): string {
  const name = row.name.replace(/\(([^()\d]{1,20})\)\s*$/u, '').trim();
  if (rowsAreCounts) {
    const own = NAMES_COUNT.test(name)
      ? lowerFirst(name)
      : writeLabel({ before: `${name}: `, after: '', measure, heir: null, member: null });
    const group = row.groups.at(-1)?.name ?? '';
    const above = group !== '' && /^(?:trong đó|[-+])/iu.test(row.name) ? ` ${lowerFirst(group)}` : '';
    return [own, meaning.isCompared ? lowerFirst(meaning.words) : '', above]
      .filter((part) => part !== '')
      .join(' ')
      .replace(/\s+/gu, ' ');
  }
  // A lone "Số lượng" says nothing: what is counted stands in the title over the table.
  const named = meaning.words === '' ? withoutNumbering(caption) : meaning.words;
  const head = NAMES_COUNT.test(named) ? named : withoutNoun(named, measure);
  const member = row.isTotal || row.name === '' ? null : `${nameHead}${name}`;
  const label = writeLabel({ before: `${head}: `, after: '', measure, heir: null, member });
  const whole = measure === '%' && member ? `${label} ${lowerFirst(member)}` : label;
  const group = row.groups.at(-1)?.name ?? '';
  return group !== '' && !row.isTotal ? `${whole} (${lowerFirst(group)})` : whole;
}

/** "Hoàn thành nhiệm vụ" counted in "nhiệm vụ": the noun is said once. */
function withoutNoun(head: string, noun: string): string {
  const at = head.toLowerCase().indexOf(noun);
  const rest = at < 0 ? head : `${head.slice(0, at)} ${head.slice(at + noun.length)}`.replace(/\s+/gu, ' ').trim();
  return rest === '' ? head : rest;
}

function withoutNumbering(title: string): string {
  return title
    .replace(/^(?:biểu|bảng|phụ lục)(?:\s+số)?\s*[\dIVX]*\s*[.:–-]?\s*/iu, '')
    .replace(/\((?:đvt|đơn vị tính)[^()]*\)/iu, '')
    .replace(/(?:đvt|đơn vị tính)\s*:.*$/iu, '')
    .trim();
}
