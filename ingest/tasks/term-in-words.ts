import type { Span } from '../outline/sentences.ts';
import { type Due, isPast, readDue } from './due-date.ts';
import type { TaskContext } from './task.ts';

/** A term inside a sentence. Offsets in that text: of all its words, "hạn" included. */
export interface FoundTerm extends Span {
  /** As written: "30/9/2026", "trước ngày 20/11/2026". */
  text: string;
  due: Due;
}

/** "hạn 30/9/2026", "thời hạn hoàn thành: Quý IV/2026"; "quá hạn", "đúng hạn" name none. */
const NAMED =
  /(?<!\p{L}|quá |đúng |trước |trong |gia |còn |đến |tới |sớm |trễ |có )(?:(?:thời )?hạn(?: hoàn thành| xử lý| thực hiện| báo cáo| cuối)?|thời gian (?:hoàn thành|thực hiện))(?!\p{L})\s*(?::|là(?!\p{L}))?\s*(?<term>[^;,()\n]{2,40}?)(?=[;,()]|\.(?:\s|$)|\s[-–]\s|$)/giu;
/** A day or a period that what is asked for must be done by: "trước ngày 20/11/2026", ", hoàn thành trong quý IV". */
const BY_THEN =
  /(?:[,;]\s*(?:hoàn thành|xong)\s+|(?<!\p{L}))(?<term>(?:trước|chậm nhất(?: là| vào)?|xong|đến hết)\s+(?:ngày\s+)?\d{1,2}[/.]\d{1,2}(?:[/.]\d{4})?|(?:trước|trong|đến hết)\s+(?:tháng\s+\d{1,2}|quý\s+(?:[IV]+|\d))(?:\s*(?:\/|năm)\s*\d{4})?)(?![\d/])/giu;

/** The term that a sentence sets: one called so, else a day or period still ahead of the report; null where it sets none. */
export function findTerm(text: string, context: TaskContext): FoundTerm | null {
  for (const match of text.matchAll(NAMED)) {
    const found = termOf(match, context);
    if (found.due.on !== null || found.due.isRegular) return found;
  }
  for (const match of text.matchAll(BY_THEN)) {
    const found = termOf(match, context);
    if (found.due.on !== null && isPast(found.due.on, context) === false) return found;
  }
  return null;
}

function termOf(match: RegExpExecArray, context: TaskContext): FoundTerm {
  const text = (match.groups?.term ?? '').trim();
  return { text, due: readDue(text, context), start: match.index, end: match.index + match[0].length };
}
