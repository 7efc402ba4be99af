import { splitSyllables } from '../vietnamese/syllables.ts';
import { describe } from '../vocabulary/describe.ts';
import { STOP_WORDS } from '../vocabulary/stop-words.ts';
import { askedConcepts } from './asked-concepts.ts';
import type { Ask } from './question.ts';
import { foldQuestionWords } from './wanted.ts';

const ASKING =
  /\b(?:(?:bao nhieu|may|nhieu) ?(?:phan tram\b|%)|(?:bao nhieu|may(?= (?!nua))|nhieu(?! nhat)|ti le|ty le)\b)/g;
const SHARE = /^(?:bao nhieu|may|nhieu)? ?(?:phan tram|%)|^(?:ti le|ty le)\b/;
const MONEY = /^(?:bao nhieu|may|nhieu) ?(?:ty|ti|trieu|dong|tien|nghin)\b/;
const AREA = /^(?:bao nhieu|may|nhieu) ?(?:m2|met|ha|km)\b/;

/**
 * Parts a question at its asking words: "tiếp nhận bao nhiêu lượt, bao nhiêu vụ việc" asks for two things. What stands
 * before the first asking word holds for all of them.
 *
 * @param bare the question with units, periods and documents blanked out.
 */
export function readAsks(bare: string): Ask[] {
  const folded = foldQuestionWords(bare);
  const at = [...folded.matchAll(ASKING)].map((match) => match.index);
  const asks: Ask[] = [];
  for (const [i, start] of at.entries()) {
    const end = at[i + 1] ?? bare.length;
    const piece = foldedSlice(folded, start, end);
    const kind = SHARE.test(piece) ? 'share' : MONEY.test(piece) ? 'money' : AREA.test(piece) ? 'area' : 'any';
    const described = describe(bare.slice(start, end), { chat: true });
    asks.push({
      kind,
      concepts: askedConcepts(described.mentions),
      words: splitSyllables(bare.slice(start, end))
        .map((one) => one.folded)
        .filter((word) => word.length > 1 && !STOP_WORDS.has(word)),
    });
  }
  // "tỷ lệ … là bao nhiêu" asks once.
  const telling = asks.filter((ask) => ask.kind !== 'any' || ask.concepts.length > 0 || ask.words.length > 0);
  return telling.length > 0 ? telling : asks.slice(0, 1);
}

function foldedSlice(folded: string, start: number, end: number): string {
  return folded.slice(start, end).replace(/\s+/g, ' ');
}
