/** pgvector's sparse vectors have no more dimensions than this. */
export const DIMENSIONS = 1_000_000_000;

/**
 * The dimension that a search term has in a sparse vector, counted from 0. Of 100,000 different terms about five share theirs with
 * another, which a search does not feel.
 *
 * FNV-1a of the UTF-16 units.
 */
export function termId(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) {
    hash ^= term.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  return (hash >>> 0) % DIMENSIONS;
}

/** A concept that the headings above a passage name ("#limitations" under "Khó khăn, vướng mắc"). */
export function inHeading(term: string): string {
  return `^${term}`;
}

/** A syllable with its marks: "đơn" and "đón" are one word without them. */
export function withMarks(syllable: string): string {
  return `=${syllable.toLowerCase()}`;
}

/** A number as written, without zeros before it: of a document ("464/QĐ-UBND"), or of what was counted. */
export function numberTerm(written: string): string {
  return `№${written.replace(/^0+(?=\d)/u, '')}`;
}
