import type { Asked, Question } from './question.ts';

/**
 * Fills what a question lacks from the one before it in the conversation: "thế còn Đông Hải?", "còn trực tuyến thì sao?",
 * "trong đó nộp trực tiếp bao nhiêu?". A question that stands by itself is left as it is.
 */
export function completeQuestion(
  question: Question,
  earlier: Question | null,
  within: Question['within'] = [],
): Question {
  if (!earlier || !leansOnEarlier(question)) return question;
  const concepts = mergeConcepts(question, earlier);
  const takesUnit = question.unitFrom === 'none' || question.unitFrom === 'asker';
  const isBare = question.concepts.length === 0 && question.words.length === 0;
  return {
    ...question,
    wanted:
      isBare || (question.wanted === 'narrative' && !isNarrativeByItself(question)) ? earlier.wanted : question.wanted,
    units: takesUnit && earlier.units.length > 0 ? earlier.units : question.units,
    unitFrom: takesUnit && earlier.units.length > 0 ? 'context' : question.unitFrom,
    ownUnknown: false,
    kindOnly: false,
    periods: question.periods.length > 0 ? question.periods : earlier.periods,
    concepts,
    within,
    namedPart: question.namedPart.length > 0 || !isBare ? question.namedPart : earlier.namedPart,
    words: isBare ? earlier.words : question.words,
    phrases: isBare ? earlier.phrases : question.phrases,
    bare: isBare ? earlier.bare : question.bare,
    full: isBare ? earlier.full : question.full,
    computation: isBare ? earlier.computation : question.computation,
    asks: question.asks.length > 0 ? question.asks : earlier.asks,
  };
}

const LEANS =
  /^(?:th[eế]|v[aậ]y|c[oò]n|trong (?:đó|do)|ri[eê]ng|so v[oớ]i|nguy[eê]n nh[aâ]n|v[iì] sao|t[aạ]i sao|đ[uú]ng h[aạ]n|qu[aá] h[aạ]n|th[iì])/iu;

/** It names no object of its own, or opens with a word that points back. */
function leansOnEarlier(question: Question): boolean {
  const hasObject = question.concepts.some((asked) => asked.slot === 'object');
  const hasOwnUnit = question.unitFrom === 'named' || question.unitFrom === 'own';
  if (question.documents.length > 0 || question.wanted === 'document') return false;
  return !hasObject || LEANS.test(question.full) || (!hasOwnUnit && question.full.length < 70);
}

function isNarrativeByItself(question: Question): boolean {
  return (
    question.concepts.some((asked) => asked.slot === 'part') ||
    /v[iì] sao|t[aạ]i sao|do đ[aâ]u|nguy[eê]n nh[aâ]n|th[eế] n[aà]o|ra sao/iu.test(question.full)
  );
}

/** The question's own concepts, and of the earlier one those in whose place it has none. A new state or channel replaces the old. */
function mergeConcepts(question: Question, earlier: Question): Asked[] {
  const slots = new Set(question.concepts.map((asked) => asked.slot));
  const kept = earlier.concepts.filter((asked) => {
    if (asked.slot === 'part' || asked.slot === 'aspect')
      return (
        question.concepts.length === 0 ||
        asked.alternatives.some((concept) => concept.id === 'growth' && !slots.has('aspect') && slots.has('object'))
      );
    if (asked.slot === 'object') return !slots.has('object');
    if (asked.slot === 'state') return !slots.has('state') && !slots.has('object');
    return !slots.has(asked.slot);
  });
  return [...question.concepts, ...kept];
}
