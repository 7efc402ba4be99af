import { sharedValues } from '../vietnamese/shared-values.ts';

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
 * @param figure its sets of terms are shared by all figures that have them.
 */
export function wordingOf(figure: Told): number {
  let wording = WORDINGS.get(figure);
  if (wording === undefined) {
    const { measure, label, ownTerms, nearTerms, aboveTerms, whole } = figure;
    const concepts = [ownTerms, nearTerms, aboveTerms].map(conceptsIn).join('.');
    wording = numberOf(`${concepts} ${whole === null} ${measure} ${label}`);
    WORDINGS.set(figure, wording);
  }
  return wording;
}

/** Most figures that are read are never set against a question. */
const WORDINGS = new WeakMap<Told, number>();

let numbers = 0;
/** A number is never given twice: what was forgotten meanwhile only gets another. */
const numberOf = sharedValues(() => numbers++);

const CONCEPTS = new WeakMap<ReadonlySet<string>, number>();

function conceptsIn(terms: ReadonlySet<string>): number {
  let number = CONCEPTS.get(terms);
  if (number === undefined) {
    const concepts = [...terms].filter((term) => term.startsWith(CONCEPT));
    number = numberOf(concepts.sort().join(' '));
    CONCEPTS.set(terms, number);
  }
  return number;
}
