import type { Offer } from '../answers/answer.ts';
import type { Question } from '../questions/question.ts';
import { fold } from '../vietnamese/fold.ts';
import { splitSyllables } from '../vietnamese/syllables.ts';
import type { UnitRegistry } from '../vocabulary/units/registry.ts';

const POLITE = '(?: (?:a|nhe|nhi|em|di|thoi|day|do|nha|ban|anh|chi|nay))*';
const THING = '(?:cai|so|cau|muc|dong|y|van ban|phuong an|lua chon)';
const CHOSEN = '(?:(?:the|con|vay|thi|chon|lay|la|y la|y (?:minh|em|toi|anh|chi) la|hoi|vang|da|u) )*';

/** Folded ways to name one of several by its place; the index is counted from 0, -1 is the last. */
const PLACES: readonly { pattern: RegExp; at: (word: string) => number }[] = [
  { pattern: whole(`(?:${THING} )?(?:thu )?(\\d)`), at: (word) => Number(word) - 1 },
  { pattern: whole(`(?:${THING} )?(?:dau(?: tien)?|thu nhat|tren(?: cung)?|truoc)()`), at: () => 0 },
  { pattern: whole(`(?:${THING} )?(?:thu )?(hai|ba|tu|bon|nam|sau)`), at: (word) => COUNTS.indexOf(word) },
  { pattern: whole(`(?:${THING} )?(?:cuoi(?: cung)?|sau(?: cung)?|duoi(?: cung)?)()`), at: () => -1 },
];
const COUNTS = ['mot', 'hai', 'ba', 'bon', 'nam', 'sau'];
const ALL = whole('(?:ca (hai|ba|bon|2|3|4)(?: cai| van ban| don vi| phuong)?|tat ca|het|ca|moi (?:cai|noi))');
const OPENING = new RegExp(`^${CHOSEN}`);

const CLOSING = new RegExp(`${POLITE}$`);

function whole(pattern: string): RegExp {
  return new RegExp(`^${CHOSEN}${pattern}${POLITE}$`);
}

/**
 * Which of the things that were offered is meant: "2", "cái đầu", "cả hai", "ý là công văn".
 *
 * @returns null where the message chooses none of them: it is a question by itself.
 */
export function chooseOffer(offers: Offer[], typed: string): Offer[] | null {
  if (offers.length === 0) return null;
  const folded = fold(typed)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
  const all = ALL.exec(folded);
  if (all) return isCountOf(offers, all[1]) ? offers : null;
  for (const { pattern, at } of PLACES) {
    const match = pattern.exec(folded);
    const chosen = match && offers.at(at(match[1] ?? ''));
    if (match) return chosen ? [chosen] : null;
  }
  return byWords(offers, folded);
}

function isCountOf(offers: Offer[], count: string | undefined): boolean {
  return count === undefined || offers.length === (Number(count) || COUNTS.indexOf(count) + 1);
}

const MOST_WORDS = 6;

/** All that was typed stands in one of them and in no other. */
function byWords(offers: Offer[], folded: string): Offer[] | null {
  const words = folded.replace(OPENING, '').replace(CLOSING, '').split(' ');
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
