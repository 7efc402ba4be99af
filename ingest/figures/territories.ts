import type { Span } from '../outline/sentences.ts';
import { isBareMember } from './divisions.ts';

/**
 * Parts a sentence among its numbers: which words speak of which number. Between two numbers stand words of the first
 * (what is counted and its state) and then words that lead to the second; they part at the strongest sign of a new
 * member, or, where there is none, right before the second's own words.
 */
export function partTerritories(
  text: string,
  sentence: Span,
  numbers: { start: number; end: number; bodyEnd: number }[],
): Span[] {
  const cuts: number[] = [sentence.start];
  for (let i = 1; i < numbers.length; i++) {
    const before = numbers[i - 1] as { bodyEnd: number };
    const after = numbers[i] as { start: number; bodyEnd: number };
    // "đất đai (26 hồ sơ), hộ tịch (09 hồ sơ)": what stands before such a bracket names what it counts.
    const open = /\(\s*$/u.exec(text.slice(0, after.start));
    const isBracketed =
      open !== null &&
      /^\s*\)/u.test(text.slice(after.bodyEnd)) &&
      !isShareOfCountBefore(text, before.bodyEnd, open.index, after);
    const to = isBracketed ? open.index : after.start;
    const isMember = isBareMember(text.slice(sentence.start, sentence.end), after.start - sentence.start);
    cuts.push(isMember ? nextMember(text, before.bodyEnd) : partingPoint(text, Math.min(before.bodyEnd, to), to));
  }
  cuts.push(sentence.end);
  return numbers.map((number, i) =>
    tidy(text, Math.min(cuts[i] as number, number.start), Math.max(cuts[i + 1] as number, number.bodyEnd)),
  );
}

/** "khiếu nại 08, kiến nghị, phản ánh 42": in a list of bare numbers a comma parts only behind a number. */
function nextMember(text: string, from: number): number {
  return from + (/^[^:\d]*:\s+|^\s*(?:[,;]|và(?!\p{L}))\s*/u.exec(text.slice(from))?.[0].length ?? 0);
}

/** "4.871 hồ sơ trực tuyến (96,38%)": the words before such a bracket name what the count counts; the share is its share. */
function isShareOfCountBefore(text: string, countEnd: number, open: number, share: { bodyEnd: number }): boolean {
  return text[share.bodyEnd - 1] === '%' && !/[,;:()]/u.test(text.slice(countEnd, open));
}

/** Signs of a new member, strongest first. The new member begins at the match's end less `keep` characters. */
const PARTINGS: RegExp[] = [
  /;\s*/gu,
  /[()]\s*/gu,
  /,?\s*(?:trong đó|bao gồm|cụ thể|gồm có|gồm)\s*:?\s*/giu,
  /:\s*/gu,
  /\s*=\s*/gu,
  /,\s*/gu,
  /\s+(?=(?:và|với|đồng thời|còn|xuống còn|tăng lên|giảm|đạt|chiếm|bằng|tương ứng|tỷ lệ|để tổ chức thành)\s)/giu,
];

function partingPoint(text: string, from: number, to: number): number {
  const between = text.slice(from, to);
  // "Biên chế: 412 người và lao động hợp đồng ở trạm y tế, nhà văn hóa cộng là 17 người": a named figure has all words from the first sign on.
  if (/(?:\slà|\sđạt|:)\s*$/u.test(between) && !/[,;]\s*(?:là|đạt)\s*$/u.test(between)) {
    const strong = between.lastIndexOf(';');
    if (strong >= 0) return from + strong + 1;
    const first = /[,)]\s*|(?<!so)\s(?=(?:và|với|đồng thời|còn)\s)/u.exec(between);
    if (first) return from + first.index + first[0].length;
  }
  // "14 nhiệm vụ do các sở, ngành giao và 9 nhiệm vụ": the word right before the number parts more than a comma does.
  const joint = /\s(?=(?:và|cùng)\s*$)/u.exec(between);
  if (joint && !/[;()]/u.test(between)) return from + joint.index + 1;
  // "cho cán bộ, công chức, đạt 100%"
  const predicate = /,\s*(?=(?:đạt|chiếm|bằng|tăng|giảm|tương đương)(?:\s+tỷ lệ)?\s*$)/u.exec(between);
  if (predicate && !/[;()]/u.test(between)) return from + predicate.index + predicate[0].length;
  for (const pattern of PARTINGS) {
    const matches = [...between.matchAll(pattern)];
    const last = matches.at(-1);
    if (last) return from + last.index + last[0].length;
  }
  return from;
}

function tidy(text: string, start: number, end: number): Span {
  let low = start;
  let high = end;
  while (low < high && /[\s,;:()=.]/u.test(text[low] as string)) low += 1;
  while (high > low && /[\s,;:(=]/u.test(text[high - 1] as string)) high -= 1;
  return { start: low, end: high };
}
