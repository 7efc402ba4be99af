import { lowerFirst } from '../figures/label-words.ts';
import { writeLabel } from '../figures/labels.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import type { DataRow } from './read-rows.ts';

/** Names of rows that are counts themselves ("Số hồ sơ tiếp nhận", "Tỷ lệ đúng hạn"), not things that counts are of. */
const NAMES_COUNT =
  /^(?:tổng |trong đó:? )?(?:số|tỷ lệ|tỉ lệ|tổng|diện tích|kinh phí|dân số|thu|chi|mức|doanh thu|sản lượng|chỉ số|điểm|giá trị)(?!\p{L})/iu;

/** "Đạt sơ tuyển (người)": what a row counts stands in its bracket. */
const NAMES_MEASURE = /\([^()\d]{1,20}\)\s*$/u;

/** A number's place in its table, by what is said of its row and its column. */
export interface Described {
  meaning: ColumnMeaning;
  row: DataRow;
  rowsAreCounts: boolean;
}

/** Counts stand in the rows and times or comparisons in the columns: "Số hồ sơ tiếp nhận | Tháng 8 | Tháng 9". */
export function nameCounts(data: DataRow[], meanings: ColumnMeaning[]): boolean {
  const named = data.filter((row) => (NAMES_COUNT.test(row.name) || NAMES_MEASURE.test(row.name)) && !row.isTotal);
  const columnsSayWhen = meanings.every(
    ({ words, period, isCompared }) => words === '' || period !== null || isCompared,
  );
  return columnsSayWhen && named.length * 2 >= data.length;
}

/** A number's name out of the heads of its row and its column. */
export function labelOf({
  nameHead,
  meaning,
  row,
  rowsAreCounts,
  measure,
  caption,
}: Described & { measure: string; caption: string; nameHead: string }): string {
  const name = row.name.replace(/\(([^()\d]{1,20})\)\s*$/u, '').trim();
  if (rowsAreCounts) {
    const own = NAMES_COUNT.test(name)
      ? lowerFirst(name)
      : writeLabel({ before: `${name}: `, after: '', measure, heir: null, member: null });
    const group = row.groups.at(-1)?.name ?? '';
    const above = group !== '' && /^(?:trong đó|[-+])/iu.test(row.name) ? ` ${lowerFirst(group)}` : '';
    return [own, meaning.isCompared ? lowerFirst(meaning.words) : '', above]
      .filter((part) => part !== '')
      .join(' ')
      .replace(/\s+/gu, ' ');
  }
  // A lone "Số lượng" says nothing: what is counted stands in the title over the table.
  const isNamedByRow = meaning.bracket !== null && row.name !== '' && !row.isTotal;
  const named = meaning.words === '' ? (isNamedByRow ? '' : withoutNumbering(caption)) : meaning.words;
  const head = NAMES_COUNT.test(named) ? named : withoutNoun(named, measure);
  const member = row.isTotal || row.name === '' ? null : `${nameHead}${name}`;
  const label = writeLabel({ before: `${head === '' ? name : head}: `, after: '', measure, heir: null, member });
  const whole =
    member && !label.toLowerCase().includes(member.toLowerCase()) ? `${label} ${lowerFirst(member)}` : label;
  const group = row.groups.at(-1)?.name ?? '';
  return group !== '' && !row.isTotal ? `${whole} (${lowerFirst(group)})` : whole;
}

/** "Hoàn thành nhiệm vụ" counted in "nhiệm vụ": the noun is said once. */
function withoutNoun(head: string, noun: string): string {
  const at = head.toLowerCase().indexOf(noun);
  const rest = at < 0 ? head : `${head.slice(0, at)} ${head.slice(at + noun.length)}`.replace(/\s+/gu, ' ').trim();
  return rest === '' ? head : rest;
}

function withoutNumbering(title: string): string {
  return title
    .replace(/^(?:biểu|bảng|phụ lục)(?:\s+số)?\s*[\dIVX]*\s*[.:–-]?\s*/iu, '')
    .replace(/\((?:đvt|đơn vị tính)[^()]*\)/iu, '')
    .replace(/(?:đvt|đơn vị tính)\s*:.*$/iu, '')
    .trim();
}
