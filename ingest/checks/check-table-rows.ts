import { describe } from '../../src/vocabulary/describe.ts';
import type { DataRow } from '../tables/read-rows.ts';
import type { FoundFinding } from './finding.ts';
import { missedSum } from './missed-sum.ts';
import { addUp, type CellFigure, type Sum, type TableCells } from './table-cells.ts';

/** How a sum of columns is known: stated by the form, by the heads over the columns, by what the columns count, by the numbers alone. */
type Known = 'formula' | 'head' | 'states' | 'numbers';

interface ColumnSum {
  whole: number;
  parts: number[];
  known: Known;
}

const SLIP = 0.15;
/** So many rows must show a sum that only the numbers tell of. */
const PROOFS_OF_NUMBERS = 3;

/** Checks the rows of a table: columns under one head against its "Tổng số", "Trong đó" against the column before, received against done and open. */
export function checkTableRows(table: TableCells): FoundFinding[] {
  if (table.shape.rowsAreCounts) return [];
  const found = new Map<CellFigure, FoundFinding>();
  const settled = new Set<number>();
  for (const candidate of candidatesOf(table)) {
    const sums = table.shape.rows.flatMap((row) => sumIn(table, row, candidate) ?? []);
    const proofs = sums.filter((one) => one.tells && !one.whole.cell.row.isTotal).length;
    const missed = sums.filter((one) => !one.holds);
    if (!isSure(candidate.known, proofs, missed.length, sums.length)) continue;
    // What a surer reading told of this column is not told again.
    if (settled.has(candidate.whole)) continue;
    settled.add(candidate.whole);
    for (const one of missed) {
      if (proofs < PROOFS_OF_NUMBERS && one.gap > SLIP) continue;
      found.set(one.whole, missedSum(one, proofs > 0 || candidate.known === 'formula' ? 'hard' : 'soft', headOf(one)));
    }
  }
  return [...found.values()];
}

function isSure(known: Known, proofs: number, missed: number, all: number): boolean {
  if (known === 'formula') return missed <= Math.max(proofs, 1);
  if (known === 'numbers') return proofs >= PROOFS_OF_NUMBERS && proofs >= 3 * missed;
  if (known === 'states') return proofs >= 2 && proofs > missed;
  return proofs > missed || (proofs >= 1 && proofs === missed) || (all === 1 && missed === 1);
}

function headOf({ whole }: Sum): string {
  const { row, meaning } = whole.cell;
  const head = meaning.words === '' ? '' : `cột “${meaning.words}”`;
  return [row.name === '' ? '' : `dòng “${row.name}”`, head].filter((part) => part !== '').join(', ');
}

function sumIn(table: TableCells, row: DataRow, { whole, parts }: ColumnSum): Sum | null {
  return addUp(
    table.at(row, whole),
    parts.map((column) => table.at(row, column)),
  );
}

/** Sums that the columns may hold, the surest first. */
function candidatesOf(table: TableCells): ColumnSum[] {
  const columns = table.shape.columns.filter((column) => meaningAt(table, column)?.isShare === false);
  return [
    ...table.shape.formulas.map(({ whole, parts }): ColumnSum => ({ whole, parts, known: 'formula' })),
    ...underOneHead(table, columns),
    ...amongThem(table, columns),
    ...byStates(table, columns),
    ...byNumbers(columns),
  ];
}

function meaningAt(table: TableCells, column: number) {
  return table.figures.find((one) => one.cell.column === column)?.cell.meaning;
}

/** "Đã giải quyết: Tổng số | Đúng hạn | Quá hạn": a head's total and all else that stands under that head. */
function underOneHead(table: TableCells, columns: number[]): ColumnSum[] {
  return columns.flatMap((whole) => {
    const total = meaningAt(table, whole);
    if (!total?.isTotal || total.outer === '') return [];
    const beside = columns.filter((column) => column !== whole && meaningAt(table, column)?.outer === total.outer);
    const inside = columns.filter(
      (column) => column !== whole && meaningAt(table, column)?.outer.startsWith(`${total.outer} `),
    );
    return [beside, inside, [...inside, ...beside]]
      .filter((parts) => parts.length >= 2)
      .map((parts): ColumnSum => ({ whole, parts, known: 'head' }));
  });
}

/** "Đã giải quyết | Trong đó: Đúng hạn | Trong đó: Quá hạn" */
function amongThem(table: TableCells, columns: number[]): ColumnSum[] {
  return columns.flatMap((whole, i) => {
    if (meaningAt(table, whole)?.isPart) return [];
    const rest = columns.slice(i + 1);
    const end = rest.findIndex((column) => !meaningAt(table, column)?.isPart);
    const parts = end < 0 ? rest : rest.slice(0, end);
    return parts.length >= 2 ? [{ whole, parts, known: 'head' } satisfies ColumnSum] : [];
  });
}

/** Sums of what columns count, each a list of what names its parts. */
const STATE_SUMS = [
  { whole: ['received'], parts: [['resolved'], ['in_progress', 'unfinished']] },
  { whole: ['assigned', 'total'], parts: [['completed'], ['in_progress', 'unfinished']] },
  { whole: ['resolved'], parts: [['on_time'], ['overdue']] },
  { whole: ['completed'], parts: [['on_time'], ['overdue']] },
  { whole: ['received'], parts: [['online'], ['direct']] },
] as const;

function byStates(table: TableCells, columns: number[]): ColumnSum[] {
  const concepts = new Map(columns.map((column) => [column, describe(meaningAt(table, column)?.words ?? '').concepts]));
  const all = new Set(STATE_SUMS.flatMap(({ whole, parts }) => [...whole, ...parts.flat()] as string[]));
  const named = (ids: readonly string[]) =>
    columns.filter((column) => {
      const own = [...(concepts.get(column) ?? [])].filter((id) => all.has(id));
      return own.length === 1 && ids.includes(own[0] as string);
    });
  return STATE_SUMS.flatMap(({ whole, parts }) => {
    const [total] = named(whole);
    const members = parts.map((ids) => named(ids));
    if (total === undefined || members.some((list) => list.length !== 1)) return [];
    return [{ whole: total, parts: members.map((list) => list[0] as number), known: 'states' } satisfies ColumnSum];
  });
}

/** Each column with the columns right behind it, or right before it, as its parts. */
function byNumbers(columns: number[]): ColumnSum[] {
  return columns.flatMap((whole, i) => {
    const runs: number[][] = [];
    for (let size = columns.length - 1; size >= 2; size--) {
      if (i + size < columns.length) runs.push(columns.slice(i + 1, i + 1 + size));
      if (i - size >= 0) runs.push(columns.slice(i - size, i));
    }
    return runs.map((parts): ColumnSum => ({ whole, parts, known: 'numbers' }));
  });
}
