import type { Question } from '../questions/question.ts';
import { type Library, reportsOf } from './library.ts';

const AIMS = new Set(['projected', 'set_target', 'target']);

/** "Năm 2027 phấn đấu bao nhiêu": what is aimed at stands in the report of the year before, under its tasks to come. */
export function withoutPeriodAhead(library: Library, question: Question): Question {
  const asksAims = question.concepts.some((asked) => asked.alternatives.some((concept) => AIMS.has(concept.id)));
  const reports = question.units.flatMap((unit) => reportsOf(library, unit));
  const last =
    reports
      .map((report) => report.period?.to ?? '')
      .sort()
      .at(-1) ?? '';
  const isAhead = question.periods.length > 0 && question.periods.every((period) => (period.from ?? '') > last);
  return asksAims && last !== '' && isAhead ? { ...question, periods: [] } : question;
}
