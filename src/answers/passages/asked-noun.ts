import type { Question } from '../../questions/question.ts';
import { fold } from '../../vietnamese/fold.ts';

/** "Với những cơ quan trung ương nào", "các bộ nào". */
const WHICH = /\b(?:nhung|cac) ((?:[a-z]+ ){1,4})nao\b/;

/** Folded words of the kind of thing that a "những … nào" asks for: the answer is of that kind and need not say so. */
export function askedNoun(question: Question): Set<string> {
  const match = WHICH.exec(fold(question.bare));
  return new Set(match?.[1]?.trim().split(' ') ?? []);
}
