import type { Concept } from './concept.ts';

/** A stretch of text that names a concept. */
export interface ConceptMention {
  concepts: Concept[];
  /** Offsets in the text. */
  start: number;
  end: number;
  /** Syllables of the text, first and one past the last. */
  from: number;
  to: number;
}
