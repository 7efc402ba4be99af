import { DIVIDES } from './divisions.ts';
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

/** A breakdown that misses more than this of the count before it may be of something else. */
const NEARLY = 0.05;

/**
 * "Phát hiện 118 trường hợp, tăng 31. Phân theo hành vi: không phép 46, sai phép 19, …": a sentence that says that it divides has the
 * parts of the count in the sentence before it, also where they miss it by little: the report may have added up wrongly.
 */
export function linkDividedSentences(list: FoundFigure[]): void {
  for (const sentence of new Set(list.map((one) => one.sentence))) {
    const parts = list.filter((one) => one.sentence === sentence && one.measure !== '%' && one.whole === null);
    const [first] = parts;
    if (!first || parts.length < PROVING || parts.some((one) => !alike(one, first))) continue;
    if (!DIVIDES.test(first.block.mapped.text.slice(sentence.start, sentence.end))) continue;
    const before = list.findLast((one) => one.ordinal < first.ordinal)?.sentence;
    const sum = parts.reduce((total, one) => total + one.value, 0);
    const head = list.find(
      (one) =>
        one.sentence === before &&
        alike(one, first) &&
        !/^mức /u.test(one.label) &&
        Math.abs(sum - one.value) <= NEARLY * one.value,
    );
    if (head) for (const part of parts) part.whole = head.ordinal;
  }
}

/** "07 vụ" and "12 vụ việc" count the same. */
function alike(a: FoundFigure, b: FoundFigure): boolean {
  return a.measure === b.measure || a.measure.startsWith(`${b.measure} `) || b.measure.startsWith(`${a.measure} `);
}

/** "Đang thực hiện: 05": a sentence that names one state or kind with its number. */
const NAMES_ONE = /^[^:\d]{3,60}:\s*\d/u;

/**
 * "Tổng số nhiệm vụ: 36. Đã hoàn thành: 29 (…). Đang thực hiện: 05. Chưa triển khai: 01.": sentences that each name one part behind a total,
 * three and more, also where they miss it by little.
 */
export function linkNamedSentences(list: FoundFigure[]): void {
  const [head] = list;
  if (!head || !/^tổng số/u.test(head.label) || list.some((one) => one.whole === head.ordinal)) return;
  const { text } = head.block.mapped;
  const parts = [...new Set(list.map((one) => one.sentence))]
    .filter((sentence) => sentence !== head.sentence && NAMES_ONE.test(text.slice(sentence.start, sentence.end)))
    .flatMap((sentence) => list.find((one) => one.sentence === sentence) ?? []);
  const sum = parts.reduce((total, one) => total + one.value, 0);
  if (parts.length < PROVING || parts.some((one) => one.whole !== null || !alike(one, head))) return;
  if (Math.abs(sum - head.value) <= NEARLY * head.value) for (const part of parts) part.whole = head.ordinal;
}

/** So many that add up to a count that stands further above are no chance. */
const PROVING = 3;

/** Whether two counts and more come to exactly a total. */
export function addUp(parts: FoundFigure[], head: FoundFigure): boolean {
  const sum = parts.reduce((total, one) => total + one.value, 0);
  return parts.length >= 2 && head.value > 0 && Math.abs(sum - head.value) < 1e-6;
}
