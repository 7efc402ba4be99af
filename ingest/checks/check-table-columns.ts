import { fold } from '../../src/vietnamese/fold.ts';
import type { DataRow } from '../tables/read-rows.ts';
import type { FoundFinding } from './finding.ts';
import { missedSum } from './missed-sum.ts';
import { addUp, type Sum, type TableCells } from './table-cells.ts';

/** A slip is small beside its total; what misses it by more is mostly another set of rows. */
const SLIP = 0.15;
/** Rows under a row may be only some of its parts: of one such column alone even less is taken for a slip. */
const SLIP_OF_GROUP = 0.05;

/** A smaller sum may come out by chance. */
const TELLING = 20;

/** Heads of columns that no one adds up. */
const NOT_ADDED =
  /(?:^| )(?:binh quan|trung binh|mat do|diem|xep (?:hang|loai|thu)|thu hang|hang|don gia|muc|nam|ngay|thoi gian|thoi han|ma so|so thu tu|chi so|he so|lan)(?: |$)/;

/** Checks the columns of a table: the rows of a group against the row that heads it, all rows against "Tổng cộng". */
export function checkTableColumns(table: TableCells): FoundFinding[] {
  const { rowsAreCounts } = table.shape;
  // A second row of heads, or a blank one, is no member.
  const rows = table.shape.rows.filter((row) => row.name !== '' || table.figures.some((one) => one.cell.row === row));
  const found: FoundFinding[] = [];
  for (const total of rows) {
    const readings = [
      ...(total.isTotal ? membersOfTotal(total, rows) : [childrenOf(total, rows)]),
      ...(rowsAreCounts ? [runBelow(total, rows)] : []),
    ];
    const sums = readings.filter((members) => members.length >= 2).map((members) => sumsOf(table, total, members));
    const [best] = sums.sort((a, b) => b.filter(tells).length - a.filter(tells).length || offOf(a) - offOf(b));
    if (!best) continue;
    const proofs = best.filter(tells).length;
    const missed = best.filter((one) => !one.holds);
    // Rows that are counts of many things add up only where other columns show it.
    if (rowsAreCounts && (proofs < missed.length || !best.some((one) => one.tells && one.whole.value >= TELLING)))
      continue;
    const isPlain =
      rows.filter((row) => row.isTotal).length === 1 && rows.every((row) => row.isTotal || row.groups.length === 0);
    if (!rowsAreCounts && !isPlain && missed.length > proofs && missed.length > 1) continue;
    for (const one of missed) {
      const limit = proofs >= 2 ? Number.POSITIVE_INFINITY : total.isTotal || proofs === 1 ? SLIP : SLIP_OF_GROUP;
      // What fits by another reading of the rows is no slip.
      const fitsOtherwise = sums.some((other) => other.some((sum) => sum.whole === one.whole && sum.holds));
      if (one.gap > limit || fitsOtherwise) continue;
      found.push(missedSum(one, total.isTotal || proofs > 0 ? 'hard' : 'soft', headOf(one, total)));
    }
  }
  return found;
}

const tells = (sum: Sum) => sum.tells;

function offOf(sums: Sum[]): number {
  return sums.reduce((all, one) => all + Math.min(one.gap, 1), 0);
}

function headOf({ whole }: Sum, total: DataRow): string {
  const words = whole.cell.meaning.words;
  const row = total.name === '' ? '' : `dòng “${total.name}”`;
  return [words === '' ? '' : `cột “${words}”`, row].filter((part) => part !== '').join(', ');
}

function sumsOf(table: TableCells, total: DataRow, members: DataRow[]): Sum[] {
  return table.shape.columns.flatMap((column) => {
    const whole = table.at(total, column);
    if (!whole || whole.cell.meaning.isShare || NOT_ADDED.test(fold(`${whole.cell.meaning.words}`))) return [];
    const sum = addUp(
      whole,
      members.map((row) => table.at(row, column)),
    );
    return sum ? [sum] : [];
  });
}

function childrenOf(head: DataRow, rows: DataRow[]): DataRow[] {
  return rows.filter((row) => !row.isTotal && row.groups.at(-1)?.row === head.row);
}

/** "Tổng số hồ sơ" over "- Trực tuyến" and "- Trực tiếp": the rows right below it that bear the same kind of sign. */
function runBelow(head: DataRow, rows: DataRow[]): DataRow[] {
  const below = rows.filter((row) => row.row > head.row);
  const end = below.findIndex((row) => row.depth !== below[0]?.depth);
  return end < 0 ? below : below.slice(0, end);
}

/** The sets of rows that a total may count: all of them, those outermost, the subtotals, those since the total before, those below. */
function membersOfTotal(total: DataRow, rows: DataRow[]): DataRow[][] {
  const plain = rows.filter((row) => !row.isTotal);
  const isLeaf = (row: DataRow) => childrenOf(row, rows).length === 0;
  const outermost = Math.min(...plain.map((row) => row.groups.length));
  const top = plain.filter((row) => row.groups.length === outermost);
  const before = rows.filter((row) => row.row < total.row);
  const totalBefore = before.findLast((row) => row.isTotal);
  const since = before.filter((row) => !row.isTotal && row.row > (totalBefore?.row ?? -1));
  const below = rows.filter((row) => row.row > total.row);
  const next = below.findIndex((row) => row.isTotal);
  const untilNext = (next < 0 ? below : below.slice(0, next)).filter((row) => !row.isTotal);
  const group = total.groups.at(-1);
  const inGroup = group ? plain.filter((row) => row.groups.at(-1)?.row === group.row) : [];
  const readings = [
    plain.filter(isLeaf),
    top,
    rows.filter((row) => row.isTotal && row !== total),
    since.filter(isLeaf),
    untilNext.filter(isLeaf),
    inGroup,
    // Subtotals and what stands beside their groups.
    [...rows.filter((row) => row.isTotal && row !== total), ...top.filter(isLeaf)],
  ];
  const seen = new Set<string>();
  return readings.filter((members) => {
    const key = members.map((row) => row.row).join(' ');
    return !seen.has(key) && seen.add(key);
  });
}
