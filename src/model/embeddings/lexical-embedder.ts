import { splitSyllables } from '../../vietnamese/syllables.ts';

/** Raised with every change of what the vectors are: texts are then embedded anew. */
const MODEL = 'lexical-1';
/** Measured over the gold questions with slips put in: 1024 found as much, 256 less. */
const DIMENSIONS = 512;
const LENGTHS = [3, 4];

/**
 * An embedding that needs no model: character n-grams of the folded syllables, hashed into a vector. A typing slip or a missing mark
 * changes few of a word's n-grams, so that the vectors stay near where words would no longer match. (Feature hashing: Weinberger et al.
 * 2009; character n-grams as in fastText, Bojanowski et al. 2017.)
 *
 * The weights of the corpus are in the question's vector alone: what is stored stays good when the corpus grows.
 *
 * @param weightOf what an n-gram is worth in a question: rare ones more.
 */
export function createLexicalEmbedder(weightOf: () => Promise<(gram: string) => number>) {
  return {
    model: MODEL,
    dimensions: DIMENSIONS,
    embedDocuments: async (texts: string[]) => texts.map((text) => embed(text, () => 1)),
    embedQuery: async (text: string) => embed(text, await weightOf()),
  };
}

/** The n-grams of one folded syllable, its ends marked: "<qu", "qua", "ua>", "<qua", "qua>". */
export function gramsOf(syllable: string): string[] {
  const marked = `<${syllable}>`;
  return LENGTHS.flatMap((length) =>
    Array.from({ length: Math.max(0, marked.length - length + 1) }, (_, i) => marked.slice(i, i + length)),
  );
}

function embed(text: string, weightOf: (gram: string) => number): number[] {
  const counts = new Map<string, number>();
  for (const { folded } of splitSyllables(text))
    if (/[a-z]/u.test(folded)) for (const gram of gramsOf(folded)) counts.set(gram, (counts.get(gram) ?? 0) + 1);
  const vector = new Array<number>(DIMENSIONS).fill(0);
  for (const [gram, count] of counts) {
    const hash = hashOf(gram);
    const at = hash % DIMENSIONS;
    vector[at] = (vector[at] as number) + (hash & 0x80000000 ? -1 : 1) * (1 + Math.log(count)) * weightOf(gram);
  }
  // Of no length in particular: angles are compared, and short numbers travel faster.
  const rounded: number[] = vector.map((value) => Math.round(value * 10) / 10);
  // A text without a letter has a direction too: an angle with nothing is no number.
  if (!rounded.some((value) => value !== 0)) rounded[0] = 1;
  return rounded;
}

/** FNV-1a with the last mixing of MurmurHash3, whose low bits alone would not be even. */
function hashOf(gram: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < gram.length; i++) {
    hash ^= gram.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
