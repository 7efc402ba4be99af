import { readRefusal } from '../questions/out-of-scope.ts';
import type { Question } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import { answerFromKind } from './answer-from-kind.ts';
import { finishAnswer } from './finish-answer.ts';
import { type Library, reportsOf, unitsWithReports } from './library.ts';
import { withoutPeriodAhead } from './period-ahead.ts';
import { askBack, listUnits, notFound, refuse } from './wording/replies.ts';

/** Answers an understood question from the reports: by rules alone, with the sentence that proves it. */
export async function answerQuestion(library: Library, question: Question): Promise<Answer> {
  return finishAnswer(library, question, await answer(library, question));
}

async function answer(library: Library, question: Question): Promise<Answer> {
  const refusal = readRefusal(question.full);
  if (refusal) return refuse(refusal);
  if (library.reports.length === 0)
    return notFound('Chưa có báo cáo nào được nạp. Anh/chị nạp báo cáo bằng lệnh “ingest” rồi hỏi lại.');
  if (question.ownUnknown)
    return askBack('Tôi chưa biết anh/chị thuộc phường, xã nào. Anh/chị cho biết tên đơn vị cần hỏi?');
  const unknown = question.units.filter((unit) => reportsOf(library, unit).length === 0);
  if (unknown.length > 0 && unknown.length === question.units.length) {
    return notFound(
      `Chưa có báo cáo nào của ${unknown.map((unit) => unit.name).join(', ')}. Hiện có báo cáo của: ${listUnits(unitsWithReports(library))}.`,
    );
  }
  return answerFromKind(library, withoutPeriodAhead(library, question));
}
