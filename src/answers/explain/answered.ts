import type { Question } from '../../questions/question.ts';
import type { Answer } from '../answer.ts';

/** A message and what was answered to it, for as long as it may be asked how that came about. */
export interface Answered {
  /** As it was understood by itself; null where it was worked out of the answers before it. */
  own: Question | null;
  /** With what it took over from the conversation; the one that was answered. */
  question: Question | null;
  answer: Answer;
}
