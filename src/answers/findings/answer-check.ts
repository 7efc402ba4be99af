import type { Question } from '../../questions/question.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Answer } from '../answer.ts';
import { type Library, reportsOf } from '../library.ts';
import { byAddition } from './check-addition.ts';
import { byAnswerBefore, byFigure } from './check-figure.ts';
import { byGrowth } from './check-growth.ts';
import { checkMembers } from './check-members.ts';
import { byQuoted } from './check-quoted.ts';
import { allFindings, byFinding } from './find-finding.ts';
import { byTwoNumbers } from './two-numbers.ts';

/**
 * Answers whether numbers of a report agree: with what was found at ingest, or by working out the sum or share that the
 * question names. Null when nothing that it names can be checked.
 */
export async function answerCheck(library: Library, question: Question): Promise<Answer | null> {
  const reports =
    question.units.length > 0 ? question.units.flatMap((unit) => reportsOf(library, unit)) : library.reports;
  return (
    (question.within.length > 0 ? await byAnswerBefore(library, question) : null) ??
    (await byFinding(library, reports, question)) ??
    (await byAddition(library, reports, question)) ??
    (await byGrowth(library, reports, question)) ??
    (TWO_PLACES.test(fold(question.full)) ? await byTwoNumbers(library, reports, question) : null) ??
    (await checkMembers(library, question)) ??
    (await byFigure(library, reports, question)) ??
    (await byTwoNumbers(library, reports, question)) ??
    (await byQuoted(library, reports, question)) ??
    (await allFindings(library, reports, question))
  );
}

/** "Lúc ghi … lúc ghi …", "chỗ thì … chỗ lại …", "sao … mà …": two numbers of the report are set against each other. */
const TWO_PLACES = /\b(?:luc|cho|doan)\b.*\b(?:luc|cho|doan)\b|\bsao\b.*\b(?:ma|lai|nhung)\b|\bso nao\b/;
