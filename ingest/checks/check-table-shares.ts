import { formatNumber } from '../../src/vietnamese/numbers.ts';
import { kindOfMeasure } from '../figures/kinds-of-measure.ts';
import type { DataRow } from '../tables/read-rows.ts';
import type { FoundFinding } from './finding.ts';
import { agreement } from './rounding.ts';
import type { CellFigure, TableCells } from './table-cells.ts';

/** Further off (in percentage points) the share of a row is of something else than in the other rows. */
const SURE_POINTS = 15;
/** Where no other row shows what a share is of, it must be as near as this to be a slip. */
const NEAR_POINTS = 0.6;

/** What a column of shares may be: of which column, in which; `grows` for "So với cùng kỳ (%)", by how much it rose. */
interface Reading {
  part: number;
  bases: number[];
  grows: boolean;
}

interface Tried {
  share: CellFigure;
  part: CellFigure;
  bases: CellFigure[];
  exact: number;
  how: 'fits' | 'cut' | 'off';
}

/** Checks each column of shares against two columns of its rows: those two from which the most rows follow. */
export function checkTableShares(table: TableCells): FoundFinding[] {
  if (table.shape.rowsAreCounts) return [];
  return table.shape.columns.flatMap((column) => {
    const shares = table.figures.filter((one) => one.cell.column === column && one.measure === '%');
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
      ({ part, bases, exact }) =>
        part.ordinal === share.shareOf &&
        bases.length === 1 &&
        part.whole === bases[0]?.ordinal &&
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
        { part, bases: [base], grows: false },
        { part, bases: [base], grows: true },
        { part, bases: [part, base], grows: false },
      ]),
  );
}

function isCountColumn(table: TableCells, column: number): boolean {
  return table.figures.some((one) => one.cell.column === column && kindOfMeasure(one.measure) !== 'share');
}

function tryShare(table: TableCells, share: CellFigure, { part, bases, grows }: Reading): Tried | null {
  const row: DataRow = share.cell.row;
  const amount = table.at(row, part);
  const known = bases.flatMap((column) => table.at(row, column) ?? []);
  const base = known.reduce((sum, one) => sum + one.value, 0);
  if (!amount || known.length < bases.length || base <= 0 || known.some((one) => one.measure !== amount.measure))
    return null;
  const exact = (100 * (grows ? amount.value - base : amount.value)) / base;
  return { share, part: amount, bases: known, exact, how: agreement(share, exact) };
}

function toFinding({ share, part, bases, exact, how }: Tried): FoundFinding {
  const { row, meaning } = share.cell;
  const base = bases.map((one) => formatNumber(one.value)).join(' + ');
  const formula = `${formatNumber(part.value)}/${bases.length > 1 ? `(${base})` : base}`;
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
    figures: [share, part, ...bases.filter((one) => one !== part)],
    at: share,
  };
}
