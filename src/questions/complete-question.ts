import { fold } from '../vietnamese/fold.ts';
import type { Slot } from '../vocabulary/concept.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
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
  const isBare = question.concepts.length === 0 && question.words.length === 0;
  const compared = comparedUnits(question, earlier, around.units ?? []);
  const takesUnit = question.unitFrom === 'none' || question.unitFrom === 'asker';
  const takes = takesUnit && earlier.units.length > 0;
  return {
    ...question,
    wanted: compared ? 'comparison' : wantedOf(question, earlier, isBare),
    units: compared ?? (takes ? earlier.units : question.units),
    unitFrom: compared || takes ? 'context' : question.unitFrom,
    ownUnknown: false,
    kindOnly: false,
    periods: question.periods.length > 0 ? question.periods : earlier.periods,
    concepts: mergeConcepts(question, earlier),
    within: around.within ?? [],
    namedPart: question.namedPart.length > 0 || !isBare ? question.namedPart : earlier.namedPart,
    words: isBare ? earlier.words : question.words,
    denied: isBare ? earlier.denied : question.denied,
    phrases: isBare ? earlier.phrases : question.phrases,
    bare: isBare ? earlier.bare : question.bare,
    full: isBare && !SPEAKS_FOR_ITSELF.has(question.wanted) ? earlier.full : question.full,
    computation: isBare ? earlier.computation : question.computation,
    asks: question.asks.some(tells) || earlier.asks.length === 0 ? question.asks : earlier.asks,
  };
}

/** "Chênh bao nhiêu" asks for the number that was asked for before. */
function tells(ask: Ask): boolean {
  return ask.kind !== 'any' || ask.concepts.length > 0;
}

/** Slots that narrow a count to a part of it, and what it is in. */
const NARROWING: Slot[] = ['channel', 'field', 'level'];
const STATES: Slot[] = [...NARROWING, 'state'];

/**
 * The same question with less taken over: where "thế quá hạn?" after one about online dossiers finds nothing, those of all
 * channels are meant.
 *
 * @param own as parsed, before anything was taken over.
 */
export function withLessTakenOver(completed: Question, own: Question): Question[] {
  if (/^trong (?:do|so)/.test(fold(own.full).trim())) return [];
  const keys = new Set(own.concepts.map(keyOf));
  const fewer = [NARROWING, STATES].flatMap((slots) => {
    const concepts = completed.concepts.filter((asked) => keys.has(keyOf(asked)) || !slots.includes(asked.slot));
    return concepts.length < completed.concepts.length ? [{ ...completed, concepts }] : [];
  });
  // Another unit reports of other periods; the answer says of which.
  const isOfTakenPeriod = own.periods.length === 0 && completed.periods.length > 0;
  return isOfTakenPeriod ? [...fewer, ...[completed, ...fewer].map((one) => ({ ...one, periods: [] }))] : fewer;
}

function keyOf(asked: Asked): string {
  return asked.alternatives.map((concept) => concept.id).join(' ');
}

const LEANS =
  /^(?:th[eế]|v[aậ]y|c[oò]n|trong (?:đó|do)|ri[eê]ng|so v[oớ]i|nguy[eê]n nh[aâ]n|v[iì] sao|t[aạ]i sao|đ[uú]ng h[aạ]n|qu[aá] h[aạ]n|th[iì]|b[eê]n n[aà]o|ý (?:mình|em|tôi|anh|chị) là)/iu;

/** It names no object of its own, or opens with a word that points back. */
function leansOnEarlier(question: Question): boolean {
  const hasObject = question.concepts.some((asked) => asked.slot === 'object');
  const hasOwnUnit = question.unitFrom === 'named' || question.unitFrom === 'own';
  if (question.documents.length > 0 || question.wanted === 'document') return false;
  return !hasObject || LEANS.test(question.full) || (!hasOwnUnit && question.full.length < 70);
}

const OF_DOCUMENT = /\b(?:ngay nao|khi nao|so may|so bao nhieu|ve viec gi|noi dung gi|quy dinh gi|con hieu luc)\b/;

const OF_SIGNER = /\b(?:ai ky|nguoi ky)\b/;

