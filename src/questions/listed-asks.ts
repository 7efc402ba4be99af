import { describe } from '../vocabulary/describe.ts';
import { askedConcepts } from './asked-concepts.ts';
import { coordinatedMentions } from './coordinated-mentions.ts';
import type { Question } from './question.ts';

/**
 * A question that lists what it asks for without "bao nhiêu" ("so sánh hồ sơ tiếp nhận, đã giải quyết, quá hạn của …"), with one number
 * asked for each; any other question as it is.
 */
export function withListedAsks(question: Question): Question {
  if (question.asks.length > 0) return question;
  const groups = coordinatedMentions(question.bare, describe(question.bare, { chat: true }).mentions);
  if (groups.length < 2) return question;
  const { words } = question;
  const asks = groups.map(({ mentions, split }) => ({
    concepts: askedConcepts(mentions),
    words,
    kind: 'any' as const,
    counted: split,
    noun: '',
    said: '',
  }));
  return { ...question, asks };
}
