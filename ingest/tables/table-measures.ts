import { isCount, kindOfMeasure } from '../figures/kinds-of-measure.ts';
import { measureInLabel } from '../figures/measures.ts';
import type { ColumnMeaning } from './column-meaning.ts';
import type { Column } from './read-heads.ts';
import type { Caption } from './table-caption.ts';
import type { Described } from './table-labels.ts';

/** "Số nhiệm vụ được giao | Đã hoàn thành": what the nearest column before it, or else behind it, counts by its own head. */
export function nounBeside(numbers: Column[], meanings: Map<number, ColumnMeaning>, { index }: Column): string | null {
  const nouns = numbers.flatMap((column) => {
    const noun = measureInLabel(meanings.get(column.index)?.words ?? '');
    // What is paid for those that another column counts is no measure of theirs.
    return noun === null || !isCount(noun) ? [] : [{ noun, at: column.index }];
  });
  return (nouns.findLast(({ at }) => at < index) ?? nouns[0])?.noun ?? null;
}

/** "Nhóm đối tượng | Quý I | Quý II": the head over the names of the rows says what each row counts, where rows are groups of it. */
export function nounOfRows(columns: Column[]): string | null {
  const head = columns.find(({ use }) => use === 'name')?.heads.at(-1) ?? '';
  const noun = GROUPS_OF.exec(head)?.[1];
  return noun === undefined ? null : measureInLabel(noun);
}

const GROUPS_OF = /^(?:nhóm|loại|các loại|diện)\s+(.+)$/iu;

/** What a number without a measure of its own counts: its column's head says it first, then its row's unit, then the title over the table. */
export function measureOf({
  meaning,
  row,
  rowsAreCounts,
  unit,
  caption,
  beside,
  rowsCount,
}: Described & { unit: string; caption: Caption; beside: string | null; rowsCount: string | null }): string {
  const rowIsShare = rowsAreCounts && /^(?:tỷ lệ|tỉ lệ)|%/iu.test(row.name);
  if (meaning.isShare || (rowIsShare && !meaning.isCompared)) return '%';
  if (unit !== '') return unitName(unit);
  if (meaning.bracket) return unitName(meaning.bracket);
  const countsMoney = caption.unit !== null && kindOfMeasure(unitName(caption.unit)) === 'money';
  const inRow = /\(([^()\d]{1,20})\)\s*$/u.exec(row.name)?.[1];
  if (rowsAreCounts && inRow) return unitName(inRow);
  return (
    // "Kế hoạch 2026" beside "Đơn vị tính: triệu đồng" counts no plans.
    (meaning.isCompared && caption.unit ? null : measureInLabel(meaning.words)) ??
    nounOfState(meaning.words) ??
    (rowsAreCounts && !countsMoney ? measureInLabel(row.name) : null) ??
    (caption.unit ? unitName(caption.unit) : null) ??
    beside ??
    caption.noun ??
    rowsCount ??
    'đơn vị'
  );
}

/** Heads that name a state of one kind of thing alone: "Mắc | Tử vong" count cases of an illness, "Nam | Nữ" people. */
const NOUNS_OF_STATES: readonly { noun: string; head: RegExp }[] = [
  { noun: 'ca', head: /(?:^|\s)(?:(?:số )?(?:mới )?mắc(?: mới)?|tử vong|khỏi bệnh)$/iu },
  { noun: 'người', head: /(?:^|\s)(?:(?:số )?(?:nam|nữ))$/iu },
];

function nounOfState(words: string): string | null {
  return NOUNS_OF_STATES.find(({ head }) => head.test(words))?.noun ?? null;
}

const UNIT_NAMES: Readonly<Record<string, string>> = {
  'tr.đ': 'triệu đồng',
  trđ: 'triệu đồng',
  'tr.đồng': 'triệu đồng',
  hs: 'hồ sơ',
  nv: 'nhiệm vụ',
  m2: 'm²',
  'phần trăm': '%',
  đ: 'đồng',
  tỷ: 'tỷ đồng',
  triệu: 'triệu đồng',
};

function unitName(written: string): string {
  const name = written.toLowerCase().replace(/\s+/gu, ' ').trim();
  return UNIT_NAMES[name] ?? name;
}
