import type { FoundFigure } from '../figures/figure.ts';
import { kindOfMeasure } from '../figures/kinds-of-measure.ts';
import type { CellPlace, TableShape } from '../tables/cell-place.ts';
import type { DataRow } from '../tables/read-rows.ts';

/** A figure that was read out of a table. */
export type CellFigure = FoundFigure & { cell: CellPlace };

/** The figures of one table by their places; a cell that is empty, merged or holds two numbers is unknown (undefined). */
export interface TableCells {
  shape: TableShape;
  figures: CellFigure[];
  at: (row: DataRow, column: number) => CellFigure | undefined;
}

/** Parts the figures of a report by the tables that they stand in. */
export function tablesOf(figures: FoundFigure[]): TableCells[] {
  const byShape = new Map<TableShape, CellFigure[]>();
  for (const figure of figures) {
    if (!isInTable(figure)) continue;
    byShape.set(figure.cell.table, [...(byShape.get(figure.cell.table) ?? []), figure]);
  }
  return [...byShape].map(([shape, own]) => {
    const places = new Map(
      own.filter(({ cell }) => cell.isAlone).map((one) => [keyOf(one.cell.row, one.cell.column), one]),
    );
    return { shape, figures: own, at: (row, column) => places.get(keyOf(row, column)) };
  });
}

function isInTable(figure: FoundFigure): figure is CellFigure {
  return figure.cell !== undefined;
}

function keyOf(row: DataRow, column: number): string {
  return `${row.row} ${column}`;
}

/** How a whole stands to the sum of its parts. */
export interface Sum {
  whole: CellFigure;
  parts: CellFigure[];
  sum: number;
  /** Whether they agree, money and areas to the last place that is printed. */
  holds: boolean;
  /** They agree and are more than noughts: that the whole is their sum is no chance. */
  tells: boolean;
  /** Share of the whole by which they miss it. */
  gap: number;
}

/** Adds parts up; null where one of them, or the whole, is unknown or they are counted in different measures. */
export function addUp(whole: CellFigure | undefined, parts: (CellFigure | undefined)[]): Sum | null {
  const known = parts.filter((part) => part !== undefined);
  if (!whole || known.length < parts.length || known.length < 2) return null;
  if (known.some((part) => part.measure !== whole.measure) || kindOfMeasure(whole.measure) === 'share') return null;
  const sum = known.reduce((all, part) => all + part.value, 0);
  const off = Math.abs(sum - whole.value);
  const places = Math.max(...[whole, ...known].map(placesOf));
  // Rounded money need not add up to the last place.
  const isRounded = kindOfMeasure(whole.measure) !== 'count';
  const slack = isRounded ? 0.5 * 10 ** -places * (known.length + 1) : 0;
  const holds = off <= slack + 1e-6;
  const gap = whole.value === 0 ? (holds ? 0 : Number.POSITIVE_INFINITY) : off / Math.abs(whole.value);
  return {
    whole,
    parts: known,
    sum: Math.round(sum * 1e6) / 1e6,
    holds,
    tells: holds && known.filter((part) => part.value !== 0).length >= 2,
    gap,
  };
}

function placesOf({ value }: CellFigure): number {
  return (String(value).split('.')[1] ?? '').length;
}
