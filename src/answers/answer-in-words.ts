import type { Question } from '../questions/question.ts';
import { asksForNumber } from '../questions/wanted.ts';
import { fold } from '../vietnamese/fold.ts';
import type { Answer } from './answer.ts';
import { answerByNumber, askUnit, firstValue, nothing } from './answer-by-number.ts';
import { answerEach } from './figures/answer-each.ts';
import { answerItems } from './figures/answer-items.ts';
import { answerParts } from './figures/answer-parts.ts';
import { answerSummary } from './figures/answer-summary.ts';
import { answerValue } from './figures/answer-value.ts';
import { comparePeriods } from './figures/compare-periods.ts';
import { rankedNoun, readDivider } from './figures/ranked-noun.ts';
import { readThreshold } from './figures/threshold.ts';
import type { Library } from './library.ts';
import { answerItemsUnderHeading } from './passages/answer-items-under-heading.ts';
import { answerPassages } from './passages/answer-passages.ts';
import { answerRank } from './passages/answer-rank.ts';
import { answerReference } from './references/answer-reference.ts';
import { tasksAsked } from './tasks/answer-tasks.ts';
import { notFound } from './wording/replies.ts';

/** A thing named without "bao nhiêu" ("biên chế của phường") may be told in words where it is not counted. */
export async function answerNumberOrWords(library: Library, question: Question): Promise<Answer> {
  const rank = await answerRank(library, question);
  if (rank) return rank;
  const number = await answerByNumber(library, question);
  const change = number.kind === 'not_found' ? await changeTold(library, question) : null;
  if (change) return change;
  if (number.kind !== 'not_found' || question.asks.length > 0 || namesNumber(question)) return number;
  return (await answerPassages(library, question)) ?? number;
}

/** "Cho biết số liên hiệp hợp tác xã": what is said of other things does not tell how many there are. */
function namesNumber({ bare }: Question): boolean {
  return /^\W*(?:các |những )?(?:tổng số|số lượng|số|tong so|so luong) (?!liệu|lieu|tài|tai|điện|dien|hiệu|hieu|nào|nao|má?y|ngày|ngay)/iu.test(
    bare,
  );
}

const CHANGES = new Set(['growth', 'reduced']);

/** "Tăng bao nhiêu so với cùng kỳ" where the report tells both counts and not the change. */
async function changeTold(library: Library, question: Question): Promise<Answer | null> {
  const [unit] = question.units;
  const asksChange = question.concepts.some((asked) => CHANGES.has(asked.alternatives[0]?.id ?? ''));
  return unit && asksChange ? comparePeriods(library, question, unit) : null;
}

/** Where no document of what is asked is named, what the reports say of it. */
export async function answerWithoutDocument(library: Library, question: Question): Promise<Answer> {
  if (question.documents.length > 0) {
    const where = question.units.length > 0 ? `của ${question.units.map((unit) => unit.name).join(', ')}` : 'đã nạp';
    return notFound(`Các báo cáo ${where} không nhắc đến văn bản số ${question.documents.join(', ')}.`);
  }
  return (await answerPassages(library, question)) ?? (await nothing(library, question, null));
}

/** "Những nhiệm vụ nào quá hạn", "việc gì chưa xong": the things themselves are asked for. */
const WHICH = /\b(?:nhung|cac)\b|\b(?:nao|gi)\b/;

/** Reasons, limitations, how things are done; a yes-or-no question about something counted is answered by the count. */
export async function answerNarrative(library: Library, question: Question): Promise<Answer> {
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
    (asksWhy(question) ? null : await firstValue(library, question)) ??
    (await nothing(library, question, null))
  );
}

/** How many there are is no answer to why. */
function asksWhy({ concepts }: Question): boolean {
  return concepts.some((asked) => asked.slot === 'part' && asked.alternatives[0]?.id === 'causes');
}

/** Where no number sums it up, what the report says of it in words. */
export async function answerSummed(library: Library, question: Question): Promise<Answer> {
  if (question.units.length === 0) return askUnit(library);
  if (question.concepts.some((asked) => asked.slot === 'part')) return answerNarrative(library, question);
  const [unit] = question.units;
  return (unit && (await answerSummary(library, question, unit))) ?? answerNarrative(library, question);
}

/** What a list asks for: numbers of each, the items themselves, documents, passages. */
export async function answerList(library: Library, question: Question): Promise<Answer> {
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
  // "Khoản nào dưới 80%": a sentence about such items does not say which they are.
  if (unit && readThreshold(question.bare) !== null && readDivider(question.bare) !== null)
    return nothing(library, question, null);
  return (await answerPassages(library, question)) ?? (await answerByNumber(library, question));
}
