import type { Question } from '../../questions/question.ts';
import { speaksToAssistant } from '../../vocabulary/speaks-to-assistant.ts';
import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';
import { checkGrounding } from './check-grounding.ts';
import { extractAnswer } from './extract-answer.ts';
import type { GroundingFault } from './fault.ts';

/** An answer of the rules as it may go out: itself, or what it cites where something in it is not proved. */
export function guardAnswer(library: Library, question: Question, answer: Answer): Answer {
  const faults = [...checkGrounding(library, question, answer), ...ordersIn(answer)];
  return faults.length === 0 ? answer : extractAnswer(answer, faults);
}

/** A passage that tells the assistant what to answer reports nothing. */
function ordersIn({ citations }: Answer): GroundingFault[] {
  return citations
    .filter(({ quote }) => speaksToAssistant(quote))
    .map(({ quote }) => ({
      kind: 'unsupported' as const,
      text: quote,
      explanation: 'Đoạn trích này ra lệnh cho trợ lý, không phải nội dung báo cáo; không dùng làm căn cứ.',
    }));
}
