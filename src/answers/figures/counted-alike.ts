import { conceptsOfMeasure } from '../../vocabulary/measures.ts';
import { inOneMeasure, isCounted } from '../../vocabulary/scales.ts';

/** Shares and marks are no counts. */
const NO_COUNTS = new Set(['%', 'điểm', 'điểm phần trăm']);

/**
 * Whether numbers in these measures can be set against each other: amounts of one kind, and counts of one thing, whatever it is
 * called ("TTHC", "thủ tục"). Targets are not set against tasks.
 */
export function countedAlike(measures: string[]): boolean {
  return (
    measures.length === 0 || (isOfOneKind(measures) && measures.every((one) => isOfSame(one, measures[0] as string)))
  );
}

/** Whether they can stand beside each other as parts of a whole: counts of anything, or amounts of one kind. */
export function isOfOneKind(measures: string[]): boolean {
  const kinds = new Set(measures.map((one) => NO_COUNTS.has(one)));
  const sameScale = inOneMeasure(measures.map((measure) => ({ value: 1, measure }))) !== null;
  return sameScale && kinds.size === 1 && (kinds.has(false) || new Set(measures).size === 1);
}

function isOfSame(one: string, other: string): boolean {
  if (one === other || !isCounted(one)) return true;
  const things = conceptsOfMeasure(one);
  return one.split(' ')[0] === other.split(' ')[0] || conceptsOfMeasure(other).some((id) => things.includes(id));
}
