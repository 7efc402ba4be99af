import type { Answer } from '../answers/answer.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import type { Library } from '../answers/library.ts';
import { refuseUnreadable } from '../answers/wording/replies.ts';
import { completeQuestion } from '../questions/complete-question.ts';
import { parseQuestion } from '../questions/parse-question.ts';
import type { Question } from '../questions/question.ts';
import { normalize } from '../vietnamese/fold.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { readSmallTalk } from './small-talk.ts';

/** What a dialogue remembers between two questions. */
export interface Dialogue {
  earlier: Question | null;
  about: NonNullable<Answer['about']>;
}

export const NEW_DIALOGUE: Dialogue = { earlier: null, about: [] };

/** Who asks, and when. */
export interface Asker {
  unit: Unit | null;
  /** ISO day in the asker's time zone. */
  today: string;
}

/** Longer than this a message is no question; it is not searched. */
const MOST_CHARACTERS = 1000;

/** Answers one message and tells what the dialogue remembers then. */
export async function reply(
  library: Library,
  dialogue: Dialogue,
  typed: string,
  asker: Asker,
): Promise<{ answer: Answer; dialogue: Dialogue }> {
  const text = normalize(typed).trim();
  if (!/\p{L}|\d/u.test(text))
    return {
      answer: refuseUnreadable('Câu hỏi trống. Anh/chị gõ câu hỏi về số liệu hoặc nội dung báo cáo.'),
      dialogue,
    };
  if (text.length > MOST_CHARACTERS) {
    return {
      answer: refuseUnreadable(
        `Câu hỏi dài quá (${text.length} ký tự, tối đa ${MOST_CHARACTERS}). Anh/chị hỏi ngắn lại giúp.`,
      ),
      dialogue,
    };
  }
  const smallTalk = readSmallTalk(text);
  if (smallTalk) return { answer: smallTalk, dialogue };
  const reporting = new Set(library.reports.map((report) => report.unit));
  const parsed = parseQuestion(text, {
    registry: library.registry,
    reporting,
    askerUnit: asker.unit,
    today: asker.today,
  });
  const question = completeQuestion(parsed, dialogue.earlier, dialogue.about);
  const answer = await answerQuestion(library, question);
  if (answer.kind === 'refused') return { answer, dialogue };
  return { answer, dialogue: { earlier: question, about: answer.about ?? dialogue.about } };
}
