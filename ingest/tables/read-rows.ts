import { fold } from '../../src/vietnamese/fold.ts';
import { type Grid, textAt } from './grid.ts';
import type { Column } from './read-heads.ts';
import { SIGN_ALONE, soleText } from './sole-text.ts';

/** A row of data with what it is told of. */
export interface DataRow {
  row: number;
  /** As the table names it; '' where it names nothing. */
  name: string;
  /** It counts all the rows of its group, or of the table. */
  isTotal: boolean;
  /** Names of the rows that it stands under ("I. Nhiệm vụ thành phố giao"), outermost first. */
  groups: { name: string; row: number }[];
  /** How deep its own sign stands: rows under it have a larger one. */
  depth: number;
}

const TOTAL =
  /^(?:tong(?: so| cong| hop| chung)?|cong|toan (?:phuong|xa|thanh pho|tinh|dac khu|huyen)|tat ca)(?![a-z])/;
const SIGN =
  /^\s*(?<roman>[IVX]{1,5})(?:[.)]|\s|$)|^\s*(?<capital>[A-HĐ])(?:[.)]|\s|$)|^\s*(?<decimal>\d{1,2}\.\d{1,2})(?:[.)]|\s|$)|^\s*(?<arabic>\d{1,3})(?:[.)]|\s|$)|^\s*(?<letter>[a-zđ])[.)]|^\s*(?<dash>[-–+])\s/u;
const DEPTHS: Readonly<Record<string, number>> = { capital: 1, roman: 2, arabic: 3, decimal: 4, letter: 5, dash: 6 };

/** Reads the rows of data in order: their names, whether they are totals (folded, they match `totals`), and under which rows they stand. */
export function readRows(grid: Grid, firstRow: number, columns: Column[], totals = TOTAL): DataRow[] {
  const nameColumn = columns.find(({ use }) => use === 'name');
  const ordinalColumn = columns.find(({ use }) => use === 'ordinal');
  const rows: DataRow[] = [];
  let open: { name: string; row: number; depth: number }[] = [];
  for (let row = firstRow; row < grid.rows.length; row++) {
    const written = nameColumn ? textAt(grid, row, nameColumn.index) : '';
    const ordinal = ordinalColumn ? textAt(grid, row, ordinalColumn.index) : '';
    const acrossAll = soleText(grid, row);
    const name = withoutSign(written === '' && !nameColumn ? '' : written === '' ? ordinalName(ordinal) : written);
    const isTotal = totals.test(fold(name));
    const depth = depthOf(ordinal === '' ? written : ordinal) ?? (acrossAll !== null ? 2.5 : 9);
    if (isTotal) {
      rows.push({
        row,
        name,
        isTotal,
        groups: open.map(({ name: group, row: at }) => ({ name: group, row: at })),
        depth,
      });
      continue;
    }
    open = open.filter((group) => group.depth < depth);
    if (acrossAll === null)
      rows.push({
        row,
        name,
        isTotal,
        groups: open.map(({ name: group, row: at }) => ({ name: group, row: at })),
        depth,
      });
    const groupName = acrossAll === null ? name : withoutSign(acrossAll);
    if (groupName !== '' && depth < 9) open.push({ name: groupName, row, depth });
  }
  return rows;
}

/** "Tổng cộng" may stand in the ordinal's column. */
function ordinalName(ordinal: string): string {
  return SIGN_ALONE.test(ordinal) ? '' : ordinal;
}

function depthOf(text: string): number | null {
  const groups = SIGN.exec(text)?.groups;
  const kind = groups && Object.keys(groups).find((one) => groups[one] !== undefined);
  return kind ? (DEPTHS[kind] ?? null) : null;
}

function withoutSign(text: string): string {
  return text.replace(/^\s*(?:(?:[IVX]{1,5}|[A-HĐ]|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s+|[-–+*•]\s+)/u, '').trim();
}
