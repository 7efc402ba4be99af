import type { NumberSpan } from '../../src/vietnamese/number-span.ts';
import type { Qualifier } from './figure.ts';

/** A number of a sentence that counts or measures something. */
export interface Candidate {
  number: NumberSpan;
  measure: string;
  /** One past the measure. */
  bodyEnd: number;
  /** The next candidate is the whole of this fraction. */
  fraction: boolean;
  /** A fraction whose two numbers each name their measure: the words behind it speak of the second. */
  namesTwice?: true;
  qualifier: Qualifier | null;
}
