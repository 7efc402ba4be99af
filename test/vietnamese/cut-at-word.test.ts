import { expect, it } from 'vitest';
import { cutAtWord } from '../../src/vietnamese/cut-at-word.ts';

it.each([
  ['Hồ sơ quá hạn', 13, 'Hồ sơ quá hạn'],
  ['Hồ sơ quá hạn', 12, 'Hồ sơ quá…'],
  ['Hồ sơ quá hạn', 5, 'Hồ sơ…'],
  ['Nghiêng', 4, 'Nghi…'],
])('"%s" in %i characters', (text, most, expected) => {
  expect(cutAtWord(text, most)).toBe(expected);
});
