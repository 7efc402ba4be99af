import type { Span } from '../outline/sentences.ts';
import type { Candidate } from './candidate.ts';
import type { FoundFigure } from './figure.ts';

const BECAME = /(?:^|[\s,;(])(?:tăng|giảm)(?:\s+thêm)?\s*$/iu;
/** "So với cùng kỳ giảm 06 vụ": nothing in the sentence says what became less. */
const ONLY_COMPARES = /^so với(?:(?!\s(?:số|tỷ lệ|tổng|diện tích)\s)[^,;:])*,?\s*(?:tăng|giảm)(?:\s+thêm)?\s*$/iu;

/**
 * What a change is a change of, where its own sentence counts nothing alike: points of a share change the share before them, a sentence that
 * only compares tells of the first count of the one before it. Null for what is no such change.
 */
export function whatChanged(
  figures: FoundFigure[],
  sentence: Span,
  text: string,
  { number, measure }: Candidate,
): FoundFigure | null {
  const before = text.slice(sentence.start, number.start);
  if (!BECAME.test(before)) return null;
  const isAmount = (one: FoundFigure) => !/^mức /u.test(one.label);
  if (measure === 'điểm phần trăm') {
    const last = figures.at(-1);
    return last?.sentence === sentence && last.measure === '%' && isAmount(last) ? last : null;
  }
  if (!ONLY_COMPARES.test(before)) return null;
  const earlier = figures.findLast((one) => one.sentence !== sentence)?.sentence;
  return figures.find((one) => one.sentence === earlier && one.measure === measure && isAmount(one)) ?? null;
}
