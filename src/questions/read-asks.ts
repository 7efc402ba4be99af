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
    const own = bare.slice(start, end);
    // "…, quá hạn bao nhiêu?": what is asked stands before the word that asks.
    const isLeading =
      i > 0 && kind === 'any' && !/\p{L}/u.test(own.replace(/^\s*(?:bao nhiêu|bao nhieu|mấy|may|nhiêu|nhieu)/iu, ''));
    const from = isLeading ? lastComma(bare, at[i - 1] as number, start) : start;
    if (isLeading) cutBack(asks, bare, at[i - 1] as number, from);
    asks.push({ kind, ...readPiece(bare.slice(from, end)) });
  }
  // "tỷ lệ … là bao nhiêu" asks once.
  const telling = asks.filter((ask) => ask.kind !== 'any' || ask.concepts.length > 0 || ask.words.length > 0);
  return telling.length > 0 ? telling : asks.slice(0, 1);
}

function readPiece(text: string): Pick<Ask, 'concepts' | 'words'> {
  return {
    concepts: askedConcepts(describe(text, { chat: true }).mentions),
    words: splitSyllables(text)
      .map((one) => one.folded)
      .filter((word) => word.length > 1 && !STOP_WORDS.has(word)),
  };
}

/** Where the member of a sentence that ends at `to` begins. */
function lastComma(text: string, from: number, to: number): number {
  const joint = [...text.slice(from, to).matchAll(/[,;]|\s(?:và|va|còn|con)\s/giu)].at(-1);
  return joint ? from + joint.index + joint[0].length : to;
}

/** What the next asking word has taken is no longer the last one's. */
function cutBack(asks: Ask[], text: string, from: number, to: number): void {
  const last = asks.at(-1);
  if (last) asks[asks.length - 1] = { ...last, ...readPiece(text.slice(from, to)) };
}

function foldedSlice(folded: string, start: number, end: number): string {
  return folded.slice(start, end).replace(/\s+/g, ' ');
}
