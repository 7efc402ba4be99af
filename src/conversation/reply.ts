import type { Answer } from '../answers/answer.ts';
import type { Library } from '../answers/library.ts';
import { refuseUnreadable } from '../answers/wording/replies.ts';
import { readChartWish } from '../questions/read-chart-wish.ts';
import { type MessageQuestion, splitMessage } from '../questions/split-message.ts';
import { withoutOrders } from '../questions/without-orders.ts';
import { normalize } from '../vietnamese/fold.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { answerOne, type Reply } from './answer-one.ts';
import { askWhat } from './ask-what.ts';
import { chooseOffer } from './choose-offer.ts';
import { readCommand } from './commands/read-command.ts';
import type { Asker, Dialogue } from './dialogue.ts';
import { drawAgain } from './draw.ts';
import { type AnswerToOne, joinAnswers } from './join-answers.ts';
import { type OfLastAnswer, replyAboutLast } from './reply-about-last.ts';
import { answerSmallTalk, readSmallTalk } from './small-talk.ts';

/** Longer than this a message is not read. */
export const MOST_CHARACTERS = 4000;
/** So many questions of one message are answered. */
const MOST_QUESTIONS = 4;
const UNNAMED = 'người hỏi';

/** Answers one message, with a picture where it has one or is asked for one, and tells what the dialogue remembers then. */
export async function reply(library: Library, dialogue: Dialogue, typed: string, asker: Asker): Promise<Reply> {
  const command = readCommand(typed);
  const text = command.kind === 'says' ? command.text : normalize(typed).trim();
  const wish = readChartWish(text);
  if (!wish) return replyInWords(library, dialogue, text, asker);
  // "Cảm ơn em, vẽ biểu đồ đi" asks for nothing else either.
  return wish.rest === '' || readSmallTalk(wish.rest)
    ? drawAgain(library, dialogue)
    : replyInWords(library, dialogue, wish.rest, { ...asker, asksChart: true });
}

async function replyInWords(library: Library, dialogue: Dialogue, text: string, asker: Asker): Promise<Reply> {
  const asQuestions = () => replyToQuestions(library, dialogue, text, asker);
  const sender = { ...asker, name: asker.name ?? UNNAMED, at: asker.at ?? new Date(asker.today) };
  const aboutLast = choosesOffer(dialogue, text)
    ? null
    : await replyAboutLast(library, dialogue.lastAnswer, text, sender, async () => (await asQuestions()).answer);
  return aboutLast
    ? { answer: aboutLast.answer, dialogue: { ...dialogue, lastAnswer: aboutLast.kept } }
    : asQuestions();
}

/** "Cái đầu" after a question back chooses from what was offered; by itself it might be heard as "cái đâu". */
function choosesOffer({ offered }: Dialogue, text: string): boolean {
  return offered !== null && chooseOffer(offered.offers, text) !== null;
}

/** Answers a message by each of its questions. */
async function replyToQuestions(library: Library, dialogue: Dialogue, text: string, asker: Asker): Promise<Reply> {
  const smallTalk = readSmallTalk(text);
  if (smallTalk) return { answer: await answerSmallTalk(library, smallTalk, asker), dialogue };
  const refusal = refusalOf(text);
  if (refusal !== null) return { answer: refuseUnreadable(refusal), dialogue };
  const questions = splitMessage(text, library.registry).map((question) => ({
    ...question,
    text: withoutOrders(question.text),
  }));
  if (questions.length === 0) return { answer: await askWhat(library, null, asker), dialogue };
  return answerAll(library, dialogue, questions, asker);
}

function refusalOf(text: string): string | null {
  if (!/\p{L}|\d/u.test(text)) return 'Câu hỏi trống. Anh/chị gõ câu hỏi về số liệu hoặc nội dung báo cáo.';
  if (text.length <= MOST_CHARACTERS) return null;
  return `Tin nhắn dài quá (${formatNumber(text.length)} ký tự, tối đa ${formatNumber(MOST_CHARACTERS)} ký tự). Anh/chị gửi riêng câu hỏi giúp.`;
}

/** Each question leans on those before it. */
async function answerAll(
  library: Library,
  dialogue: Dialogue,
  questions: MessageQuestion[],
  asker: Asker,
): Promise<Reply> {
  const answered: AnswerToOne[] = [];
  let after = dialogue;
  for (const question of questions.slice(0, MOST_QUESTIONS)) {
    const turn = await answerOne(library, after, question, asker);
    answered.push({ question: question.text, answer: turn.answer });
    after = turn.dialogue;
  }
  const answer = joinAnswers(answered, questions.length - answered.length);
  return {
    answer,
    dialogue: answered.length > 1 ? { ...after, lastAnswer: withAll(after.lastAnswer, answer) } : after,
  };
}

/** "Báo sai" after several answers may mean a number of any of them. */
function withAll(kept: OfLastAnswer, answer: Answer): OfLastAnswer {
  return kept.last ? { ...kept, last: { ...kept.last, answer } } : kept;
}
