import type { Answer } from '../../answers/answer.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import type { Choice } from './message.ts';

/** What a button holds. */
const MOST_OF_LABEL = 40;

/** What an answer lets choose from; its text numbers the same things, for whoever has no buttons. */
export function choicesOf({ offers = [] }: Answer): Choice[] {
  return numbered(offers);
}

/** Things of a numbered list, each chosen by its number. A single one is no choice. */
export function numbered(list: readonly { label: string }[]): Choice[] {
  if (list.length < 2) return [];
  return list.map(({ label }, i) => ({ label: `${i + 1}. ${cutAtWord(label, MOST_OF_LABEL)}`, says: String(i + 1) }));
}
