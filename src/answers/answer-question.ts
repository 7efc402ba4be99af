import { readRefusal } from '../questions/out-of-scope.ts';
import type { Question } from '../questions/question.ts';
import { asksForNumber } from '../questions/wanted.ts';
import { fold } from '../vietnamese/fold.ts';
import { formatPeriod } from '../vietnamese/format-period.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import type { Answer } from './answer.ts';
import { answerComputation } from './figures/answer-computation.ts';
import { answerEach } from './figures/answer-each.ts';
import { answerItems } from './figures/answer-items.ts';
import { answerParts } from './figures/answer-parts.ts';
import { answerRemainder } from './figures/answer-remainder.ts';
import { answerSum } from './figures/answer-sum.ts';
import { answerSummary } from './figures/answer-summary.ts';
import { answerValue } from './figures/answer-value.ts';
import { comparePeriods, withoutChange } from './figures/compare-periods.ts';
import { compareUnits } from './figures/compare-units.ts';
import { findValue } from './figures/find-value.ts';
import { framesOf } from './figures/frame.ts';
import type { Match } from './figures/match-figure.ts';
import { notStated } from './figures/not-stated.ts';
import { rankedNoun, readDivider } from './figures/ranked-noun.ts';
import { statedChange } from './figures/stated-change.ts';
import { readThreshold } from './figures/threshold.ts';
import { answerCheck } from './findings/answer-check.ts';
import { guardAnswer } from './grounding/guard-answer.ts';
import { withoutLinks } from './grounding/without-links.ts';
import { inPeriods, type Library, reportsOf } from './library.ts';
import { answerItemsUnderHeading } from './passages/answer-items-under-heading.ts';
import { answerPassages } from './passages/answer-passages.ts';
import { answerRank } from './passages/answer-rank.ts';
import { answerWhichUnit } from './passages/answer-which-unit.ts';
import { withoutPeriodAhead } from './period-ahead.ts';
import { answerReference } from './references/answer-reference.ts';
import { answerTasks, asksTerm, tasksAsked } from './tasks/answer-tasks.ts';
import { withNotes } from './wording/notes.ts';
import { withoutPersonalNumbers } from './wording/personal-numbers.ts';
import { askBack, notFound, offerUnits, refuse } from './wording/replies.ts';

/** Answers an understood question from the reports: by rules alone, with the sentence that proves it. */
export async function answerQuestion(library: Library, question: Question): Promise<Answer> {
  return finishAnswer(library, question, await answer(library, question));
}

/** An answer as it may go out: proved, with what must be known of its numbers, nobody's own numbers and nothing to tap in it. */
export async function finishAnswer(library: Library, question: Question, answer: Answer): Promise<Answer> {
  const guarded = guardAnswer(library, question, answer);
  return withoutLinks(withoutPersonalNumbers(await withNotes(library, guarded)));
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
      `Chưa có báo cáo nào của ${unknown.map((unit) => unit.name).join(', ')}. Hiện có báo cáo của: ${unitsWithReports(library).join(', ')}.`,
    );
  }
  return plan(library, withoutPeriodAhead(library, question));
}

function unitsWithReports(library: Library): string[] {
  return [...new Set(library.reports.map((report) => report.unit))];
}

async function plan(library: Library, question: Question): Promise<Answer> {
  const picked = await partsPicked(library, question);
  if (picked) return picked;
  const term = asksTerm(question) ? await ofOneUnit(library, question, answerTasks) : null;
  if (term) return term;
  switch (question.wanted) {
    case 'check':
      return (await answerCheck(library, question)) ?? (await byUnit(library, question));
    case 'document':
      return (await answerReference(library, question)) ?? (await withoutDocument(library, question));
    case 'comparison':
      return (
        (await ofPartsOfOne(library, question)) ??
        (await answerWhichUnit(library, question)) ??
        (await compareUnits(library, spread(library, question))) ??
        (question.concepts.some((asked) => asked.slot === 'part')
          ? await narrative(library, question)
          : await nothing(library, question, null))
      );
    case 'trend':
      return trend(library, question);
    case 'summary':
      return summary(library, question);
    case 'narrative':
      return narrative(library, question);
    case 'list':
      return list(library, question);
    default:
      return numberOrWords(library, question);
  }
}

