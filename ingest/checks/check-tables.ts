import type { FoundFigure } from '../figures/figure.ts';
import { checkTableColumns } from './check-table-columns.ts';
import { checkTableRows } from './check-table-rows.ts';
import { checkTableShares } from './check-table-shares.ts';
import type { FoundFinding } from './finding.ts';
import { tablesOf } from './table-cells.ts';

/** Checks the tables of a report: sums down the columns, sums along the rows, shares against the counts of their row. */
export function checkTables(figures: FoundFigure[]): FoundFinding[] {
  return tablesOf(figures).flatMap((table) => [
    ...checkTableColumns(table),
    ...checkTableRows(table),
    ...checkTableShares(table),
  ]);
}
