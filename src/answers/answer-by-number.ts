import type { Question } from '../questions/question.ts';
import { formatPeriod } from '../vietnamese/format-period.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import type { Answer } from './answer.ts';
import { answerComputation } from './figures/answer-computation.ts';
import { answerRemainder } from './figures/answer-remainder.ts';
import { answerSum } from './figures/answer-sum.ts';
import { answerValue } from './figures/answer-value.ts';
import { MANY_UNITS } from './figures/find-sides.ts';
import { findValue } from './figures/find-value.ts';
import { framesOf } from './figures/frame.ts';
import { leftOfMoney } from './figures/left-of-money.ts';
import type { Match } from './figures/match-figure.ts';
import { mayHold } from './figures/may-hold.ts';
import { notStated } from './figures/not-stated.ts';
import { valueBeforeChange } from './figures/value-before-change.ts';
import { inPeriods, type Library, reportsOf, unitsWithReports } from './library.ts';
import { MOST_OFFERED, notFound, offerUnits } from './wording/replies.ts';

/** Questions for a number. Without a unit it is answered only when a single unit's reports hold it; else asked back. */
export async function answerByNumber(library: Library, question: Question): Promise<Answer> {
  const [unit] = question.units;
  if (unit) return forUnit(library, question, unit);
  const holding = await unitsHolding(library, question);
  if (holding.length > 1 || question.kindOnly) return askUnit(library, holding);
  const [only] = holding;
  if (only) return forUnit(library, { ...question, units: [only] }, only);
  return nothing(library, question, null);
}

/** Units whose reports hold what is asked, no more of them than are offered. */
async function unitsHolding(library: Library, question: Question): Promise<Unit[]> {
  const frames = framesOf(question);
  const names = unitsWithReports(library);
  const isOfMany = names.length > MANY_UNITS;
  const holding: Unit[] = [];
  for (const name of names) {
    if (holding.length >= MOST_OFFERED) break;
    const one = library.registry.byName(name);
    if (!one || (isOfMany && !(await mayHold(library, one, frames)))) continue;
    // With two it is asked back: of many units the others are offered without a closer look.
    if (isOfMany && holding.length >= 2) {
      holding.push(one);
      continue;
    }
    const found = await Promise.all(frames.map((frame) => findValue(library, one, frame, question)));
    if (found.every((value) => value.kind !== 'nothing')) holding.push(one);
  }
  return holding;
}

/** Asks which unit is meant: of those that hold it where there are several, else of all that report. */
export function askUnit(library: Library, holding: Unit[] = []): Answer {
  const names = holding.length > 1 ? holding.map((unit) => unit.name) : unitsWithReports(library);
  return offerUnits(names);
}

async function forUnit(library: Library, question: Question, unit: Unit): Promise<Answer> {
  const computed = await answerComputation(library, question, unit);
  if (computed) return computed;
  if (question.wanted === 'sum') {
    const sum = await answerSum(library, question, unit);
    if (sum) return sum;
  }
  if (question.wanted === 'difference') {
    const difference = await answerRemainder(library, question, unit);
    if (difference) return difference;
  }
  const left = await leftOfMoney(library, question, unit);
  if (left) return left;
  const value = await answerValue(library, question, unit);
  if ('kind' in value) return isBesideGap(question, value) ? nothing(library, question, null) : value;
  return (
    (await valueBeforeChange(library, question, unit)) ??
    (await ofOtherPeriod(library, question, unit)) ??
    nothing(library, question, value.nearest)
  );
}

/** Asked how much is missing, how much there is answers something else. */
function isBesideGap({ wanted }: Question, { figures }: Answer): boolean {
  return wanted === 'difference' && figures.every(({ label, derived }) => !derived && !TELLS_GAP.test(label));
}

const TELLS_GAP = /(?<!\p{L})(?:thiếu|còn|chưa|trống|vượt|hụt|dư|chênh|nợ|vắng)(?!\p{L})/iu;

/** The period that is asked for is not told apart: what is told of another is named as such. */
async function ofOtherPeriod(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  if (question.periods.length === 0 || inPeriods(reportsOf(library, unit), question.periods).length === 0) return null;
  const [frame] = framesOf(question);
  const found = frame && (await findValue(library, unit, frame, { ...question, periods: [] }));
  const match = found?.kind === 'stated' ? found.matches[0] : undefined;
  return match
    ? notStated(library, match, `Báo cáo của ${unit.name} không nêu số của kỳ được hỏi. Số của kỳ khác:`)
    : null;
}

/** Said plainly: the reports do not hold it. The nearest figure that they do hold is named as such. */
export async function nothing(library: Library, question: Question, nearest: Match | null): Promise<Answer> {
  const [unit] = question.units;
  const who = unit ? `Báo cáo của ${unit.name}` : 'Các báo cáo đã nạp';
  const reports = unit ? reportsOf(library, unit) : [];
  if (unit && question.periods.length > 0 && inPeriods(reports, question.periods).length === 0) {
    const has = reports.flatMap((report) => (report.period ? [formatPeriod(report.period)] : [])).join('; ');
    return notFound(`Không có báo cáo của ${unit.name} cho kỳ được hỏi${has ? `; hiện có: ${has}` : ''}.`);
  }
  if (!unit && question.concepts.length + question.words.length === 0) return askUnit(library);
  if (nearest && nearest.score > 0.3 && !nearest.figure.isAbsence)
    return notStated(library, nearest, `${who} không nêu số liệu này. Gần nhất là một số khác:`);
  return notFound(`${who} không nêu nội dung này.`);
}

/** The value of the unit that is asked about; null where none is, or its reports do not state it. */
export async function firstValue(library: Library, question: Question): Promise<Answer | null> {
  const [unit] = question.units;
  if (!unit) return null;
  const answer = await answerValue(library, question, unit);
  return 'kind' in answer ? answer : null;
}
