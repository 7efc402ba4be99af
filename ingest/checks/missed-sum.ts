import { formatNumber } from '../../src/vietnamese/numbers.ts';
import type { FoundFinding } from './finding.ts';
import type { Sum } from './table-cells.ts';

/** More parts than this are not written out. */
const MOST_WRITTEN = 8;

/** The finding that parts of a table do not add up. `where` names the column and row that the total stands in. */
export function missedSum({ whole, parts, sum }: Sum, severity: 'hard' | 'soft', where: string): FoundFinding {
  const terms =
    parts.length <= MOST_WRITTEN
      ? parts.map((part) => formatNumber(part.value)).join(' + ')
      : `Cộng ${parts.length} dòng`;
  const gap = Math.round(Math.abs(sum - whole.value) * 1e6) / 1e6;
  return {
    kind: 'sum',
    severity,
    stated: whole.value,
    computed: sum,
    explain: `${where === '' ? '' : `Bảng, ${where}: `}${terms} = ${formatNumber(sum)}, ${sum < whole.value ? 'thiếu' : 'thừa'} ${formatNumber(gap)} so với ${formatNumber(whole.value)} ghi trong bảng.`,
    figures: [whole, ...parts],
    at: whole,
  };
}
