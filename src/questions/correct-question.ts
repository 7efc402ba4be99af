import type { Slot } from '../vocabulary/concept.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import type { Ask, Asked, Question } from './question.ts';

/**
 * The last question with only that changed which was put right: "ý mình là Hải An", "không phải tiếp nhận, giải quyết cơ".
 *
 * @param last the question to be asked again, whatever came of it.
 * @param meant what is meant, parsed by itself.
 * @param rejected what is not meant, parsed by itself; null where it was not said.
 * @returns null where nothing that a question has is put right.
 */
export function correctQuestion(last: Question, meant: Question, rejected: Question | null): Question | null {
  const isUnitNamed = meant.unitFrom === 'named' || meant.unitFrom === 'own';
  const isThing = meant.concepts.length + meant.words.length > 0;
  const isOfReport = meant.reportKinds.length > 0;
  if (!isUnitNamed && meant.periods.length === 0 && !isThing && meant.documents.length === 0 && !isOfReport)
    return null;
  const units = isUnitNamed ? unitsInstead(last.units, meant.units, rejected?.units ?? []) : last.units;
  const wanted = WANTED_ANEW.has(meant.wanted) && (isThing || !isOfReport) ? meant.wanted : last.wanted;
  const things = isThing ? thingsInstead(last, meant, rejected) : {};
  const documents =
    meant.documents.length > 0 ? { documents: meant.documents, documentKinds: meant.documentKinds } : {};
  return {
    ...last,
    ...things,
    ...documents,
    wanted: wanted === 'comparison' && units.length === 1 ? 'value' : wanted,
    units,
    unitFrom: isUnitNamed ? 'named' : last.unitFrom,
    ownUnknown: last.ownUnknown && !isUnitNamed,
    kindOnly: last.kindOnly && !isUnitNamed,
    perUnit: isUnitNamed ? [] : last.perUnit,
    periods: meant.periods.length > 0 ? meant.periods : last.periods,
    reportKinds: isOfReport ? meant.reportKinds : last.reportKinds,
    within: [],
  };
}

/** What else may be meant to be asked for; "hồ sơ quá hạn cơ" names a thing and keeps what was wanted of it. */
const WANTED_ANEW = new Set<Question['wanted']>(['share', 'trend', 'summary', 'list', 'check']);

/** Of two that were compared the rejected one is replaced; else all are. */
function unitsInstead(last: Unit[], meant: Unit[], rejected: Unit[]): Unit[] {
  const names = new Set(rejected.map((unit) => unit.name));
  const kept = last.filter((unit) => !names.has(unit.name) && !meant.some((one) => one.name === unit.name));
  if (rejected.length === 0 || kept.length === 0) return meant;
  const at = last.findIndex((unit) => !kept.includes(unit));
  return at < 0 ? meant : [...kept.slice(0, at), ...meant, ...kept.slice(at)];
}

type Things = Pick<
  Question,
  'concepts' | 'words' | 'spelled' | 'phrases' | 'modifiers' | 'asks' | 'computation' | 'namedPart' | 'denied'
>;

/** A thing of one kind takes the place of that kind; words that nothing is known of take the place of the thing itself. */
function thingsInstead(last: Question, meant: Question, rejected: Question | null): Things {
  const isUnknown = meant.concepts.length === 0;
  const slots = new Set<Slot>(isUnknown ? ['object'] : meant.concepts.map((asked) => asked.slot));
  const out = new Set((rejected?.concepts ?? []).map(keyOf));
  const isKept = (asked: Asked) => !slots.has(asked.slot) && !out.has(keyOf(asked));
  const replace = (concepts: Asked[]) => [...meant.concepts, ...concepts.filter(isKept)];
  const words = slots.has('object') || rejected !== null ? meant.words : [...new Set([...last.words, ...meant.words])];
  const asks = meant.asks.length > 0 ? meant.asks : last.asks.map((ask) => askInstead(ask, replace, isKept, words));
  return {
    concepts: replace(last.concepts),
    words,
    spelled: { ...last.spelled, ...meant.spelled },
    phrases: meant.phrases,
    modifiers: meant.modifiers,
    asks,
    computation: null,
    namedPart: meant.namedPart.length > 0 ? meant.namedPart : last.namedPart,
    denied: meant.denied,
  };
}

function askInstead(
  ask: Ask,
  replace: (concepts: Asked[]) => Asked[],
  isKept: (asked: Asked) => boolean,
  words: string[],
): Ask {
  const isCounted = ask.counted === null || isKept(ask.counted);
  return {
    ...ask,
    concepts: replace(ask.concepts),
    words,
    counted: isCounted ? ask.counted : null,
    noun: isCounted ? ask.noun : '',
  };
}

function keyOf(asked: Asked): string {
  return asked.alternatives.map((concept) => concept.id).join(' ');
}
