import type { Question } from '../../questions/question.ts';

const CHANGES = new Set(['growth', 'reduced']);

/** Where only one period is reported, its report may state the change itself: "tăng 12,8% so với quý trước". */
export function statedChange(question: Question): Question {
  const changes = question.concepts.filter((asked) => CHANGES.has(asked.alternatives[0]?.id ?? ''));
  // "Tăng hay giảm" asks for one of the two.
  const either = { alternatives: changes.flatMap((asked) => asked.alternatives), slot: 'aspect' as const };
  const concepts =
    changes.length < 2 ? question.concepts : [...question.concepts.filter((one) => !changes.includes(one)), either];
  return { ...question, concepts, periods: question.periods.length < 2 ? [] : question.periods };
}
