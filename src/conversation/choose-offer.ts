import type { Offer } from '../answers/answer.ts';
import type { Question } from '../questions/question.ts';
import { splitSyllables } from '../vietnamese/syllables.ts';
import type { UnitRegistry } from '../vocabulary/units/registry.ts';
import { readPlaces, saysNothingMore, wordsChosen } from './read-places.ts';

const MOST_WORDS = 6;

/**
 * Which of the things that were offered is meant: "2", "cái đầu", "cả hai", "ý là công văn".
 *
 * @returns null where the message chooses none of them: it is a question by itself.
 */
export function chooseOffer(offers: Offer[], typed: string): Offer[] | null {
  if (offers.length === 0) return null;
  const places = readPlaces(typed, offers.length);
  if (places && saysNothingMore(places.rest)) {
    const chosen = places.indexes.flatMap((index) => offers[index] ?? []);
    return chosen.length > 0 ? chosen : null;
  }
  return byWords(offers, typed);
}

/** All that was typed stands in one of them and in no other. */
function byWords(offers: Offer[], typed: string): Offer[] | null {
  const words = wordsChosen(typed).split(' ');
  if (words.length > MOST_WORDS || words[0] === '') return null;
  const fitting = offers.filter(({ label }) => {
    const named = new Set(splitSyllables(label).map((syllable) => syllable.folded));
    return words.every((word) => named.has(word));
  });
  return fitting.length === 1 ? fitting : null;
}

/** The question asked back about, narrowed to what was chosen. */
export function narrowTo(question: Question, chosen: Offer[], registry: UnitRegistry): Question {
  const units = [...new Set(chosen.map(({ unit }) => unit))].flatMap((name) => registry.byName(name) ?? []);
  const signs = chosen.flatMap(({ sign }) => sign ?? []);
  const kinds = chosen.flatMap(({ documentKind }) => documentKind ?? []);
  return {
    ...question,
    full: [question.full, ...signs].join(' '),
    units,
    unitFrom: 'named',
    ownUnknown: false,
    kindOnly: false,
    wanted: units.length > 1 && signs.length === 0 ? 'comparison' : question.wanted,
    documentKinds: kinds.length > 0 ? [...new Set(kinds)] : question.documentKinds,
  };
}
