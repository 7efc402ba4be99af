import { formatNumber } from '../../src/vietnamese/numbers.ts';
import { kindOfMeasure } from '../figures/kinds-of-measure.ts';
import type { FoundFinding } from './finding.ts';
import { agreement } from './rounding.ts';
import type { CellFigure, TableCells } from './table-cells.ts';

/** Further off (in percentage points) the share of a row is of something else than in the other rows. */
const SURE_POINTS = 15;
/** Where no other row shows what a share is of, it must be as near as this to be a slip. */
const NEAR_POINTS = 0.6;

/** What a column of shares may be: of which columns, in which; `grows` for "So với cùng kỳ (%)", by how much it rose. */
interface Reading {
  parts: number[];
  bases: number[];
  grows: boolean;
}

interface Tried {
  share: CellFigure;
  parts: CellFigure[];
  bases: CellFigure[];
  exact: number;
  how: 'fits' | 'cut' | 'off';
}

/** Checks each column of shares against two columns of its rows: those two from which the most rows follow. */
export function checkTableShares(table: TableCells): FoundFinding[] {
  return table.shape.columns.flatMap((column) => {
    const shares = table.figures.filter((one) => one.cell.column === column && one.cell.meaning.isShare);
    return shares.length === 0 ? [] : checkColumn(table, column, shares);
  });
}

function checkColumn(table: TableCells, column: number, shares: CellFigure[]): FoundFinding[] {
  const readings = readingsOf(table, column);
  const tries = readings.map((reading) => shares.flatMap((share) => tryShare(table, share, reading) ?? []));
  const [best] = tries.sort((a, b) => proofsIn(b) - proofsIn(a));
  if (!best) return [];
  const proofs = proofsIn(best);
  const off = best.filter(({ how }) => how === 'off');
  if (proofs >= 2 && proofs > off.length)
    return best
      .filter(({ how, exact, share }) => how !== 'fits' && (proofs > 2 || Math.abs(exact - share.value) <= SURE_POINTS))
      .map(toFinding);
  return shares.flatMap((share) => loneFinding(share, tries) ?? []);
}

/** One or two rows show nothing by their number: the share of the count that its head names, of the whole of that count. */
function loneFinding(share: CellFigure, tries: Tried[][]): FoundFinding | null {
  const own = tries.flat().filter((one) => one.share === share);
  if (share.shareOf === null || share.cell.meaning.isCompared || own.some(({ how }) => how === 'fits')) return null;
  const [meant] = own
    .filter(
      ({ parts, bases, exact }) =>
        parts.length === 1 &&
        bases.length === 1 &&
        parts[0]?.ordinal === share.shareOf &&
        parts[0]?.whole === bases[0]?.ordinal &&
        Math.abs(exact - share.value) <= NEAR_POINTS,
    )
    .sort((a, b) => Math.abs(a.exact - share.value) - Math.abs(b.exact - share.value));
  return meant ? toFinding(meant) : null;
}

/** Rows whose share follows; 0 and 100 follow from too much to show anything. */
function proofsIn(tries: Tried[]): number {
  return tries.filter(({ how, share }) => how !== 'off' && share.value !== 0 && share.value !== 100).length;
}

function readingsOf(table: TableCells, column: number): Reading[] {
  const counts = table.shape.columns.filter((one) => one !== column && isCountColumn(table, one));
  return counts.flatMap((part) =>
    counts
      .filter((base) => base !== part)
      .flatMap((base): Reading[] => [
        { parts: [part], bases: [base], grows: false },
        { parts: [part], bases: [base], grows: true },
        { parts: [part], bases: [part, base], grows: false },
        // "Hoàn thành đúng hạn | Hoàn thành quá hạn": the two together are what is done.
        ...counts
          .filter((beside) => beside !== base && beside > part && beside - part === 1)
          .map((beside) => ({ parts: [part, beside], bases: [base], grows: false })),
      ]),
  );
}

function isCountColumn(table: TableCells, column: number): boolean {
  return table.figures.some((one) => one.cell.column === column && kindOfMeasure(one.measure) !== 'share');
}

function tryShare(table: TableCells, share: CellFigure, reading: Reading): Tried | null {
  const { row } = share.cell;
  const parts = reading.parts.flatMap((column) => table.at(row, column) ?? []);
  const bases = reading.bases.flatMap((column) => table.at(row, column) ?? []);
  const [amount, base] = [totalOf(parts), totalOf(bases)];
  const isKnown = parts.length === reading.parts.length && bases.length === reading.bases.length;
  const measures = new Set([...parts, ...bases].map(({ measure }) => measure));
  if (!isKnown || base <= 0 || measures.size > 1 || measures.has('%')) return null;
  const exact = (100 * (reading.grows ? amount - base : amount)) / base;
  return { share, parts, bases, exact, how: agreement(share, exact) };
}

function totalOf(figures: CellFigure[]): number {
  return figures.reduce((sum, one) => sum + one.value, 0);
}

/** "26", "(25 + 1)" */
function written(figures: CellFigure[]): string {
  const terms = figures.map((one) => formatNumber(one.value)).join(' + ');
  return figures.length > 1 ? `(${terms})` : terms;
}

function toFinding({ share, parts, bases, exact, how }: Tried): FoundFinding {
  const { row, meaning } = share.cell;
  const formula = `${written(parts)}/${written(bases)}`;
  const where = [
    row.name === '' ? '' : `dòng “${row.name}”`,
    meaning.words === '' ? '' : `cột “${meaning.words}”`,
  ].filter((one) => one !== '');
  return {
    kind: 'ratio',
    severity: how === 'cut' ? 'rounding' : 'hard',
    stated: share.value,
    computed: Math.round(exact * 100) / 100,
    explain: `Bảng${where.length > 0 ? `, ${where.join(', ')}` : ''}: ${formula} = ${formatNumber(exact, 3)}%, ${how === 'cut' ? 'bảng cắt bớt còn' : 'bảng ghi'} ${formatNumber(share.value)}%.`,
    figures: [...new Set([share, ...parts, ...bases])],
    at: share,
  };
}
