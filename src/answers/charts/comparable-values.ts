import { conceptsOfMeasure } from '../../vocabulary/measures.ts';
import { inOneMeasure, isCounted, type Quantity } from '../../vocabulary/scales.ts';
import type { Series } from '../answer.ts';

/** Values that can stand on one axis. */
export interface Comparable {
  /** As many as were given; null where none was. */
  values: (number | null)[];
  measure: string;
}

/**
 * Values on one axis, in one measure. Null where they are counted differently: shares and counts, money and dossiers. Parts of
 * a whole are counted alike whatever they are called ("14 quyết định", "110 công văn").
 */
export function comparableValues(quantities: (Quantity | null)[], across: Series['across']): Comparable | null {
  const known = quantities.filter((one) => one !== null);
  const same = inOneMeasure(known);
  const [first] = known;
  if (!first || !same || !known.every((one) => isAlike(one.measure, first.measure, across))) return null;
  let next = 0;
  return { values: quantities.map((one) => (one ? (same.values[next++] ?? null) : null)), measure: same.measure };
}

/** Shares and marks are no counts. */
const NO_COUNTS = new Set(['%', 'điểm', 'điểm phần trăm']);

function isAlike(one: string, other: string, across: Series['across']): boolean {
  if (one === other) return true;
  if (NO_COUNTS.has(one) || NO_COUNTS.has(other)) return false;
  return !isCounted(one) || across === 'parts' || one.split(' ')[0] === other.split(' ')[0] || countsSame(one, other);
}

function countsSame(one: string, other: string): boolean {
  const things = conceptsOfMeasure(one);
  return conceptsOfMeasure(other).some((id) => things.includes(id));
}