async function trend(library: Library, question: Question): Promise<Answer> {
  const compared = await ofOneUnit(library, question, comparePeriods);
  if (compared) return compared;
  const stated = await byUnit(library, statedChange(question));
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

/** A thing named without "bao nhiêu" ("biên chế của phường") may be told in words where it is not counted. */
async function numberOrWords(library: Library, question: Question): Promise<Answer> {
  const rank = await answerRank(library, question);
  if (rank) return rank;
  const number = await byUnit(library, question);
  if (number.kind !== 'not_found' || question.asks.length > 0) return number;
  return (await answerPassages(library, question)) ?? number;
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

async function withoutDocument(library: Library, question: Question): Promise<Answer> {
  if (question.documents.length > 0) {
    const where = question.units.length > 0 ? `của ${question.units.map((unit) => unit.name).join(', ')}` : 'đã nạp';
    return notFound(`Các báo cáo ${where} không nhắc đến văn bản số ${question.documents.join(', ')}.`);
  }
  return (await answerPassages(library, question)) ?? (await nothing(library, question, null));
}

/** "Những nhiệm vụ nào quá hạn", "việc gì chưa xong": the things themselves are asked for. */
const WHICH = /\b(?:nhung|cac)\b|\b(?:nao|gi)\b/;

/** Reasons, limitations, how things are done; a yes-or-no question about something counted is answered by the count. */
async function narrative(library: Library, question: Question): Promise<Answer> {
  const hasPart = question.concepts.some((asked) => asked.slot === 'part');
  const isYesNo = /(?:^|\s)c[oó]\s.*\sk?h[oô]ng(?:\s*(?:ạ|a|nhỉ|vậy|thế|hả))?\s*\??$/iu.test(question.full);
  if (isYesNo && !hasPart) {
    const counted =
      question.concepts.some((asked) => asked.slot === 'object') &&
      question.concepts.some((asked) => asked.slot === 'state');
    if (counted) {
      const answer = await firstValue(library, question);
      if (answer) return answer;
    }
  }
  const [unit] = question.units;
  if (unit && WHICH.test(fold(question.bare))) {
    const items =
      (await answerItemsUnderHeading(library, question, unit)) ?? (await tasksAsked(library, question, unit));
    if (items) return items;
  }
  const needsUnit = question.units.length === 0 && question.kindOnly;
  if (needsUnit) return askUnit(library);
  return (
    (await answerPassages(library, question)) ??
    (await firstValue(library, question)) ??
    (await nothing(library, question, null))
  );
}

/** Where no number sums it up, what the report says of it in words. */
async function summary(library: Library, question: Question): Promise<Answer> {
  if (question.units.length === 0) return askUnit(library);
  if (question.concepts.some((asked) => asked.slot === 'part')) return narrative(library, question);
  return (await ofOneUnit(library, question, answerSummary)) ?? narrative(library, question);
}

async function list(library: Library, question: Question): Promise<Answer> {
  const unit = question.units[0];
  const wantsNumbers =
    asksForNumber(question.full) ||
    question.numbers.length > 0 ||
    /chia|c[oơ] c[aấ]u/iu.test(question.full) ||
    rankedNoun(question.bare) !== null;
  if (unit && question.within.length > 0) {
    const parts = await answerParts(library, question, unit);
    if (parts) return parts;
  }
  if (unit && !wantsNumbers) {
    const items =
      (await answerItemsUnderHeading(library, question, unit)) ??
      (await tasksAsked(library, question, unit)) ??
      (await answerItems(library, question, unit));
    if (items) return items;
  }
  if (unit && wantsNumbers) {
    const each = await answerEach(library, question, unit);
    if (each) return each;
    if (question.asks.length > 1) {
      const values = await answerValue(library, question, unit);
      if ('kind' in values) return values;
    }
    const parts = await answerParts(library, question, unit);
    if (parts) return parts;
  }
  if (question.documentKinds.length > 0) {
    const documents = await answerReference(library, question);
    if (documents) return documents;
  }
  return (await answerPassages(library, question)) ?? (await byUnit(library, question));
}

async function firstValue(library: Library, question: Question): Promise<Answer | null> {
  const [unit] = question.units;
  if (!unit) return null;
  const answer = await answerValue(library, question, unit);
  return 'kind' in answer ? answer : null;
}

/** Questions for a number. Without a unit it is answered only when a single unit's reports hold it; else asked back. */
async function byUnit(library: Library, question: Question): Promise<Answer> {
  const [unit] = question.units;
  if (unit) return forUnit(library, question, unit);
  const holding: Unit[] = [];
  for (const name of unitsWithReports(library)) {
    const one = library.registry.byName(name);
    if (!one) continue;
    const found = await Promise.all(framesOf(question).map((frame) => findValue(library, one, frame, question)));
    if (found.every((value) => value.kind !== 'nothing')) holding.push(one);
    // Asked back, no more of them are named.
    if (holding.length >= MOST_NAMED) break;
  }
  if (holding.length > 1 || question.kindOnly) return askUnit(library, holding);
  const [only] = holding;
  if (only) return forUnit(library, { ...question, units: [only] }, only);
  return nothing(library, question, null);
}

function askUnit(library: Library, holding: Unit[] = []): Answer {
  const names = holding.length > 1 ? holding.map((unit) => unit.name) : unitsWithReports(library);
  return offerUnits(names.slice(0, MOST_NAMED));
}

const MOST_NAMED = 8;

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
  const value = await answerValue(library, question, unit);
  if ('kind' in value) return value;
  return (await ofOtherPeriod(library, question, unit)) ?? nothing(library, question, value.nearest);
}

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
async function nothing(library: Library, question: Question, nearest: Match | null): Promise<Answer> {
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
