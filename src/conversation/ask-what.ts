import type { Answer } from '../answers/answer.ts';
import type { Library } from '../answers/library.ts';
import { askBack } from '../answers/wording/replies.ts';
import type { Question } from '../questions/question.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { withExamples } from './example-questions.ts';

/** "Lưu Kiếm thì sao", "1", "sao vậy" with nothing said before: nothing is asked that could be looked up. */
export function saysNothing(question: Question, earlier: Question | null): boolean {
  const { concepts, words, documents, wanted, asks, periods } = question;
  if (/^\W*\d+\W*$/.test(question.text)) return true;
  if (earlier) return false;
  const isEmpty = concepts.length + words.length + documents.length + asks.length + periods.length === 0;
  return isEmpty && wanted === 'narrative';
}

/**
 * Asks what is wanted, with questions that the stored reports answer.
 *
 * @param question null where a message holds none at all.
 */
export async function askWhat(
  library: Library,
  question: Question | null,
  asker: { unit: Unit | null; today: string },
): Promise<Answer> {
  const [unit] = question?.units ?? [];
  const reply = question === null ? NO_QUESTION : `Anh/chị cần hỏi điều gì${unit ? ` về ${unit.name}` : ''}?`;
  return askBack(await withExamples(library, reply, unit ? { ...asker, unit } : asker));
}

const NO_QUESTION =
  'Tôi đã đọc tin của anh/chị nhưng chưa thấy câu hỏi về số liệu hay nội dung báo cáo. Anh/chị cần hỏi điều gì?';
