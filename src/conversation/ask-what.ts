import type { Answer } from '../answers/answer.ts';
import type { Library } from '../answers/library.ts';
import { askBack } from '../answers/wording/replies.ts';
import type { Question } from '../questions/question.ts';
import { fold } from '../vietnamese/fold.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { withExamples } from './example-questions.ts';
import { saidBy } from './said-by.ts';

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

/** "Bao nhiêu ạ?", "nhắc lại giúp": what was told is wanted again. */
const ONCE_MORE =
  /^(?:\W|\b(?:la|thi|the|vay|bao nhieu|may|cai|so|con|nhac|noi|doc|lai|lan nua|giup|gi|ha|a|da|em|anh|chi|bot|co|nhi|roi|day|do|ay|duoc)\b)*$/;

/**
 * What is told where a question that leans on the one before adds nothing that is understood: the same answer again would pass for an answer
 * to it. Null where it is none such.
 *
 * @param told what the answer before said.
 */
export function askWhatMore(parsed: Question, answer: Answer, told: string): Answer | null {
  const names = parsed.concepts.length + parsed.periods.length + parsed.documents.length > 0;
  const isRepeated = saidBy(answer) === told && answer.kind !== 'not_found' && answer.kind !== 'clarify';
  // "Ngày nào?", "chênh nhau bao nhiêu?" may rightly be answered by what stood in the answer before.
  const asksElse = parsed.wanted !== 'narrative' || answer.kind === 'reference';
  return isRepeated && !names && !asksElse && parsed.unitFrom !== 'named' && !ONCE_MORE.test(fold(parsed.text))
    ? askBack(WHAT_MORE)
    : null;
}

const WHAT_MORE =
  'Tôi chưa rõ anh/chị hỏi thêm điều gì về số liệu vừa nêu. Anh/chị nói thêm giúp đơn vị, kỳ, trạng thái hoặc lĩnh vực cần hỏi, ví dụ “quá hạn thì sao?”, “quý trước thì sao?”.';
