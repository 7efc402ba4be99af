import type { Answer } from '../answers/answer.ts';
import type { Answered } from '../answers/explain/answered.ts';
import { explainAnswer, explainBriefly } from '../answers/explain/explain-answer.ts';
import type { WhoAsked } from '../answers/explain/explain-understanding.ts';
import type { Library } from '../answers/library.ts';
import { askBack } from '../answers/wording/replies.ts';
import { readWhy } from './why-words.ts';

const NOTHING_YET =
  'Chưa có câu trả lời nào để giải thích. Anh/chị hỏi một số liệu trước, rồi nhắn “căn cứ” để xem số đó ở đâu ra.';

const MORE = 'Muốn xem cách tìm ra số, anh/chị nhắn: “căn cứ”.';

/**
 * Answers "vì sao?" about the last answer; null for any other message. After a number a bare "vì sao?" is answered first with the causes
 * that the report gives, where it gives any.
 *
 * @param last the last message that was answered; null where there is none.
 * @param ordinary answers the message as a question: with the causes.
 */
export async function answerWhy(
  library: Library,
  last: Answered | null,
  text: string,
  asker: WhoAsked,
  ordinary: () => Promise<Answer>,
): Promise<Answer | null> {
  const why = readWhy(text);
  if (!why) return null;
  if (!last) return why === 'source' ? askBack(NOTHING_YET) : null;
  if (why === 'cause' && mayHaveCauses(last)) {
    const causes = await ordinary();
    if (causes.isOfCauses || isToldByModel(causes)) return withNumber(library, causes, last.answer);
  }
  return explainAnswer(library, last, asker);
}

/** What states something may have causes; a question back and "not reported" have none. */
const STATING: ReadonlySet<Answer['kind']> = new Set(['figure', 'passage', 'reference', 'discrepancy']);

/** A report gives causes of how something stands ("quá hạn"), not of how many there are in all. */
function mayHaveCauses({ question, answer }: Answered): boolean {
  if (!STATING.has(answer.kind)) return false;
  return answer.kind !== 'figure' || (question?.concepts.some(({ slot }) => slot === 'state') ?? false);
}

/** A model tells causes in its own words, from passages. */
function isToldByModel({ lane, kind }: Answer): boolean {
  return lane === 'model' && STATING.has(kind);
}

/** The causes, and where the number stands that they are the causes of. */
async function withNumber(library: Library, causes: Answer, told: Answer): Promise<Answer> {
  const number = await explainBriefly(library, told);
  if (number === '') return causes;
  const known = new Set(causes.citations.map(({ quote }) => quote));
  return {
    ...causes,
    text: `${causes.text}\n${number}\n${MORE}`,
    citations: [...causes.citations, ...told.citations.filter(({ quote }) => !known.has(quote))],
  };
}
