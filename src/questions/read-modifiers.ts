import { fold, hasDiacritics } from '../vietnamese/fold.ts';
import { splitSyllables } from '../vietnamese/syllables.ts';
import type { ConceptMention } from '../vocabulary/concept-mention.ts';
import { isStopWord } from '../vocabulary/stop-words.ts';
import { askedConcepts } from './asked-concepts.ts';
import type { Modifier } from './question.ts';

/** Leads to what is said of the thing before it. */
const LEADS =
  /^ (?:(?:da|dang|se|can|tung) )?(?:duoc|bi|la|phai|do|lien quan(?: den| toi)?|thuoc dien|vi|duoi|tren(?= \d)|bang|qua|kem|co) /u;
/** What goes on about something else, or asks. */
const ENDS =
  /[,.;:?!()"“”…]|\s{2,}|\s(?:la|va|hoac|hay|o|tai|cua|so voi|thi|ma|de|cho|trong|theo|voi|khong|chua|roi|the nao|ra sao|nao|bao nhieu|may|nhi|vay|day|a|nhe|em|anh|chi|bot|tu|den|nam|thang|quy|chiem|dat|tang|giam|nhieu nhat|it nhat|cao nhat|thap nhat)(?=\s|$)|$/u;
const MOST_SYLLABLES = 4;

/**
 * What a question says of the things that it names, right behind their names: "hồ sơ được miễn phí", "đại biểu là nữ", "nhiệm vụ bị đình chỉ";
 * and whose they are, where that has a name of its own. A number of all of them is no answer.
 *
 * @param bare the question without units and periods.
 * @param mentions what the vocabulary knows of it.
 */
export function readModifiers(bare: string, mentions: ConceptMention[]): Modifier[] {
  return [...ledModifiers(bare, mentions), ...namesIn(bare, mentions)];
}

function ledModifiers(bare: string, mentions: ConceptMention[]): Modifier[] {
  const folded = fold(bare);
  if (folded.length !== bare.length) return [];
  return mentions
    .filter(({ concepts }) => concepts.some(({ slot }) => slot === 'object'))
    .flatMap(({ end: behind }): Modifier[] => {
      const lead = LEADS.exec(folded.slice(behind))?.[0];
      if (lead === undefined) return [];
      const start = behind + lead.length;
      const end = start + folded.slice(start).search(ENDS);
      const said = splitSyllables(bare.slice(start, end)).slice(0, MOST_SYLLABLES);
      const first = said.findIndex((syllable) => !isStopWord(syllable));
      if (first < 0) return [];
      const syllables = said.slice(first).map(({ text }) => text.toLowerCase());
      const known = mentions.filter((mention) => mention.end > start && mention.start < end);
      return [{ syllables, hasMarks: hasDiacritics(bare), concepts: askedConcepts(known) }];
    });
}

const NAME = /(?<!\p{L})\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+(?!\p{L})/gu;
/** Who begins most words with a capital letter names nothing by that. */
const MOST_CAPITALS = 0.6;

/** "Hợp tác xã Tân Lập", "Công ty Sao Mai": whose the things are. */
function namesIn(bare: string, mentions: ConceptMention[]): Modifier[] {
  const syllables = splitSyllables(bare);
  const capitals = syllables.filter(({ text }) => /^\p{Lu}/u.test(text));
  if (capitals.length > syllables.length * MOST_CAPITALS) return [];
  return [...bare.matchAll(NAME)]
    .filter(({ index, 0: name }) => !mentions.some(({ start, end }) => start < index + name.length && index < end))
    .map(({ 0: name }) => ({ syllables: name.toLowerCase().split(' '), hasMarks: hasDiacritics(bare), concepts: [] }));
}
