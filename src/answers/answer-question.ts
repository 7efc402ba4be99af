import { readRefusal } from '../questions/out-of-scope.ts';
import type { Question } from '../questions/question.ts';
import { asksForNumber } from '../questions/wanted.ts';
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
import { rankedNoun } from './figures/ranked-noun.ts';
import { answerCheck } from './findings/answer-check.ts';
import { inPeriods, type Library, reportById, reportsOf } from './library.ts';
import { answerPassages } from './passages/answer-passages.ts';
import { answerReference } from './references/answer-reference.ts';
import { labelText, periodText, valueText } from './wording/figures.ts';
import { askBack, notFound, refuse } from './wording/replies.ts';
import { Citations } from './wording/sources.ts';

/** Answers an understood question from the reports: by rules alone, with the sentence that proves it. */
export async function answerQuestion(library: Library, question: Question): Promise<Answer> {
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

const AIMS = new Set(['projected', 'set_target', 'target']);

/** "Năm 2027 phấn đấu bao nhiêu": what is aimed at stands in the report of the year before, under its tasks to come. */
function withoutPeriodAhead(library: Library, question: Question): Question {
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

function unitsWithReports(library: Library): string[] {
  return [...new Set(library.reports.map((report) => report.unit))];
}

async function plan(library: Library, question: Question): Promise<Answer> {
  switch (question.wanted) {
    case 'check':
      return (await answerCheck(library, question)) ?? (await byUnit(library, question));
    case 'document':
      return (await answerReference(library, question)) ?? (await withoutDocument(library, question));
    case 'comparison':
      return (
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

/** Where only one period is reported, its report may state the change itself: "tăng 12,8% so với quý trước". */
function statedChange(question: Question): Question {
  return question.periods.length < 2 ? { ...question, periods: [] } : question;
}

async function ofOneUnit(
  library: Library,
  question: Question,
  answer: (library: Library, question: Question, unit: Unit) => Promise<Answer | null>,
): Promise<Answer | null> {
  const [unit] = question.units;
  return unit ? answer(library, question, unit) : null;
}

/** A place in a ranking is no quantity: the sentence that tells it answers. */
function asksRank(question: Question): boolean {
  return question.concepts.some((asked) => asked.alternatives.some((concept) => concept.id === 'rank'));
}

/** A thing named without "bao nhiêu" ("biên chế của phường") may be told in words where it is not counted. */
async function numberOrWords(library: Library, question: Question): Promise<Answer> {
  if (asksRank(question)) {
    const told = await answerPassages(library, question);
    if (told && /(?:xếp|đứng)\s+(?:thứ|hạng)|thứ hạng/iu.test(told.text)) return told;
  }
  const number = await byUnit(library, question);
  if (number.kind !== 'not_found' || question.asks.length > 0) return number;
  return (await answerPassages(library, question)) ?? number;
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
    const items = await answerItems(library, question, unit);
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
  }
  if (holding.length > 1 || question.kindOnly) return askUnit(library, holding);
  const [only] = holding;
  if (only) return forUnit(library, { ...question, units: [only] }, only);
  return nothing(library, question, null);
}

function askUnit(library: Library, holding: Unit[] = []): Answer {
  const names = holding.length > 1 ? holding.map((unit) => unit.name) : unitsWithReports(library);
  return askBack(`Anh/chị hỏi về đơn vị nào: ${names.slice(0, 8).join(', ')}?`);
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

/** What is not reported, with what is nearest to it, cited and marked as something else. */
function notStated(library: Library, { figure }: Match, said: string): Answer {
  const report = reportById(library, figure.reportId);
  const citations = new Citations();
  citations.addFigure(report, figure);
  const number = `${labelText(figure)} ${valueText(figure)}${periodText(figure.period ?? report.period)}`;
  return { ...notFound(`${said} ${number}.\n${citations.toText()}`), citations: citations.list };
}
