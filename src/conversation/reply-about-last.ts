import type { Answer } from '../answers/answer.ts';
import type { Answered } from '../answers/explain/answered.ts';
import { withoutLinks } from '../answers/grounding/without-links.ts';
import type { Library } from '../answers/library.ts';
import { withoutPersonalNumbers } from '../answers/wording/personal-numbers.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { answerErrorReport, NOT_REPORTING, type Reporter, type Reporting } from './report-error.ts';
import { answerWhy } from './why.ts';

/** What is kept of the last answer, for messages that are about it. */
export interface OfLastAnswer {
  /** What "vì sao?" and "báo sai" are said of. */
  last: Answered | null;
  reporting: Reporting;
}

/** There is no answer yet that a message could be about. */
export const NO_ANSWER_YET: OfLastAnswer = { last: null, reporting: NOT_REPORTING };

/** What is kept of an answer that was just given. */
export function ofAnswer(last: Answered): OfLastAnswer {
  return { last, reporting: NOT_REPORTING };
}

/** Who sends such a message. */
interface Sender extends Reporter {
  unit: Unit | null;
}

/** A longer message says more than that. */
const MOST_CHARACTERS = 1000;

/**
 * Answers a message that is about the last answer, not a question of its own: "vì sao?", "báo sai". Null for any other.
 *
 * @param text NFC.
 * @param ordinary the answer to the message as a question.
 */
export async function replyAboutLast(
  library: Library,
  { last, reporting }: OfLastAnswer,
  text: string,
  sender: Sender,
  ordinary: () => Promise<Answer>,
): Promise<{ answer: Answer; kept: OfLastAnswer } | null> {
  if (text.length > MOST_CHARACTERS) return null;
  const reported = await answerErrorReport(library, last, reporting, text, sender);
  if (reported) return { answer: safe(reported.answer), kept: { last, reporting: reported.reporting } };
  const answer = await answerWhy(library, last, text, sender, ordinary);
  return answer && { answer: safe(answer), kept: { last, reporting: { ...reporting, choice: null } } };
}

/** Labels and titles come out of reports: nothing in them calls anybody or tells a person's number. */
function safe(answer: Answer): Answer {
  return withoutLinks(withoutPersonalNumbers(answer));
}
