import { fold } from '../../vietnamese/fold.ts';

const LEAST = /\b(?:it|thap|kem|cham)\b[^?]*?\b(?:nhat|hon)\b/;

/** "Ít nhất", "thấp hơn", "kém nhất": the smallest value comes first. */
export function isLeastAsked(full: string): boolean {
  return LEAST.test(fold(full));
}
