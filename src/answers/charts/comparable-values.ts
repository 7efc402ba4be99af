import { inOneMeasure, type Quantity } from '../../vocabulary/scales.ts';
import type { Series } from '../answer.ts';
import { countedAlike, isOfOneKind } from '../figures/counted-alike.ts';

/** Values that can stand on one axis. */
export interface Comparable {
  /** As many as were given; null where none was. */
  values: (number | null)[];
  /** Empty where parts are counted by several nouns. */
  measure: string;
}

/**
 * Values on one axis, in one measure. Null where they are counted differently: shares and counts, money and dossiers. Parts of
 * a whole are counted alike whatever they are called ("14 quyết định", "110 công văn").
 */
export function comparableValues(quantities: (Quantity | null)[], across: Series['across']): Comparable | null {
  const known = quantities.filter((one) => one !== null);
  const measures = known.map((one) => one.measure);
  const same = inOneMeasure(known);
  if (!same || !(across === 'parts' ? isOfOneKind(measures) : countedAlike(measures))) return null;
  let next = 0;
  return {
    values: quantities.map((one) => (one ? (same.values[next++] ?? null) : null)),
    measure: countedAlike(measures) ? same.measure : '',
  };
}
