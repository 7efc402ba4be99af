import { fold } from '../vietnamese/fold.ts';
import type { UnitRegistry } from '../vocabulary/units/registry.ts';
import { askingClause } from './asking-clause.ts';
import {
  askingOf,
  asksNumber,
  asksOutright,
  asksPlainlyOrWhich,
  isCourtesy,
  isTag,
  namesSomething,
} from './asking-words.ts';
import { type Sentence, sentencesOf } from './message-sentences.ts';
import { mendsItself } from './read-correction.ts';
import { splitReason } from './split-reason.ts';
import { splitUnits } from './split-units.ts';

/** One question of a message. */
export interface MessageQuestion {
  text: string;
  /** What stands before it in the message, nearest last: the unit may be named there. */
  before: string[];
}

/** Up to here a message is read as a whole; a longer one tells a story around its question. */
const LONGEST_PLAIN = 300;

/**
 * The questions of a message, in order. A short message with one question is that question as typed; of a longer one greeting,
 * explanation, what was pasted and the signature are left out. Empty where a long message asks nothing.
 *
 * @param message NFC, of any length.
 */
export function splitMessage(message: string, registry: UnitRegistry): MessageQuestion[] {
  const isLong = message.length > LONGEST_PLAIN;
  const sentences = withTags(sentencesOf(message));
  const asked = askedOf(sentences, isLong);
  const questions = sentences.flatMap((sentence, i) => {
    if (!asked[i]) return [];
    const clause = isLong ? askingClause(sentence.text) : { before: [], text: sentence.text };
    const before = [...sentences.slice(0, i).map(({ text }) => text), ...clause.before];
    const lead = isLong || asked[i - 1] ? '' : leadIn(sentences[i - 1]);
    const parts = splitUnits(`${lead}${clause.text}`, registry).flatMap(splitReason);
    return parts.map((text, k) => ({ text, before: [...before, ...parts.slice(0, k)] }));
  });
  if (isLong || questions.length > 1) return questions;
  const told = sentences.filter(({ text }) => !isCourtesy(text));
  const isWhole = told.length === sentences.length || told.length === 0;
  return [{ text: isWhole ? message : told.map(({ text }) => text).join(' '), before: [] }];
}

/** "…. Đúng không ạ?" is one question with the sentence before it. */
function withTags(sentences: Sentence[]): Sentence[] {
  const joined: Sentence[] = [];
  for (const sentence of sentences) {
    const last = joined.at(-1);
    if (last && !sentence.isQuoted && isTag(sentence.text)) last.text = `${last.text} ${sentence.text}`;
    else joined.push({ ...sentence });
  }
  return joined;
}

/** Which of the sentences are questions. */
function askedOf(sentences: Sentence[], isLong: boolean): boolean[] {
  const asked = sentences.map((_, i) => isAsked(sentences, i, isLong));
  if (!isLong || asked.includes(true)) return asked;
  return sentences.map(
    (sentence) => !sentence.isQuoted && namesSomething(sentence.text) && asksPlainlyOrWhich(sentence.text),
  );
}

function isAsked(sentences: Sentence[], i: number, isLong: boolean): boolean {
  const sentence = sentences[i] as Sentence;
  const next = sentences[i + 1];
  if (sentence.isQuoted || isCourtesy(sentence.text)) return false;
  // "Nhờ cung cấp giúp:" heads a list; "… à nhầm, …" takes back what was asked.
  if (next?.isItem && !sentence.isItem && !asksNumber(sentence.text)) return false;
  if (next && !next.isItem && mendsItself(next.text)) return false;
  if (sentence.isItem && !isToldList(sentences) && namesSomething(sentence.text) && !statesNumber(sentence.text))
    return true;
  const asking = askingOf(sentence.text);
  if (isLong) return asking === 'plainly' && (asksOutright(sentence.text) || asksInWords(sentence.text));
  return asking === 'plainly' || (asking === 'perhaps' && namesSomething(sentence.text));
}

/** "Cho biết tỷ lệ hài lòng"; not "Tỷ lệ hài lòng: 95%". */
function asksInWords(text: string): boolean {
  return namesSomething(text) && !statesNumber(text);
}

/** A list in which many items state a number was pasted from a report; one that asks states none. */
function isToldList(sentences: Sentence[]): boolean {
  const items = sentences.filter(({ isItem }) => isItem);
  return items.filter(({ text }) => statesNumber(text)).length * 3 > items.length;
}

/** "- Đã giải quyết: 8.785 hồ sơ" tells; "- hồ sơ quý III/2026" asks. */
function statesNumber(text: string): boolean {
  const apart = fold(text).replace(
    /\b(?:(?:quy|thang|nam|ngay|tuan|so|nghi quyet|quyet dinh)\s+[\divx/.-]+\S*|[69] thang)/g,
    ' ',
  );
  return /\d/.test(apart);
}

/** "Hồ sơ của phường. Nhận bao nhiêu?": what is spoken of stands before the question. */
function leadIn(sentence: Sentence | undefined): string {
  const leads =
    sentence &&
    !sentence.isQuoted &&
    !isCourtesy(sentence.text) &&
    namesSomething(sentence.text) &&
    !statesNumber(sentence.text);
  return leads ? `${sentence.text} ` : '';
}
