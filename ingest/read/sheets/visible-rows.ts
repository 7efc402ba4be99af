import { type CellRange, type SheetParts, tooManyCells } from './sheet-parts.ts';
import { isFilled, type SheetCell, type SheetRow } from './sheet-rows.ts';

/** Steps after which merged ranges that lie over each other by the thousands are given up. */
const MOST_STEPS = 20_000_000;

interface Merge extends CellRange {
  text: string;
  /** Where its text is seen: its first row and column that are not hidden. */
  row: number;
  column: number;
  columns: number;
}

type Hidden = Pick<SheetParts, 'merges' | 'hiddenRows' | 'hiddenColumns'>;

/**
 * The rows of a sheet as they are seen: without hidden rows and columns, merged cells once.
 *
 * @param texts the text of each cell by row and column, from 1; in order of rows.
 * @throws WorkbookTooLarge
 */
export function findVisibleRows(texts: Map<number, Map<number, string>>, hidden: Hidden): SheetRow[] {
  const places = columnPlaces(hidden.hiddenColumns);
  const merges = placeMerges(texts, hidden, places);
  const numbers = new Set(merges.filter((merge) => merge.text !== '').map((merge) => merge.row));
  for (const number of texts.keys()) if (!hidden.hiddenRows.has(number)) numbers.add(number);
  const waiting = [...merges].sort((a, b) => b.top - a.top);
  let active: Merge[] = [];
  let steps = 0;
  /** The last row of the rows so far and of the merged cells that begin in them. */
  let reached: number | null = null;
  const rows: SheetRow[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    active = active.filter((merge) => merge.bottom >= number);
    for (let next = waiting.at(-1); next && next.top <= number; next = waiting.at(-1)) {
      if (next.bottom >= number) active.push(next);
      waiting.pop();
    }
    const own = texts.get(number) ?? new Map<number, string>();
    steps += active.length * (own.size + 1);
    if (steps > MOST_STEPS) throw tooManyCells();
    const cells: SheetCell[] = active
      .filter((merge) => merge.row === number && merge.text !== '')
      .map((merge) => ({ text: merge.text, column: merge.column, columns: merge.columns, bottom: merge.bottom }));
    for (const [column, text] of own) {
      if (hidden.hiddenColumns.has(column) || !isFilled(text)) continue;
      if (active.some((merge) => merge.left <= column && column <= merge.right)) continue;
      cells.push({ text, column: places[column] as number, columns: 1, bottom: number });
    }
    if (cells.length === 0) continue;
    rows.push({
      number,
      cells: withoutOverlaps(cells),
      covered: active.filter((merge) => merge.row < number && merge.text !== '').length,
      gapAbove: reached !== null && hasVisibleBetween(reached, number, hidden.hiddenRows),
    });
    reached = Math.max(reached ?? 0, ...cells.map((cell) => cell.bottom));
  }
  return rows;
}

/** From left to right; of merged ranges that lie over each other, which only damaged files have, the first. */
function withoutOverlaps(cells: SheetCell[]): SheetCell[] {
  const kept: SheetCell[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    const before = kept.at(-1);
    if (!before || cell.column >= before.column + before.columns) kept.push(cell);
  }
  return kept;
}

/** For each column from 1 its place from 0, hidden columns not counted; at a hidden one, that of the next. */
function columnPlaces(hidden: Set<number>): number[] {
  const places = [0];
  for (let column = 1, place = 0; column <= 16_385; column++) {
    places.push(place);
    if (!hidden.has(column)) place += 1;
  }
  return places;
}

function placeMerges(texts: Map<number, Map<number, string>>, hidden: Hidden, places: number[]): Merge[] {
  return hidden.merges.flatMap((range) => {
    let row = range.top;
    while (row <= range.bottom && hidden.hiddenRows.has(row)) row += 1;
    const column = places[range.left] as number;
    const columns = (places[range.right + 1] as number) - column;
    const text = texts.get(range.top)?.get(range.left) ?? '';
    const isSeen = row <= range.bottom && columns > 0;
    return [{ ...range, text: isSeen && isFilled(text) ? text : '', row, column, columns }];
  });
}

function hasVisibleBetween(above: number, below: number, hiddenRows: Set<number>): boolean {
  for (let row = above + 1; row < below; row++) if (!hiddenRows.has(row)) return true;
  return false;
}
