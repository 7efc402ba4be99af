import type { Question } from '../../questions/question.ts';
import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';
import { answerPassages } from './answer-passages.ts';

/** A place in a ranking is no quantity: the sentence that tells it answers. Null where none is asked for, or none is told. */
export async function answerRank(library: Library, question: Question): Promise<Answer | null> {
  const isAsked = question.concepts.some((asked) => asked.alternatives.some((concept) => concept.id === 'rank'));
  const told = isAsked ? await answerPassages(library, question) : null;
  return told && /(?:xếp|đứng)\s+(?:thứ|hạng)|thứ hạng/iu.test(told.text) ? told : null;
}
