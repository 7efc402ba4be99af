import { fold } from '../vietnamese/fold.ts';
import type { Slot } from '../vocabulary/concept.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import type { Ask, Asked, Question } from './question.ts';
import { withRemainder } from './remainder.ts';

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
  if (isOtherDocument(question, earlier))
    return { ...question, wanted: 'document', units: earlier.units, unitFrom: 'context', kindOnly: false };
  if (!leansOnEarlier(question)) return question;
  const isBare = question.concepts.length === 0 && question.words.length === 0;
  const compared = comparedUnits(question, earlier, around.units ?? []);
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
  const merged = mergeConcepts(question, earlier);
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
    bare: isBare ? earlier.bare : question.bare,
    full: isBare && !SPEAKS_FOR_ITSELF.has(question.wanted) ? earlier.full : question.full,
    computation: isBare ? earlier.computation : question.computation,
    asks: isOwnAsk ? question.asks : earlier.asks,
  };
}

/** "Quá hạn mấy cái?" after a room of the unit is asked of that room. */
function keepsPart(question: Question): boolean {
  const hasOwnUnit = question.unitFrom === 'named' || question.unitFrom === 'own';
  return question.namedPart.length === 0 && !hasOwnUnit && !namesThing(question);
}

/** "Phòng văn hóa thì sao?" names the part alone: what was counted is counted of it. */
function isOnlyPart(question: Question): boolean {
  return question.namedPart.length > 0 && question.concepts.every(isOfPart);
}

/** Words that a room is called by. */
function isOfPart({ slot, alternatives }: Asked): boolean {
  return slot === 'topic' || alternatives.every(({ id }) => id === 'department_room');
}

