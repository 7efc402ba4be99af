import { hasDiacritics } from '../../vietnamese/fold.ts';
import type { GroundingFault } from './fault.ts';

/** Vietnamese marks more than half of its words; below this share a text of some length is another language, or typed without marks. */
const FEWEST_MARKED = 0.25;
const FEWEST_WORDS = 4;
/** Letters that Vietnamese has not. */
const FOREIGN =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Thai}]/u;
/** Words that carry no marks in any language: numbers, signs of documents, names of systems in capitals. */
const NO_WORD = /\d|^[A-ZĐ&/-]{2,}$|\.(?:vn|com)$/u;

/** A sentence that is not Vietnamese as it is written. */
export function checkLanguage(text: string): GroundingFault[] {
  const words = (text.match(/[\p{L}\p{M}\d./&-]+/gu) ?? []).filter(
    (word) => /\p{L}/u.test(word) && !NO_WORD.test(word),
  );
  const marked = words.filter((word) => hasDiacritics(word)).length;
  const isForeign = FOREIGN.test(text) || (words.length >= FEWEST_WORDS && marked / words.length < FEWEST_MARKED);
  if (!isForeign) return [];
  return [{ kind: 'language', text: text.trim(), explanation: 'Viết câu này bằng tiếng Việt có dấu.' }];
}
