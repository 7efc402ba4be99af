import { fold } from '../vietnamese/fold.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import { comparedUnits } from './compared-units.ts';
import { followDocument } from './follow-document.ts';
import { asksOfPart, opensLeaning, pointsBack } from './leaning-words.ts';
import { isOnlyPart, mergeConcepts, NARROWING, namesThing } from './merge-concepts.ts';
import type { Ask, Asked, Question } from './question.ts';

/** What a conversation holds beside its last question. */
export interface Around {
  /** Figures of the last answer. */
  within?: Question['within'];
  /** Units spoken of, latest first. */
  units?: Unit[];
}

/**
 * Fills what a question lacks from the one before it in the conversation: "thế còn xã bên?", "còn qua mạng thì sao?",
 * "trong đó nộp giấy mấy cái?", "bên nào cao hơn?". A question that stands by itself is left as it is.
 */
export function completeQuestion(question: Question, earlier: Question | null, around: Around = {}): Question {
  if (!earlier) return question;
  const aboutDocument = followDocument(question, earlier);
  if (aboutDocument) return aboutDocument;
  if (!leansOnEarlier(question)) return question;
  const compared = comparedUnits(question, earlier, around.units ?? []);
  // "Chênh nhau", "cao hơn" tell how the two are set against each other, not what is counted.
  const isBare = question.concepts.length === 0 && (question.words.length === 0 || compared !== null);
  const takesUnit = question.unitFrom === 'none' || question.unitFrom === 'asker';
  const before = earlier.units.length > 0 ? earlier.units : pointedAt(question, around.units ?? []);
  const takes = takesUnit && before.length > 0;
  const units = compared ?? (takes ? before : question.units);
  const wanted =
    compared || (takes && isSideBySide(question, units)) ? 'comparison' : wantedOf(question, earlier, isBare);
  const isOfSeveral = asksAnew(question, earlier);
  const isOfTrend = wanted === 'trend' && question.wanted === 'share';
  const isOwnAsk =
    !isOfTrend &&
    (isOfSeveral ||
      (namesThing(question) && !isOnlyPart(question)) ||
      question.asks.some(tells) ||
      earlier.asks.length === 0);
  const merged = mergeConcepts(isBare ? { ...question, words: [] } : question, earlier);
  // Of two numbers told at once neither state holds for what is asked of both; a change is told with its percentage.
  const concepts = merged.filter(
    (asked) =>
      !(isOfSeveral && question.concepts.length === 0 && asked.slot === 'state') && !(isOfTrend && isShare(asked)),
  );
  return {
    ...question,
    wanted: wanted === 'comparison' && units.length === 1 ? 'value' : wanted,
    units,
    unitFrom: compared || takes ? 'context' : question.unitFrom,
    ownUnknown: false,
    kindOnly: false,
    periods: question.periods.length > 0 ? question.periods : earlier.periods,
    concepts,
    within: isBeside(question, earlier) ? [] : (around.within ?? []),
    namedPart: isBare || keepsPart(question) ? earlier.namedPart : question.namedPart,
    words: isBare ? earlier.words : question.words,
    denied: isBare ? earlier.denied : question.denied,
    phrases: isBare ? earlier.phrases : question.phrases,
    modifiers: isBare ? earlier.modifiers : question.modifiers,
    bare: isBare ? earlier.bare : question.bare,
    full: isBare && !SPEAKS_FOR_ITSELF.has(question.wanted) ? earlier.full : question.full,
    computation: isBare ? earlier.computation : question.computation,
    asks: isOwnAsk ? question.asks : earlier.asks,
    reportKinds: question.reportKinds.length > 0 ? question.reportKinds : earlier.reportKinds,
  };
}

/** "Quá hạn mấy cái?" after a room of the unit is asked of that room. */
function keepsPart(question: Question): boolean {
  const hasOwnUnit = question.unitFrom === 'named' || question.unitFrom === 'own';
  return question.namedPart.length === 0 && !hasOwnUnit && !namesThing(question);
}

/** "Trực tiếp?" after online dossiers: these are no part of those. */
function isBeside(question: Question, earlier: Question): boolean {
  const slots = new Set(earlier.concepts.map((asked) => asked.slot));
  return !asksOfPart(question) && question.concepts.some(({ slot }) => NARROWING.includes(slot) && slots.has(slot));
}

/** "Thiếu mấy người?" after two numbers is asked of both; "quá hạn mấy?" after two is one of its own. */
function asksAnew(question: Question, earlier: Question): boolean {
  const isOther = question.concepts.some(({ slot }) => slot === 'state' || slot === 'object');
  return earlier.asks.length > 1 && (question.wanted === 'difference' || question.wanted === 'sum' || isOther);
}

/** "Chênh bao nhiêu" asks for the number that was asked for before. */
function tells(ask: Ask): boolean {
  return ask.kind !== 'any' || ask.concepts.length > 0;
}

/** After all units were ranked "phường đó" is the one told first. */
function pointedAt(question: Question, [latest]: Unit[]): Unit[] {
  return latest && pointsBack(question) ? [latest] : [];
}

/** It names no object of its own, or opens with a word that points back. */
function leansOnEarlier(question: Question): boolean {
  const hasObject = question.concepts.some((asked) => asked.slot === 'object');
  const hasOwnUnit = question.unitFrom === 'named' || question.unitFrom === 'own';
  const isOfScope = question.concepts.some((asked) => asked.slot === 'scope') && opensLeaning(question);
  if ((question.documents.length > 0 && !isOfScope) || question.wanted === 'document') return false;
  return !hasObject || opensLeaning(question) || (!hasOwnUnit && (question.full.length < 70 || pointsBack(question)));
}

/** "Tỷ lệ thì sao?" of two that were compared compares their shares. */
function isSideBySide(question: Question, units: Unit[]): boolean {
  return units.length >= 2 && (question.wanted === 'share' || question.wanted === 'value');
}

/** "Chiếm bao nhiêu?" */
const OF_SHARE = /\bchiem (?:bao nhieu|may)\b/;

/** What is wanted of the earlier question's thing; these do not merely repeat it. */
const SPEAKS_FOR_ITSELF = new Set<Question['wanted']>(['check', 'list', 'comparison', 'trend']);

function wantedOf(question: Question, earlier: Question, isBare: boolean): Question['wanted'] {
  if (question.wanted === 'check' || (isBare && question.wanted === 'list')) return question.wanted;
  if (question.concepts.every(isShare) && OF_SHARE.test(fold(question.full))) return 'share';
  // A change is told with its percentage.
  if (question.wanted === 'share' && earlier.wanted === 'trend' && question.concepts.every(isShare)) return 'trend';
  if (question.wanted === 'narrative' && !isBare && isNarrativeByItself(question)) return 'narrative';
  // "Đất đai thì sao?" after a list asks for one of its parts.
  if (question.wanted === 'narrative' && !isBare && earlier.wanted === 'list') return 'value';
  return isBare || question.wanted === 'narrative' ? earlier.wanted : question.wanted;
}

function isShare({ alternatives }: Asked): boolean {
  return alternatives.some(({ id }) => id === 'share');
}

function isNarrativeByItself(question: Question): boolean {
  return (
    question.concepts.some((asked) => asked.slot === 'part') ||
    /v[iì] sao|t[aạ]i sao|do đ[aâ]u|nguy[eê]n nh[aâ]n|th[eế] n[aà]o|ra sao|(?:c[aá]i|vi[eệ]c|nhi[eệ]m v[uụ]) (?:n[aà]o|g[iì])/iu.test(
      question.full,
    )
  );
}