/** "Trực tiếp?" after online dossiers: these are no part of those. */
function isBeside(question: Question, earlier: Question): boolean {
  const slots = new Set(earlier.concepts.map((asked) => asked.slot));
  return (
    !IS_PART.test(fold(question.full)) &&
    question.concepts.some(({ slot }) => NARROWING.includes(slot) && slots.has(slot))
  );
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

/** "Trong đó đất đai mấy hồ sơ?": a part of what was told, nothing wider. */
const IS_PART = /^\s*(?:the |vay |va |thi )*trong (?:do|so)\b|\btrong (?:so )?do\W*$/;

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
  if (IS_PART.test(fold(own.full))) return [];
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

/** "Phường đó", "số đó", "chỗ ấy", "số liệu tương ứng". */
const POINTS_BACK =
  /\b(?:phuong|xa|don vi|dia phuong|noi|cho|ben|so|cai|viec|phan|muc|trong|o) (?:do|day|ay|nay|kia|noi tren|vua (?:roi|neu|noi))(?! (?:luong|thi|tuyen|bat))\b|\btuong ung\b|\bnoi tren\b|\bvua (?:neu|noi|hoi)\b/;

/** After all units were ranked "phường đó" is the one told first. */
function pointedAt(question: Question, [latest]: Unit[]): Unit[] {
  return latest && POINTS_BACK.test(fold(question.full)) ? [latest] : [];
}

/** It names no object of its own, or opens with a word that points back. */
function leansOnEarlier(question: Question): boolean {
  const hasObject = question.concepts.some((asked) => asked.slot === 'object');
  const hasOwnUnit = question.unitFrom === 'named' || question.unitFrom === 'own';
  const isOfScope = question.concepts.some((asked) => asked.slot === 'scope') && LEANS.test(question.full);
  if ((question.documents.length > 0 && !isOfScope) || question.wanted === 'document') return false;
  return (
    !hasObject ||
    LEANS.test(question.full) ||
    (!hasOwnUnit && (question.full.length < 70 || POINTS_BACK.test(fold(question.full))))
  );
}

const OF_DOCUMENT =
  /\b(?:ngay (?:nao|may|bao nhieu)|thang (?:nao|may)|khi nao|hom nao|bao gio|so may|so bao nhieu|ve viec gi|noi dung gi|quy dinh gi|con hieu luc)\b/;

const OF_SIGNER = /\b(?:ai ky|nguoi ky)\b/;

/** "Còn kế hoạch 33?" after a document of a unit. */
function isOtherDocument(question: Question, earlier: Question): boolean {
  const hasOwnUnit = question.unitFrom === 'named' || question.unitFrom === 'own';
  const leans = LEANS.test(question.full) && !hasOwnUnit;
  return leans && question.documents.length > 0 && earlier.wanted === 'document' && earlier.units.length > 0;
}

/** "Ban hành ngày nào?" after a document was told: that document is meant. */
function followDocument(question: Question, earlier: Question): Question | null {
  if (OF_SIGNER.test(fold(question.full)) && question.units.length === 0)
    return { ...question, units: earlier.units, unitFrom: 'context', ownUnknown: false, kindOnly: false };
  const names = question.documents.length > 0 || question.concepts.some((asked) => asked.slot === 'object');
  if (
    (earlier.documents.length === 0 && earlier.wanted !== 'document') ||
    names ||
    !OF_DOCUMENT.test(fold(question.full))
  )
    return null;
  return {
    ...question,
    wanted: 'document',
    documents: earlier.documents,
    documentKinds: earlier.documentKinds,
    askedKind: earlier.askedKind,
    // One that was found by what it is about is found by it again.
    ...(earlier.documents.length === 0 && {
      concepts: earlier.concepts,
      words: earlier.words,
      phrases: earlier.phrases,
    }),
    units: earlier.units,
    unitFrom: 'context',
    ownUnknown: false,
    kindOnly: false,
  };
}

const COMPARES =
  /\b(?:ben nao|noi nao|(?:cai|phuong|xa|don vi|so|dang|thang) nao (?:\S+ ){0,4}hon|dau (?:cao|nhieu)|chenh|hon kem|so voi nhau|so sanh)\b/;

/** The unit that is named is the other side. */
const AGAINST = /^\s*(?:(?:the|vay|con|thi) )*(?:so voi|so sanh voi|doi chieu voi)|\b(?:hon|kem|bang|cach|chenh voi)\b/;

/** "So với Lưu Kiếm thì sao?", "bên nào cao hơn?": the units spoken of before are the other side. */
function comparedUnits(question: Question, earlier: Question, spoken: Unit[]): Unit[] | null {
  const folded = fold(question.full);
  const isNamed = question.unitFrom === 'named' || question.unitFrom === 'own';
  const [named] = question.units;
  const [before] = earlier.units;
  if (isNamed && named && question.units.length === 1) {
    const isOther = before !== undefined && before.name !== named.name;
    return isOther && AGAINST.test(folded) ? [before, named] : null;
  }
  if (isNamed || !COMPARES.test(folded)) return null;
  if (earlier.units.length >= 2) return earlier.units;
  return spoken.length >= 2 ? spoken.slice(0, 2).reverse() : null;
}

/** "Tỷ lệ thì sao?" of two that were compared compares their shares. */
function isSideBySide(question: Question, units: Unit[]): boolean {
  return units.length >= 2 && (question.wanted === 'share' || question.wanted === 'value');
}

/** What is wanted of the earlier question's thing; these do not merely repeat it. */
const SPEAKS_FOR_ITSELF = new Set<Question['wanted']>(['check', 'list', 'comparison', 'trend']);

function wantedOf(question: Question, earlier: Question, isBare: boolean): Question['wanted'] {
  if (question.wanted === 'check' || (isBare && question.wanted === 'list')) return question.wanted;
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

/** "So với quý trước tăng hay giảm?" asks of the count before, in the state that it was in. */
const OF_CHANGE = new Set(['growth', 'reduced', 'carried_over']);

function isOfChange(asked: Asked): boolean {
  return asked.alternatives.every((concept) => OF_CHANGE.has(concept.id));
}

/**
 * The question's own concepts, and of the earlier one those in whose place it has none. A new state or channel replaces the old; another
 * thing that is counted leaves behind all that was said of the one before.
 */
function mergeConcepts(question: Question, earlier: Question): Asked[] {
  const own = withRemainder(question.bare, question.concepts, earlier.concepts);
  if (isOnlyPart(question)) return [...own, ...earlier.concepts.filter((asked) => !isOfPart(asked))];
  const slots = new Set(own.filter((asked) => !isOfChange(asked)).map((asked) => asked.slot));
  const isOfCauses = own.some((asked) => asked.alternatives.some((concept) => concept.id === 'causes'));
  // "Khó khăn gì không?" asks of the unit, not of what was counted before; "vì sao?" asks of that.
  if (slots.has('part') && !isOfCauses) return own;
  // "Thế scan?": a word that nothing is known of takes the place of the thing before.
  const isUnknownThing = own.length === 0 && question.words.length > 0 && !SAYS_NO_THING.has(question.wanted);
  const isOtherThing = namesThing(question) && !namesThingOf(question, earlier);
  const isNamedAnew = slots.has('object') && !LEANS.test(question.full) && !POINTS_BACK.test(fold(question.full));
  const isPart = slots.has('object') && !isOtherThing && IS_PART.test(fold(question.full));
  const kept = earlier.concepts.filter((asked) => {
    if (asked.slot === 'part' || asked.slot === 'aspect')
      return (
        own.length === 0 ||
        asked.alternatives.some((concept) => concept.id === 'growth' && !slots.has('aspect') && slots.has('object'))
      );
    if (isOtherThing) return false;
    if (asked.slot === 'object') return !slots.has('object') && !isUnknownThing;
    if (asked.slot === 'state') return !slots.has('state') && (isPart || !slots.has('object'));
    if (isNamedAnew && NARROWING.includes(asked.slot)) return false;
    return !slots.has(asked.slot);
  });
  return [...own, ...kept];
}

/** "Thiếu mấy người?", "vì sao vậy?": its words tell what is wanted, not of what. */
const SAYS_NO_THING = new Set<Question['wanted']>(['narrative', 'difference', 'sum']);

function namesThingOf(question: Question, earlier: Question): boolean {
  const ids = new Set(objectsOf(earlier));
  return objectsOf(question).some((id) => ids.has(id));
}

/** "Nhiệm vụ thành phố giao" is one word of the vocabulary: it names tasks. */
const OF_TASKS = /^(?:own_plan|\w+_assigned|resolution_57)$/;

function namesThing(question: Question): boolean {
  return objectsOf(question).length > 0;
}

function objectsOf({ concepts }: Question): string[] {
  return concepts.flatMap(({ slot, alternatives }) => {
    if (slot === 'object') return alternatives.map((concept) => concept.id);
    return slot === 'scope' && alternatives.some((concept) => OF_TASKS.test(concept.id)) ? ['task'] : [];
  });
}
