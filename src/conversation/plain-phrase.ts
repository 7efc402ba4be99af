import { fold } from '../vietnamese/fold.ts';
import { isOneSlip } from '../vocabulary/find-slips.ts';

const OPENINGS =
  /^(?:da|vang|oi|a|o|ua|e|em|anh|chi|ban|bot|tro ly|cho (?:toi |em |anh |chi |minh )?hoi|xin hoi|nhung|ma|the|vay|thua|nhung ma) (?=\S)/;
const CLOSINGS = / (?:a|ah|nhi|ha|hang|vay|the|nhe|nha|voi|em|bot|anh|chi|ban|tro ly|day|ta|u|oi|di|a em|duoc khong)$/;

/** A short message bare of marks, signs and courtesies: "Dạ, số này ở đâu ra vậy em?" → "so nay o dau ra". */
export function plainPhrase(text: string): string {
  let phrase = fold(text)
    .replace(/[^a-z\d%/.,\s]|[.,](?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  while (OPENINGS.test(phrase)) phrase = phrase.replace(OPENINGS, '');
  while (CLOSINGS.test(phrase)) phrase = phrase.replace(CLOSINGS, '');
  return phrase;
}

const FEWEST_LETTERS = 3;
const MOST_SYLLABLES = 10;

/** The phrase with syllables that are one letter away from one of the words put right; a longer message is left as it is. */
export function mendPhrase(phrase: string, words: ReadonlySet<string>): string {
  const syllables = phrase.split(' ');
  if (syllables.length > MOST_SYLLABLES) return phrase;
  return syllables
    .map((typed) => {
      if (typed.length < FEWEST_LETTERS || words.has(typed)) return typed;
      const meant = [...words].filter((word) => isOneSlip(word, typed));
      return meant.length === 1 ? (meant[0] as string) : typed;
    })
    .join(' ');
}
