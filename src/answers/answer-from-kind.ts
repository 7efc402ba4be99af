import type { Question } from '../questions/question.ts';
import type { Answer } from './answer.ts';
import type { Library } from './library.ts';
import { planAnswer } from './plan-answer.ts';
import { kindsText, noReportOfKind, withKindsAsked, withoutReportOfKind } from './reports-of-kind.ts';
import { beforeSources } from './wording/before-sources.ts';

/**
 * Answers from the reports of the kind that the question names, from all where it names none. What those do not hold and others do is told
 * as such: it is not what was asked for.
 */
export async function answerFromKind(library: Library, question: Question): Promise<Answer> {
  const narrowed = withKindsAsked(library, question);
  if (narrowed === library) return planAnswer(library, question);
  const lacking = withoutReportOfKind(narrowed, question);
  const isNone = narrowed.reports.length === 0 || (lacking.length > 0 && lacking.length === question.units.length);
  if (isNone) return noReportOfKind(library, question);
  const answer = await planAnswer(narrowed, question);
  if (answer.kind === 'not_found') return (await toldElsewhere(library, question)) ?? answer;
  if (lacking.length === 0) return answer;
  const note = `Chưa có báo cáo ${kindsText(question)} của ${lacking.join(', ')}.`;
  return { ...answer, text: beforeSources(answer.text, [note]) };
}

async function toldElsewhere(library: Library, question: Question): Promise<Answer | null> {
  const other = await planAnswer(library, question);
  if (other.kind !== 'figure' && other.kind !== 'passage') return null;
  const whose = question.units.length > 0 ? ` của ${question.units.map(({ name }) => name).join(', ')}` : '';
  const text = `Báo cáo ${kindsText(question)}${whose} không nêu nội dung này. Báo cáo khác có nêu:\n${other.text}`;
  return { ...other, kind: 'not_found', text };
}
