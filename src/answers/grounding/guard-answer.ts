import type { Question } from '../../questions/question.ts';
import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';
import { checkGrounding } from './check-grounding.ts';
import { extractAnswer } from './extract-answer.ts';

/** An answer of the rules as it may go out: itself, or what it cites where something in it is not proved. */
export function guardAnswer(library: Library, question: Question, answer: Answer): Answer {
  const faults = checkGrounding(library, question, answer);
  return faults.length === 0 ? answer : extractAnswer(answer, faults);
}
