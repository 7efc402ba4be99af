import type { Qualifier } from './figure.ts';

const QUALIFIERS: [RegExp, Qualifier][] = [
  [/(?<!\p{L})(?<!(?:cao|thấp|nhiều|ít|lớn|nhỏ|sớm|muộn)\s)(?:hơn|trên)\s*$/iu, 'more_than'],
  [/(?<!\p{L})(?:gần|dưới)\s*$/iu, 'less_than'],
  [/(?<!\p{L})(?:khoảng|chừng|xấp xỉ|ước|ước tính|ước đạt)\s*$/iu, 'about'],
  [/(?<!\p{L})(?:tối thiểu|ít nhất|không dưới|từ)\s*$/iu, 'at_least'],
  [/(?<!\p{L})(?:tối đa|nhiều nhất|không quá)\s*$/iu, 'at_most'],
];

/** What the words right before a number say of how exact it is; null where they say nothing. */
export function qualifierBefore(text: string, start: number): Qualifier | null {
  const before = text.slice(Math.max(0, start - 16), start);
  return QUALIFIERS.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}
