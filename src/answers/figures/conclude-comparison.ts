import type { Question } from '../../questions/question.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { isCounted, type Quantity } from '../../vocabulary/scales.ts';
import type { AnswerFigure } from '../answer.ts';
import { capitalise } from '../wording/figures.ts';
import { compareQuantities, gapOf, shareOf, sumOf, type Worked } from './arithmetic.ts';
import type { SideValue } from './comparison-side.ts';
import { countedAlike } from './counted-alike.ts';
import { kindAsked } from './kind-asked.ts';
import { isLeastAsked } from './least-asked.ts';

/** What follows from the values side by side: sentences, and the numbers worked out. */
interface Conclusion {
  lines: string[];
  figures: Omit<AnswerFigure, 'citation'>[];
  /** Units that it names with their values. */
  named: string[];
}

type Known = SideValue & { value: number };

const NOTHING: Conclusion = { lines: [], figures: [], named: [] };
const COUNTED_UNLIKE: Conclusion = {
  lines: ['Các số này đếm những thứ khác nhau nên không so hơn kém.'],
  figures: [],
  named: [],
};
const OF_SHARE = /\b(?:chiem|bang (?:bao nhieu|may) ?(?:phan tram|%))/;
const OF_SUM = /\b(?:tong cong|cong lai|gop lai|ca hai|cong (?:ca|gop))\b/;

/** "A chiếm (bằng) mấy phần trăm B": the counts of the two are looked up, not shares of theirs. */
export function isShareBetween(question: Question): boolean {
  return (
    question.units.length === 2 &&
    OF_SHARE.test(fold(question.full)) &&
    question.concepts.some((asked) => asked.alternatives[0]?.id === 'share')
  );
}

/** The sides in the order of their values: most first, or least first where that is asked; those without one last. */
export function ranked<V extends SideValue>(question: Question, values: V[]): V[] {
  const sign = isLeastAsked(question.full) ? -1 : 1;
  return [...values].sort((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
    return sign * (compareQuantities(quantityOf(b as Known), quantityOf(a as Known)) ?? 0);
  });
}

/** An absence is a count of whatever the others count. */
function quantityOf(one: Known): Quantity {
  return { value: one.value, measure: one.derived?.measure ?? one.figures[0]?.measure ?? '' };
}

/** Draws the conclusion that was asked for; nothing where one of two sides reports no value, or they are counted differently. */
export function concludeComparison(question: Question, values: SideValue[]): Conclusion {
  const known = values.filter((one): one is Known => one.value !== null);
  if (known.length < 2) return NOTHING;
  if (!countedAlike(known.filter(({ value }) => value !== 0).map((one) => quantityOf(one).measure)))
    return COUNTED_UNLIKE;
  const isWhole = known.length === values.length;
  if (!isWhole) return values.length > 2 ? orderOf(question, known, 'Trong số đơn vị có nêu số liệu, ') : NOTHING;
  if (isShareBetween(question)) return shareBetween(known as [Known, Known]);
  if (OF_SUM.test(fold(question.full))) return sumOfSides(known);
  return orderOf(question, known, '');
}

/** Shares are compared with shares, counts with counts. */
function isPercent(one: Known): boolean {
  return quantityOf(one).measure === '%';
}

function shareBetween([a, b]: [Known, Known]): Conclusion {
  const isLess = (compareQuantities(quantityOf(a), quantityOf(b)) ?? 0) <= 0;
  const [small, large] = isLess ? [a, b] : [b, a];
  const share = isPercent(a) ? null : shareOf(quantityOf(small), quantityOf(large));
  if (!share) return NOTHING;
  const line = `${capitalise(small.side.unit.name)} bằng ${formatNumber(share.value)}% của ${large.side.unit.name}`;
  return {
    lines: [`${line} (tính: ${share.formula}).`],
    figures: [computed(small, share, 'tỷ lệ trong tổng số')],
    named: [],
  };
}

function sumOfSides(known: Known[]): Conclusion {
  const [first] = known as [Known];
  const sum = isPercent(first) ? null : sumOf(known.map(quantityOf));
  if (!sum) return NOTHING;
  return {
    lines: [`Tổng cộng: ${formatNumber(sum.value)} ${sum.measure} (tính: ${sum.formula}).`],
    figures: [computed(first, sum, 'tổng cộng')],
    named: [],
  };
}

