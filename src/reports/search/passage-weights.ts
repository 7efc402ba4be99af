import { hasDiacritics } from '../../vietnamese/fold.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { conceptTerm, describe } from '../../vocabulary/describe.ts';
import { inHeading, numberTerm, withMarks } from './term-id.ts';

/**
 * BM25 (Robertson and Zaragoza 2009): how fast repeats of a term stop counting, and how much a long passage is held against it.
 * Measured on the gold questions: less of the second than the usual 0.75, for a passage is cut to 600 characters anyway.
 */
const K1 = 1.2;
const B = 0.3;
/** Terms of a usual passage, measured over real reports. A constant, so that what was indexed before stays comparable. */
const USUAL_LENGTH = 84;
/** A term that only the headings say counts this much of one in the passage; one that both say, a little more than the passage's. */
const HEADING = 0.8;
const HEADING_TOO = 0.24;

/**
 * What a passage says of each term, the half of its BM25 score that does not depend on the question.
 *
 * @param terms of the passage, as often as they stand in it; pathTerms of the headings above it, once each.
 */
export function weighPassage(passage: { body: string; terms: string[]; pathTerms: string[] }): Map<string, number> {
  const times = new Map<string, number>();
  for (const term of passage.terms) times.set(term, (times.get(term) ?? 0) + 1);
  for (const { text } of splitSyllables(passage.body)) {
    const term = hasDiacritics(text) ? withMarks(text) : /^\d/u.test(text) ? numberTerm(text) : null;
    if (term) times.set(term, (times.get(term) ?? 0) + 1);
  }
  const length = 1 - B + (B * passage.terms.length) / USUAL_LENGTH;
  const weights = new Map<string, number>();
  for (const [term, count] of times) weights.set(term, (count * (K1 + 1)) / (count + K1 * length));
  for (const term of new Set(passage.pathTerms)) {
    const own = weights.get(term);
    weights.set(term, own === undefined ? HEADING : own + HEADING_TOO);
    if (term.startsWith('#')) weights.set(inHeading(term), 1);
  }
  for (const term of labelTerms(passage.body)) weights.set(inHeading(term), 1);
  return weights;
}

/** "Tồn tại: …", "**Nguyên nhân:** …": what a passage is called at its beginning is its heading. */
const LABEL = /^[\s\-–+*•]*([^:.;\n]{4,40}?)\s*\**:/u;

function labelTerms(body: string): string[] {
  const label = LABEL.exec(body)?.[1];
  return label === undefined ? [] : [...describe(label).concepts].map(conceptTerm);
}
