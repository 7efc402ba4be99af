import type { Question } from '../../questions/question.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { AnswerFigure } from '../answer.ts';
import { capitalise } from '../wording/figures.ts';
import type { SideValue } from './comparison-side.ts';
import { round } from './derive.ts';

/** What follows from the values side by side: lines without their bullet, and the numbers worked out. */
interface Conclusion {
  lines: string[];
  figures: Omit<AnswerFigure, 'citation'>[];
}

type Known = SideValue & { value: number };

const NOTHING: Conclusion = { lines: [], figures: [] };
const OF_SHARE = /\b(?:chiem|bang (?:bao nhieu|may) ?(?:phan tram|%))/;
const OF_SUM = /\b(?:tong cong|cong lai|gop lai|ca hai|cong (?:ca|gop))\b/;
const LEAST = /\b(?:it|thap|kem)\b[^?]*?\b(?:nhat|hon)\b/;

/** "A chiếm (bằng) mấy phần trăm B": the counts of the two are looked up, not shares of theirs. */
export function isShareBetween(question: Question): boolean {
  return (
    question.units.length === 2 &&
    OF_SHARE.test(fold(question.full)) &&
    question.concepts.some((asked) => asked.alternatives[0]?.id === 'share')
  );
}

/** The sides in the order of their values: most first, or least first where that is asked. */
export function ranked(question: Question, values: SideValue[]): SideValue[] {
  const sign = LEAST.test(fold(question.full)) ? -1 : 1;
  const rank = (one: SideValue) => (one.value === null ? Number.NEGATIVE_INFINITY : sign * one.value);
  return [...values].sort((a, b) => rank(b) - rank(a));
}

/** Draws the conclusion that was asked for; nothing where a side reports no value or they are counted differently. */
export function concludeComparison(question: Question, values: SideValue[]): Conclusion {
  const known = values.filter((one): one is Known => one.value !== null);
  const kinds = new Set(known.map(measureOf));
  if (known.length < 2 || known.length !== values.length || kinds.size > 1) return NOTHING;
  if (isShareBetween(question)) return shareOf(known as [Known, Known]);
  if (OF_SUM.test(fold(question.full))) return sumOf(known);
  return orderOf(question, known);
}

/** Shares are compared with shares, counts with counts; an absence is a count of any thing. */
function measureOf(one: SideValue): string {
  const measure = one.derived?.measure ?? one.figures[0]?.measure ?? '';
  return measure === '%' ? '%' : 'count';
}

function shareOf([a, b]: [Known, Known]): Conclusion {
  if (measureOf(a) === '%' || Math.max(a.value, b.value) === 0) return NOTHING;
  const [small, large] = a.value <= b.value ? [a, b] : [b, a];
  const value = round((100 * small.value) / large.value, 2);
  const formula = `${formatNumber(small.value)}/${formatNumber(large.value)} = ${formatNumber(value)}%`;
  return {
    lines: [
      `${capitalise(small.side.unit.name)} bằng ${formatNumber(value)}% của ${large.side.unit.name} (tính: ${formula}).`,
    ],
    figures: [computed(small, value, '%', 'tỷ lệ trong tổng số', formula)],
  };
}

function sumOf(known: Known[]): Conclusion {
  const [first] = known as [Known];
  if (measureOf(first) === '%') return NOTHING;
  const value = round(
    known.reduce((sum, one) => sum + one.value, 0),
    6,
  );
  const formula = `${known.map((one) => formatNumber(one.value)).join(' + ')} = ${formatNumber(value)}`;
  return {
    lines: [`Tổng cộng: ${formatNumber(value)} (tính: ${formula}).`],
    figures: [computed(first, value, first.figures[0]?.measure ?? '', 'tổng cộng', formula)],
  };
}

function orderOf(question: Question, known: Known[]): Conclusion {
  const [top, bottom] = [ranked(question, known)[0] as Known, ranked(question, known).at(-1) as Known];
  if (top.value === bottom.value) return { lines: ['Các bên bằng nhau.'], figures: [] };
  const folded = fold(question.full);
  const isShare = measureOf(top) === '%';
  const isHigh = isShare || /\bcao|thap\b/.test(folded);
  const least = LEAST.test(folded);
  const word = least ? (isHigh ? 'thấp' : 'ít') : isHigh ? 'cao' : 'nhiều';
  const verdict = `${capitalise(top.side.unit.name)} ${word} ${known.length > 2 ? 'nhất' : 'hơn'}`;
  if (known.length > 2) return { lines: [`${verdict}.`], figures: [] };
  const [large, small] = top.value > bottom.value ? [top, bottom] : [bottom, top];
  const value = round(large.value - small.value, 6);
  const measure = isShare ? 'điểm phần trăm' : (large.figures[0]?.measure ?? '');
  const formula = `${formatNumber(large.value)} − ${formatNumber(small.value)} = ${formatNumber(value)}`;
  return {
    lines: [`${verdict} ${formatNumber(value)} ${measure} (tính: ${formula}).`],
    figures: [computed(large, value, measure, 'chênh lệch', formula)],
  };
}

function computed(
  of: Known,
  value: number,
  measure: string,
  label: string,
  formula: string,
): Omit<AnswerFigure, 'citation'> {
  const period = of.figures[0]?.period ?? null;
  return { value, measure, unit: of.side.unit.name, label, period, derived: { formula } };
}
