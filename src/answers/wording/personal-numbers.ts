import { maskPersonalNumbers } from '../../vietnamese/personal-numbers.ts';
import type { Answer } from '../answer.ts';

/** An answer with people's identity numbers, telephones and accounts hidden in what it says and quotes; all else stays verbatim. */
export function withoutPersonalNumbers(answer: Answer): Answer {
  return {
    ...answer,
    text: maskPersonalNumbers(answer.text),
    citations: answer.citations.map((one) => ({ ...one, quote: maskPersonalNumbers(one.quote) })),
  };
}
