import type { Answer } from '../answers/answer.ts';
import type { Turn } from '../answers/explain/turn.ts';
import type { Library } from '../answers/library.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { answerWhy } from './why.ts';

/** What is kept of the last answer, for messages that are about it. */
export interface OfLastAnswer {
  /** What "vì sao?" and "báo sai" are said of. */
  last: Turn | null;
}

/** Who sends such a message. */
export interface Sender {
  unit: Unit | null;
}

/**
 * Answers a message that is about the last answer, not a question of its own: "vì sao?". Null for any other.
 *
 * @param text NFC.
 * @param ordinary the answer to the message as a question.
 */
export async function replyAboutLast(
  library: Library,
  kept: OfLastAnswer,
  text: string,
  sender: Sender,
  ordinary: () => Promise<Answer>,
): Promise<{ answer: Answer; kept: OfLastAnswer } | null> {
  const answer = await answerWhy(library, kept.last, text, sender.unit, ordinary);
  return answer && { answer, kept: { last: kept.last } };
}
