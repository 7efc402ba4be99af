import type { Answer } from '../answers/answer.ts';
import type { Turn } from '../answers/explain/turn.ts';
import type { Library } from '../answers/library.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { answerErrorReport, type OpenChoice, type Reporter } from './report-error.ts';
import { answerWhy } from './why.ts';

/** What is kept of the last answer, for messages that are about it. */
export interface OfLastAnswer {
  /** What "vì sao?" and "báo sai" are said of. */
  last: Turn | null;
  /** Numbers that the next message may choose from. */
  choice: OpenChoice | null;
}

/** Who sends such a message. */
interface Sender extends Reporter {
  unit: Unit | null;
}

/**
 * Answers a message that is about the last answer, not a question of its own: "vì sao?", "báo sai". Null for any other.
 *
 * @param text NFC.
 * @param ordinary the answer to the message as a question.
 */
export async function replyAboutLast(
  library: Library,
  { last, choice }: OfLastAnswer,
  text: string,
  sender: Sender,
  ordinary: () => Promise<Answer>,
): Promise<{ answer: Answer; kept: OfLastAnswer } | null> {
  const reported = await answerErrorReport(library, last, choice, text, sender);
  if (reported) return { answer: reported.answer, kept: { last, choice: reported.choice } };
  const answer = await answerWhy(library, last, text, sender.unit, ordinary);
  return answer && { answer, kept: { last, choice: null } };
}
