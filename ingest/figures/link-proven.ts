import type { FoundFigure } from './figure.ts';

/**
 * "5.037 hồ sơ; 3.642 hồ sơ trước hạn, 1.377 hồ sơ đúng hạn, 18 hồ sơ quá hạn": with no word that opens parts, the counts
 * behind the first of a sentence are its parts when they add up to it exactly.
 */
export function linkProvenSums(list: FoundFigure[]): void {
  for (const head of list) {
    const rest = list.filter(
      (one) =>
        one.sentence === head.sentence &&
        one.ordinal > head.ordinal &&
        one.whole === null &&
        one.measure === head.measure,
    );
    if (rest.length < 2 || list.some((one) => one.whole === head.ordinal) || head.value === 0) continue;
    const sum = rest.reduce((total, one) => total + one.value, 0);
    if (Math.abs(sum - head.value) < 1e-6) for (const part of rest) part.whole = head.ordinal;
  }
}

/**
 * "Chính phủ giao: 14 nhiệm vụ. Hoàn thành 09, đang thực hiện 05.": all that a sentence counts are parts of the count before it that
 * they add up to exactly.
 */
export function linkProvenSentences(list: FoundFigure[]): void {
  for (const sentence of new Set(list.map((one) => one.sentence))) {
    const [first, ...others] = list.filter((one) => one.sentence === sentence && one.measure !== '%');
    if (!first || others.some((one) => one.measure !== first.measure)) continue;
    const parts = [first, ...others].filter((one) => one.whole === null);
    const head = list.findLast(
      (one) => one.ordinal < first.ordinal && one.sentence !== sentence && one.measure === first.measure,
    );
    const total = list.findLast(
      (one) => one.ordinal < first.ordinal && one.measure === first.measure && addUp(parts, one),
    );
    if (!total || (total !== head && parts.length < PROVING) || list.some((one) => one.whole === total.ordinal))
      continue;
    for (const part of parts) part.whole = total.ordinal;
  }
}

/** So many that add up to a count that stands further above are no chance. */
const PROVING = 3;

/** Whether two counts and more come to exactly a total. */
export function addUp(parts: FoundFigure[], head: FoundFigure): boolean {
  const sum = parts.reduce((total, one) => total + one.value, 0);
  return parts.length >= 2 && head.value > 0 && Math.abs(sum - head.value) < 1e-6;
}
