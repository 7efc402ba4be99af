import type { Question } from '../../questions/question.ts';
import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';

export interface GroundingFault {
  kind: 'number' | 'unit' | 'period' | 'unsupported' | 'language' | 'link';
  text: string;
  explanation: string;
}
export interface Sentence {
  text: string;
  citations: number[];
}
export function checkGrounding(
  _library: Library,
  _question: Question,
  _answer: Answer,
  _sentences?: Sentence[],
): GroundingFault[] {
  return [];
}
