import type { NumberSpan } from '../../src/vietnamese/number-span.ts';
import type { Candidate } from './candidate.ts';
import { kindOfMeasure } from './kinds-of-measure.ts';

/** The words that name a part of an amount, from the bracket or the part before it on. */
const NAMES_MONEY =
  /^\s*(?:\(|[,;]\s*(?:và\s+)?)[^()\d,;]*(?:vốn|ngân sách|kinh phí|thu|chi|quỹ|nguồn|tiền|xã hội hóa|dân góp|tài trợ|vay)[^()\d,;]*$/iu;

/**
 * "12.450 triệu đồng (vốn đầu tư 8.300, vốn sự nghiệp 4.150)": in the bracket behind an amount of money, a bare number that its words name as
 * money is told in the same measure. Null where it is none, or more than the amount or part before it could be.
 *
 * @param before what was read right before the number: the amount itself, or the part of it before this one.
 */
export function amountInBracket(text: string, number: NumberSpan, before: Candidate | null): Candidate | null {
  if (!before || kindOfMeasure(before.measure) !== 'money') return null;
  const between = text.slice(before.bodyEnd, number.start);
  const opens = /^\s*\(/u.test(between);
  const isPart = opens ? number.value <= before.number.value : before.bodyEnd === before.number.end;
  if (!isPart || !NAMES_MONEY.test(between) || !/^\s*(?:[,;)]|và(?!\p{L}))/u.test(text.slice(number.end))) return null;
  return { number, measure: before.measure, bodyEnd: number.end, fraction: false, qualifier: null };
}
