import { gramsOf } from './lexical-embedder.ts';

/**
 * What n-grams are worth by how rare they are among passages (inverse document frequency, as BM25 takes it).
 *
 * @param syllables in how many of the passages each folded syllable occurs; an n-gram occurs where its syllables do, at most in all.
 */
export function weighGrams(syllables: Map<string, number>, passages: number): (gram: string) => number {
  const counts = new Map<string, number>();
  for (const [syllable, count] of syllables)
    for (const gram of new Set(gramsOf(syllable))) counts.set(gram, (counts.get(gram) ?? 0) + count);
  return (gram) => {
    const count = Math.min(passages, counts.get(gram) ?? 0);
    return Math.log(1 + (passages - count + 0.5) / (count + 0.5));
  };
}