function orderOf(question: Question, known: Known[], opening: string): Conclusion {
  if (known.length > 2) return rankOf(question, known, opening);
  const [top, bottom] = ranked(question, known) as [Known, Known];
  const gap = gapOf(quantityOf(top), quantityOf(bottom));
  if (!gap) return NOTHING;
  if (gap.value === 0) return ALL_EQUAL;
  const than = known.length < question.units.length ? ` ${bottom.side.unit.name}` : '';
  const verdict = capitalise(`${opening}${top.side.unit.name} ${mostWord(question, top)} hơn${than}`);
  return {
    lines: [`${verdict} ${formatNumber(gap.value)} ${gap.measure} (tính: ${gap.formula}).`],
    figures: [computed(top, gap, 'chênh lệch')],
    named: [],
  };
}

const ALL_EQUAL: Conclusion = { lines: ['Các bên bằng nhau.'], figures: [], named: [] };

/** Who stands first, and how far the last is behind. */
function rankOf(question: Question, known: Known[], opening: string): Conclusion {
  const order = ranked(question, known);
  const [top, bottom] = [order[0] as Known, order.at(-1) as Known];
  const gap = gapOf(quantityOf(top), quantityOf(bottom));
  if (!gap) return NOTHING;
  if (gap.value === 0) return ALL_EQUAL;
  const [first, last] = [top, bottom].map((end) =>
    order.filter((one) => compareQuantities(quantityOf(one), quantityOf(end)) === 0),
  ) as [Known[], Known[]];
  const verdict = `${opening}${namesOf(first)} ${first.length > 1 ? 'cùng ' : ''}${mostWord(question, top)} nhất`;
  // "Hơn 38 hồ sơ" than one that has none tells nothing new.
  const ofKind = firstOfKind(question, order, first);
  if (top.value === 0 || bottom.value === 0)
    return { lines: [`${capitalise(verdict)}.`, ...ofKind.lines], figures: [], named: ofKind.named };
  const apart = isLeastAsked(question.full) ? 'kém' : 'hơn';
  const behind = `${apart} ${namesOf(last)} ${formatNumber(gap.value)} ${gap.measure}`;
  return {
    lines: [`${capitalise(verdict)}; ${behind} (tính: ${gap.formula}).`, ...ofKind.lines],
    figures: [computed(top, gap, 'chênh lệch')],
    named: ofKind.named,
  };
}

/** "Phường nào nhiều nhất" where a commune stands first: which ward does is told too. */
function firstOfKind(question: Question, order: Known[], first: Known[]): { lines: string[]; named: string[] } {
  const asked = kindAsked(question.full);
  const none = { lines: [], named: [] };
  if (!asked || first.some(({ side }) => side.unit.kind === asked.kind)) return none;
  const best = order.find(({ side }) => side.unit.kind === asked.kind);
  const reading = best?.readings[0];
  if (!best || !reading) return none;
  const { name } = best.side.unit;
  return {
    lines: [`Riêng các ${asked.noun}: ${name} ${mostWord(question, best)} nhất, ${reading.value}.`],
    named: [name],
  };
}

function namesOf(sides: Known[]): string {
  return sides.map((one) => one.side.unit.name).join(', ');
}

/** Money is more, an area is larger. */
const MONEY = /đồng|usd/iu;

function mostWord(question: Question, top: Known): string {
  if (!isCounted(quantityOf(top).measure) && !MONEY.test(quantityOf(top).measure))
    return isLeastAsked(question.full) ? 'nhỏ' : 'lớn';
  const isHigh = isPercent(top) || /\b(?:cao|thap)\b/.test(fold(question.full));
  if (isLeastAsked(question.full)) return isHigh ? 'thấp' : 'ít';
  return isHigh ? 'cao' : 'nhiều';
}

function computed(of: Known, { value, measure, formula }: Worked, label: string): Omit<AnswerFigure, 'citation'> {
  const period = of.figures[0]?.period ?? null;
  return { value, measure, unit: of.side.unit.name, label, period, derived: { formula } };
}
