import { SparseVector, toSql } from 'pgvector';
import { DIMENSIONS, termId } from './term-id.ts';

/** Weights of terms as a parameter of type sparsevec. Five digits say more than a weight is worth. */
export function sparseVector(weights: Map<string, number>): string {
  const byId = new Map<number, number>();
  for (const [term, weight] of weights) {
    const id = termId(term);
    byId.set(id, (byId.get(id) ?? 0) + weight);
  }
  const rounded = new Map([...byId].map(([id, weight]) => [id, Number(weight.toPrecision(5))]));
  return toSql(new SparseVector(rounded, DIMENSIONS)) as string;
}
