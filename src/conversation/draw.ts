import type { Answer } from '../answers/answer.ts';
import { answerQuestion } from '../answers/answer-question.ts';
import { chartOf } from '../answers/charts/chart-of.ts';
import { withChart } from '../answers/charts/with-chart.ts';
import type { Library } from '../answers/library.ts';
import { askBack } from '../answers/wording/replies.ts';
import { drawableQuestion } from '../questions/drawable-question.ts';
import type { Question } from '../questions/question.ts';
import type { Dialogue } from './dialogue.ts';

/** "Vẽ biểu đồ đi": what was asked last is meant. */
export async function drawAgain(library: Library, dialogue: Dialogue): Promise<{ answer: Answer; dialogue: Dialogue }> {
  const answer = dialogue.earlier
    ? await answerQuestion(library, dialogue.earlier)
    : askBack('Anh/chị cần vẽ biểu đồ số liệu nào, của những đơn vị hoặc kỳ nào?');
  return { answer: withChart(answer, { isAsked: true }), dialogue };
}

/** Where a picture was asked for and the answer has none: what else the question means, where that has one. */
export async function drawnInstead(
  library: Library,
  { question, answer }: { question: Question; answer: Answer },
): Promise<{ question: Question; answer: Answer } | null> {
  const other = chartOf(answer, { isAsked: true }) ? null : drawableQuestion(question);
  const drawn = other && (await answerQuestion(library, other));
  return drawn && chartOf(drawn, { isAsked: true }) ? { question: other, answer: drawn } : null;
}