/** "Ban hành ngày nào?" after a document was told: that document is meant. */
function followDocument(question: Question, earlier: Question): Question | null {
  if (OF_SIGNER.test(fold(question.full)) && question.units.length === 0)
    return { ...question, units: earlier.units, unitFrom: 'context', ownUnknown: false, kindOnly: false };
  const names = question.documents.length > 0 || question.concepts.some((asked) => asked.slot === 'object');
  if (earlier.documents.length === 0 || names || !OF_DOCUMENT.test(fold(question.full))) return null;
  return {
    ...question,
    wanted: 'document',
    documents: earlier.documents,
    documentKinds: earlier.documentKinds,
    units: earlier.units,
    unitFrom: 'context',
    ownUnknown: false,
    kindOnly: false,
  };
}

const COMPARES = /\b(?:ben nao|noi nao|dau (?:cao|nhieu)|chenh|hon kem|so voi nhau|so sanh)\b/;

/** "So với Lưu Kiếm thì sao?", "bên nào cao hơn?": the units spoken of before are the other side. */
function comparedUnits(question: Question, earlier: Question, spoken: Unit[]): Unit[] | null {
  const folded = fold(question.full);
  const isNamed = question.unitFrom === 'named' || question.unitFrom === 'own';
  const [named] = question.units;
  const [before] = earlier.units;
  if (isNamed && named && question.units.length === 1) {
    const isOther = before !== undefined && before.name !== named.name;
    return isOther && /^\s*(?:so voi|so sanh voi|doi chieu voi)/.test(folded) ? [before, named] : null;
  }
  if (isNamed || !COMPARES.test(folded)) return null;
  if (earlier.units.length >= 2) return earlier.units;
  return spoken.length >= 2 ? spoken.slice(0, 2).reverse() : null;
}

/** What is wanted of the earlier question's thing; these do not merely repeat it. */
const SPEAKS_FOR_ITSELF = new Set<Question['wanted']>(['check', 'list', 'comparison', 'trend']);

function wantedOf(question: Question, earlier: Question, isBare: boolean): Question['wanted'] {
  if (question.wanted === 'check' || (isBare && question.wanted === 'list')) return question.wanted;
  if (question.wanted === 'narrative' && !isBare && isNarrativeByItself(question)) return 'narrative';
  return isBare || question.wanted === 'narrative' ? earlier.wanted : question.wanted;
}

function isNarrativeByItself(question: Question): boolean {
  return (
    question.concepts.some((asked) => asked.slot === 'part') ||
    /v[iì] sao|t[aạ]i sao|do đ[aâ]u|nguy[eê]n nh[aâ]n|th[eế] n[aà]o|ra sao/iu.test(question.full)
  );
}

/** "So với quý trước tăng hay giảm?" asks of the count before, in the state that it was in. */
const OF_CHANGE = new Set(['growth', 'reduced', 'carried_over']);

function isOfChange(asked: Asked): boolean {
  return asked.alternatives.every((concept) => OF_CHANGE.has(concept.id));
}

/** The question's own concepts, and of the earlier one those in whose place it has none. A new state or channel replaces the old. */
function mergeConcepts(question: Question, earlier: Question): Asked[] {
  const own = question.concepts;
  const slots = new Set(own.filter((asked) => !isOfChange(asked)).map((asked) => asked.slot));
  const isOfCauses = own.some((asked) => asked.alternatives.some((concept) => concept.id === 'causes'));
  // "Khó khăn gì không?" asks of the unit, not of what was counted before; "vì sao?" asks of that.
  if (slots.has('part') && !isOfCauses) return own;
  // "Thế scan?": a word that nothing is known of takes the place of the thing before.
  const isUnknownThing = own.length === 0 && question.words.length > 0 && question.wanted !== 'narrative';
  const kept = earlier.concepts.filter((asked) => {
    if (asked.slot === 'part' || asked.slot === 'aspect')
      return (
        own.length === 0 ||
        asked.alternatives.some((concept) => concept.id === 'growth' && !slots.has('aspect') && slots.has('object'))
      );
    if (asked.slot === 'object') return !slots.has('object') && !isUnknownThing;
    if (asked.slot === 'state') return !slots.has('state') && !slots.has('object');
    return !slots.has(asked.slot);
  });
  return [...own, ...kept];
}
