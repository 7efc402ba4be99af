import type { Question } from '../../questions/question.ts';
import type { Answer } from '../answer.ts';
import type { Library } from '../library.ts';
import { checkDirection } from './check-direction.ts';
import { checkLanguage } from './check-language.ts';
import { checkLinks } from './check-links.ts';
import { checkNumbers } from './check-numbers.ts';
import { checkPeriods } from './check-periods.ts';
import { checkSupport } from './check-support.ts';
import { checkUnits } from './check-units.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import type { GroundingFault, Sentence } from './fault.ts';
import { ownWords } from './own-words.ts';
import { readTold } from './told.ts';

export type { GroundingFault, Sentence };

/**
 * What in an answer nothing proves (docs/decisions/0008): numbers, units, periods, sentences. Empty where all is proved.
 *
 * @param sentences of a model's draft, each with what it cites: each is then checked against its own citations alone.
 *   Without, the answer is one of the rules, and is checked against all that it cites.
 */
export function checkGrounding(
  library: Library,
  question: Question,
  answer: Answer,
  sentences?: Sentence[],
): GroundingFault[] {
  const context = { library, question, answer };
  if (!sentences) return checkText(ownWords(answer), gatherEvidence(library, answer), context);
  return sentences.flatMap(({ text, citations }) => {
    const evidence = gatherEvidence(library, answer, citations);
    const faults = [...checkLanguage(text), ...checkLinks(text, evidence), ...checkText(text, evidence, context)];
    return faults.length > 0 ? faults : checkSupport(text, evidence, answer);
  });
}

/** What holds for every answer, whoever worded it. */
function checkText(
  text: string,
  evidence: Evidence,
  context: { library: Library; question: Question; answer: Answer },
): GroundingFault[] {
  const told = readTold(text);
  return [
    ...checkNumbers(told, evidence, context),
    ...checkUnits(told, evidence, context),
    ...checkPeriods(told, evidence, context),
    ...checkDirection(told, evidence, context.library),
  ];
}
