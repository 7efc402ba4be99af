import type { Question } from '../questions/question.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import type { Answer } from './answer.ts';
import { answerByNumber, nothing } from './answer-by-number.ts';
import {
  answerList,
  answerNarrative,
  answerNumberOrWords,
  answerSummed,
  answerWithoutDocument,
} from './answer-in-words.ts';
import { answerEach } from './figures/answer-each.ts';
import { comparePeriods, withoutChange } from './figures/compare-periods.ts';
import { compareUnits } from './figures/compare-units.ts';
import { findValue } from './figures/find-value.ts';
import { framesOf } from './figures/frame.ts';
import { notStated } from './figures/not-stated.ts';
import { readDivider } from './figures/ranked-noun.ts';
import { statedChange } from './figures/stated-change.ts';
import { readThreshold } from './figures/threshold.ts';
import { answerCheck } from './findings/answer-check.ts';
import { type Library, unitsWithReports } from './library.ts';
import { answerWhichUnit } from './passages/answer-which-unit.ts';
import { answerReference } from './references/answer-reference.ts';
import { answerTasks, asksTerm } from './tasks/answer-tasks.ts';

/** Which parts try to answer a question, in which order, by what it wants. */
export async function planAnswer(library: Library, question: Question): Promise<Answer> {
  const picked = await partsPicked(library, question);
  if (picked) return picked;
  const term = asksTerm(question) ? await ofOneUnit(library, question, answerTasks) : null;
  if (term) return term;
  switch (question.wanted) {
    case 'check':
      return (await answerCheck(library, question)) ?? (await uncheckedNumber(library, question));
    case 'document':
      return (await answerReference(library, question)) ?? (await answerWithoutDocument(library, question));
    case 'comparison':
      return (
        (await ofPartsOfOne(library, question)) ??
        (await answerWhichUnit(library, question)) ??
        (await compareUnits(library, spread(library, question))) ??
        (question.concepts.some((asked) => asked.slot === 'part')
          ? await answerNarrative(library, question)
          : await nothing(library, question, null))
      );
    case 'trend':
      return trend(library, question);
    case 'summary':
      return answerSummed(library, question);
    case 'narrative':
      return answerNarrative(library, question);
    case 'list':
      return answerList(library, question);
    default:
      return answerNumberOrWords(library, question);
  }
}

/** Where nothing can be checked, a number is told only to who quotes none: asked whether 741 adds up, other numbers answer nothing. */
async function uncheckedNumber(library: Library, question: Question): Promise<Answer> {
  const told = await answerByNumber(library, question);
  const isQuoted = question.numbers.some((number) => number > 12);
  const isTold = told.figures.some(({ value }) => question.numbers.includes(value));
  return isQuoted && !isTold ? nothing(library, question, null) : told;
}

/** "Phòng nào đạt 100%", "đơn vị nào dưới 90%": the parts of one unit that meet it, all of them beside each other. */
async function partsPicked(library: Library, question: Question): Promise<Answer | null> {
  const divider = readDivider(question.bare);
  const isPicked = divider?.isPicked || (divider?.isRanked && readThreshold(question.bare) !== null);
  return isPicked ? ofPartsOfOne(library, question) : null;
}

/** "Đơn vị nào …" where the reports are of one unit: its own parts are set against each other. */
async function ofPartsOfOne(library: Library, question: Question): Promise<Answer | null> {
  const { units } = spread(library, question);
  const [unit] = units;
  return unit && units.length === 1 ? answerEach(library, question, unit) : null;
}

/** "Phường nào …": all units of that kind that have reports. */
function spread(library: Library, question: Question): Question {
  if (question.units.length >= 2 || question.unitFrom === 'named') return question;
  const units = unitsWithReports(library).flatMap((name) => library.registry.byName(name) ?? []);
  const wards = units.filter((unit) => unit.kind !== 'city' && unit.kind !== 'province');
  return { ...question, units: wards };
}

async function trend(library: Library, question: Question): Promise<Answer> {
  const compared = await ofOneUnit(library, question, comparePeriods);
  if (compared) return compared;
  const stated = await answerByNumber(library, statedChange(question));
  return stated.kind === 'not_found' ? ((await ofOneUnit(library, question, ofOnePeriod)) ?? stated) : stated;
}

/** One period alone is reported: its number is told, and that there is none to set it against. */
async function ofOnePeriod(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const [frame] = framesOf(question).map(withoutChange);
  const found = frame && (await findValue(library, unit, frame, statedChange(question)));
  const match = found?.kind === 'stated' ? found.matches[0] : undefined;
  return match
    ? notStated(library, match, `Báo cáo của ${unit.name} chỉ có số của một kỳ nên không so sánh được. Số của kỳ đó:`)
    : null;
}

async function ofOneUnit(
  library: Library,
  question: Question,
  answer: (library: Library, question: Question, unit: Unit) => Promise<Answer | null>,
): Promise<Answer | null> {
  const [unit] = question.units;
  return unit ? answer(library, question, unit) : null;
}
