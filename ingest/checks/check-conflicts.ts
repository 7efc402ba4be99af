import { formatNumber } from '../../src/vietnamese/numbers.ts';
import { describe } from '../../src/vocabulary/describe.ts';
import type { FoundFigure } from '../figures/figure.ts';
import { ownWords } from '../figures/own-words.ts';
import { pathOf } from '../passages/make-passages.ts';
import type { FoundFinding } from './finding.ts';

/** Two values further apart than this are of two things, however alike their words. */
const MAX_RATIO = 1.5;
const COMPARED = /(?:so với|cùng kỳ|năm trước|quý trước|tháng trước|kỳ trước|năm ngoái)/iu;

/**
 * Finds the same quantity stated with two values in two sections. Only what states a shared indicator for the same
 * period, in the same scope and as a plain number is compared; a section with several values of one indicator breaks it
 * down and says nothing of its total.
 */
export function checkConflicts(figures: FoundFigure[]): FoundFinding[] {
  const stated = new Map<string, FoundFigure[]>();
  for (const figure of figures) {
    if (!isComparable(figure, figures)) continue;
    const key = keyOf(figure);
    stated.set(key, [...(stated.get(key) ?? []), figure]);
  }
  const found: FoundFinding[] = [];
  for (const same of stated.values()) {
    const single = same.filter((one) =>
      same.every((other) => other.block.section !== one.block.section || other.value === one.value),
    );
    const first = single[0];
    const other = single.find((one) => first && one.value !== first.value);
    if (!first || !other || !isNear(first.value, other.value)) continue;
    if (isPartOf(first, other, figures) || isPartOf(other, first, figures)) continue;
    const where = (figure: FoundFigure) =>
      figure.block.section.number ? `mục ${figure.block.section.number}` : 'phần đầu';
    found.push({
      kind: 'conflict',
      severity: 'hard',
      stated: other.value,
      computed: first.value,
      explain: `Cùng một chỉ tiêu (${first.label}): ${where(first)} ghi ${formatNumber(first.value)}, ${where(other)} ghi ${formatNumber(other.value)}.`,
      figures: [first, other],
      at: other,
    });
  }
  return found;
}

function isComparable(figure: FoundFigure, figures: FoundFigure[]): boolean {
  if (
    figure.indicator === null ||
    figure.qualifier !== null ||
    figure.repeats !== null ||
    figure.value === 0 ||
    isFull(figure)
  )
    return false;
  // The total of a fraction takes its words from the part.
  if (figures.some((part) => part.whole === figure.ordinal && part.territory === figure.territory)) return false;
  const { text } = figure.block.mapped;
  return !COMPARED.test(text.slice(figure.territory.start, figure.territory.end));
}

/** "5.001/5.037 hồ sơ": a part of as many as the other states, counted by something else. */
function isPartOf(part: FoundFigure, other: FoundFigure, figures: FoundFigure[]): boolean {
  return part.whole !== null && figures[part.whole]?.value === other.value;
}

/** "100%" is said of many things as "all". */
function isFull({ measure, value }: FoundFigure): boolean {
  return measure === '%' && value === 100;
}

/** Indicator, period and everything that the figure's own words and the headings above add to it. */
function keyOf(figure: FoundFigure): string {
  const scopes = ['own_plan', 'city_assigned', 'government_assigned', 'party_assigned', 'resolution_57'];
  const above = describe(pathOf(figure.block).join('. ')).concepts;
  const own = [...describe(ownWords(figure)).concepts].filter((id) => !VAGUE.has(id)).sort();
  const scope = scopes.filter((id) => above.has(id));
  return [figure.indicator, figure.measure, figure.period?.from, figure.period?.to, ...own, '|', ...scope].join(' ');
}

/** Concepts that officials add or leave out without meaning another quantity. */
const VAGUE = new Set([
  'total',
  'share',
  'resolved',
  'person',
  'issued',
  'received_place',
  'service_centre',
  'task',
  'completed',
]);

function isNear(a: number, b: number): boolean {
  return Math.max(a, b) / Math.min(a, b) <= MAX_RATIO;
}
