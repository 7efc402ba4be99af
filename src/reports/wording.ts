import { sharedValues } from './shared-values.ts';

/** All that a figure says of itself but its number, its quote and the names of the headings above it. */
interface Told {
  measure: string;
  label: string;
  ownTerms: ReadonlySet<string>;
  nearTerms: ReadonlySet<string>;
  aboveTerms: ReadonlySet<string>;
  whole: number | null;
}

/** Terms that stand for a concept of the vocabulary; the others are words, names of places among them. */
const CONCEPT = '#';

/**
 * One number for all figures that are told alike: with the same measure and label, the same concepts in their own words, near and
 * above, and all of them parts of a whole or none. Reports of one form say the same things: what is found of one such figure,
 * words aside, holds for the others.
 *
 * @param told its sets of terms are shared by all figures that have them.
 */
export function wordingOf({ measure, label, ownTerms, nearTerms, aboveTerms, whole }: Told): number {
  const concepts = [ownTerms, nearTerms, aboveTerms].map(conceptsIn).join('.');
  return numberOf(`${concepts} ${whole === null} ${measure} ${label}`);
}

let numbers = 0;
/** A number is never given twice: what was forgotten meanwhile only gets another. */
const numberOf = sharedValues(() => numbers++);

const KNOWN = new WeakMap<ReadonlySet<string>, number>();

function conceptsIn(terms: ReadonlySet<string>): number {
  let number = KNOWN.get(terms);
  if (number === undefined) {
    const concepts = [...terms].filter((term) => term.startsWith(CONCEPT));
    number = numberOf(concepts.sort().join(' '));
    KNOWN.set(terms, number);
  }
  return number;
}
