import { fold } from '../vietnamese/fold.ts';
import { askingOf, asksNumber } from './asking-words.ts';

/** Folded openings of a question for words behind one for a number: "…, do nguyên nhân nào?", "… và vì sao?" */
const FOR_WORDS =
  /(?:\s*[,;:-]\s*(?:(?:va|roi|con)\s+)?|\s+(?:va|roi|con)\s+)(?=(?:nguyen nhan|ly do|vi sao|tai sao|sao lai|do dau|(?:gap |co |nhung )*(?:kho khan|vuong mac|han che|kien nghi|de xuat)(?: \S+){0,3} (?:gi|nao)|ai ky)\b)/g;

/**
 * "Mấy nhiệm vụ chậm, do nguyên nhân nào?" asks for a number and for words: two questions. Any other is left as it is.
 *
 * @param sentence NFC.
 */
export function splitReason(sentence: string): string[] {
  for (const match of fold(sentence).matchAll(FOR_WORDS)) {
    const [number, words] = [sentence.slice(0, match.index), sentence.slice(match.index + match[0].length)];
    if (asksNumber(number) && !asksNumber(words) && askingOf(words) !== 'not') return [number, words];
  }
  return [sentence];
}
