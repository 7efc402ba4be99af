import { describe } from '../../src/vocabulary/describe.ts';
import type { FoundFigure } from '../figures/figure.ts';
import { isCount, kindOfMeasure } from '../figures/kinds-of-measure.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import type { DataRow } from './read-rows.ts';

/** A figure with its place in the table. */
export interface PlacedFigure {
  figure: FoundFigure;
  row: DataRow;
  column: number;
  meaning: ColumnMeaning;
}

/** Heads of the column that the others of its row are parts of. */
const WHOLES = ['total', 'assigned', 'received'];
/** Heads of columns that are parts of what was received or assigned. */
const PARTS = [
  'resolved',
  'completed',
  'in_progress',
  'unfinished',
  'overdue',
  'on_time',
  'in_time',
  'not_due',
  'online',
  'direct',
];

/**
 * Links the figures of a table: the columns of a row to the total or the assigned of that row, a share to the count it is of, and what is
 * no part of its row to the total of its column.
 */
export function linkTable(figures: PlacedFigure[], rowsAreCounts: boolean): void {
  linkRows(figures);
  if (!rowsAreCounts) linkColumns(figures);
}

function linkColumns(figures: PlacedFigure[]): void {
  for (const column of new Set(figures.map((one) => one.column))) {
    const own = figures.filter((one) => one.column === column && kindOfMeasure(one.figure.measure) !== 'share');
    const total = own.find((one) => one.row.isTotal);
    const members = own.filter((one) => !one.row.isTotal);
    const outermost = Math.min(...members.map((one) => one.row.groups.length));
    for (const one of members) {
      const group = one.row.groups.at(-1);
      const head = group && own.find((other) => other.row.row === group.row);
      const whole = head ?? (one.row.groups.length === outermost || !group ? total : undefined);
      if (whole && whole.figure.measure === one.figure.measure) one.figure.whole ??= whole.figure.ordinal;
    }
  }
}

function linkRows(figures: PlacedFigure[]): void {
  for (const row of new Set(figures.map((one) => one.row))) {
    const own = figures.filter((one) => one.row === row);
    for (const [i, one] of own.entries()) {
      const before = own.slice(0, i);
      if (kindOfMeasure(one.figure.measure) === 'share') {
        const count = one.meaning.isCompared ? undefined : countOfShare(before, one);
        if (count) one.figure.shareOf = count.figure.ordinal;
        continue;
      }
      const whole = wholeBefore(before, one);
      if (whole) one.figure.whole ??= whole.figure.ordinal;
    }
  }
}

/** "Đã giải quyết | Tỷ lệ (%)": the share of the count right before it. */
function countOfShare(before: PlacedFigure[], share: PlacedFigure): PlacedFigure | undefined {
  const named = describe(share.meaning.words).concepts;
  const counts = before.filter((one) => isCount(one.figure.measure));
  const alike = counts.find((one) => {
    const own = describe(one.meaning.words).concepts;
    return PARTS.some((id) => own.has(id) && named.has(id)) && PARTS.every((id) => own.has(id) === named.has(id));
  });
  return alike ?? (named.size === 0 || share.meaning.words === '' ? counts.at(-1) : undefined);
}

function wholeBefore(before: PlacedFigure[], part: PlacedFigure): PlacedFigure | undefined {
  const named = describe(part.meaning.words).concepts;
  // "Đã giải quyết: Tổng số | Đúng hạn | Quá hạn": under one head.
  const total = before.find(
    ({ figure, meaning }) =>
      meaning.isTotal &&
      part.meaning.outer !== '' &&
      meaning.outer === part.meaning.outer &&
      figure.measure === part.figure.measure,
  );
  if (total && !part.meaning.isTotal) return total;
  // "Đã giải quyết | Trong đó: Đúng hạn | Trong đó: Quá hạn": of the column that they stand behind.
  if (part.meaning.isPart)
    return before.findLast((one) => !one.meaning.isPart && one.figure.measure === part.figure.measure);
  const isPart = PARTS.some((id) => named.has(id));
  if (!isPart) return undefined;
  return before.find((one) => {
    const own = describe(one.meaning.words).concepts;
    return (
      one.figure.measure === part.figure.measure &&
      one.figure.value >= part.figure.value &&
      WHOLES.some((id) => own.has(id)) &&
      !PARTS.some((id) => own.has(id))
    );
  });
}
