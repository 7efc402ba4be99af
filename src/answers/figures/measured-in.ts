import type { Asked } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { conceptsOfMeasure } from '../../vocabulary/measures.ts';
import { type Frame, idsOf } from './frame.ts';
import { isWeak, WEAK } from './kinds-of-concepts.ts';

/** Objects that many figures name beside what they count. */
const PEOPLE = new Set(['person', 'official']);

/** Takes a figure that counts another thing below any bound. */
const OTHER_THING = -0.6;
/** "nhận hồ sơ của 2.146 thủ tục": the thing is named, another is counted. */
const BESIDE_THING = -0.15;

/** Classifiers that may count anything. */
const GENERIC_MEASURE =
  /^(?:người|trường hợp|lượt|cái|bộ|chiếc|đơn vị|điểm|%|.*đồng|buổi|cuộc|ngày|lần|chỉ tiêu|vị trí|nội dung)/u;

/** Things whose kinds are counted in the thing itself: complaints in "đơn", poor households in "hộ". */
const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  petition: ['complaint', 'denunciation', 'feedback'],
  household: ['poor_household', 'near_poor_household', 'business_registration'],
};

function isKindOf(ids: readonly string[], thing: string): boolean {
  return ids.some((id) => KINDS_OF[thing]?.includes(id));
}

/** Whether a figure is counted in the very thing. */
export function isMeasuredIn(figure: Figure, counted: Asked): boolean {
  return countedFit(figure, counted, [counted]) > 0;
}

/** How well a figure counts the noun behind "bao nhiêu". */
export function countedFit(figure: Figure, counted: Asked, concepts: Asked[]): number {
  const ids = idsOf(counted);
  const measured = conceptsOfMeasure(figure.measure);
  if (measured.some((id) => ids.includes(id))) return 0.05;
  if (ids.some((id) => PEOPLE.has(id))) return 0;
  // "Đơn tố cáo: giải quyết 04 đơn": a kind of petitions is counted in petitions.
  if (measured.some((id) => isKindOf(ids, id)) && ids.some((id) => figure.ownTerms.has(conceptTerm(id)))) return 0.05;
  // "viên chức có trình độ thạc sĩ": "17 thạc sĩ" counts another thing that was named.
  if (measured.some((id) => concepts.some((asked) => asked.slot === 'object' && idsOf(asked).includes(id)))) return 0;
  if (ids.some((id) => figure.ownTerms.has(conceptTerm(id)))) return measured.length > 0 ? BESIDE_THING : 0;
  if (measured.length === 0 && GENERIC_MEASURE.test(figure.measure)) return 0;
  return OTHER_THING;
}

/** Without "bao nhiêu …" too, a figure that is measured in another thing than those asked for counts that. */
export function uncountedFit(figure: Figure, frame: Frame): number {
  const asked = frame.concepts.filter((one) => one.slot === 'object' && !isWeak(one));
  const measured = conceptsOfMeasure(figure.measure);
  if (asked.length === 0 || measured.length === 0 || GENERIC_MEASURE.test(figure.measure)) return 0;
  if (measured.every((id) => WEAK.has(id))) return 0;
  return asked.some((one) => measured.some((id) => idsOf(one).includes(id))) ? 0 : UNASKED_THING;
}

const UNASKED_THING = -0.35;
