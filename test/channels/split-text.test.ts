import { array, assert, constantFrom, integer, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '../../src/channels/split-text.ts';

describe('a long text', () => {
  it('is one part where it is short enough, and none where it is empty', () => {
    expect(splitText('Đã nhận.', 20)).toEqual(['Đã nhận.']);
    expect(splitText(' \n', 20)).toEqual([]);
  });

  it.each([
    [
      'the end of a paragraph',
      'Đoạn một có hai câu. Hết.\n\nĐoạn hai.\nDòng cuối.',
      ['Đoạn một có hai câu. Hết.', 'Đoạn hai.\nDòng cuối.'],
    ],
    [
      'the end of a line',
      'Dòng thứ nhất. Còn nữa\nDòng thứ hai của tin',
      ['Dòng thứ nhất. Còn nữa', 'Dòng thứ hai của tin'],
    ],
    ['the end of a sentence', 'Câu thứ nhất ở đây. Câu thứ hai ở đây', ['Câu thứ nhất ở đây.', 'Câu thứ hai ở đây']],
    [
      'the end of a quoted sentence',
      'Nêu: “Câu thứ nhất ở đây.” Rồi câu thứ hai',
      ['Nêu: “Câu thứ nhất ở đây.”', 'Rồi câu thứ hai'],
    ],
    ['a word', 'mười hai mươi ba mươi bốn mươi năm', ['mười hai mươi ba mươi bốn', 'mươi năm']],
  ])('is split at %s', (_, text, parts) => {
    expect(splitText(text, 28)).toEqual(parts);
  });

  it('is split behind little text only where there is no other end', () => {
    expect(splitText('Tóm tắt:\n\nmột câu rất dài không hết', 24)).toEqual([
      'Tóm tắt:\n\nmột câu rất',
      'dài không hết',
    ]);
  });

  it.each([
    ['6.265.144', 'aaaa6.265.144', 9, ['aaaa', '6.265.144']],
    ['99,98%', 'aaa99,98%', 8, ['aaa', '99,98%']],
    ['14/22', 'aaaa14/22', 6, ['aaaa', '14/22']],
    ['13 300', 'bằng 13 300', 8, ['bằng', '13 300']],
    ['🏛️', 'aaa🏛️', 4, ['aaa', '🏛️']],
  ])('is never split within %s', (_, text, longest, parts) => {
    expect(splitText(text, longest)).toEqual(parts);
  });

  it('loses nothing but white space, and no part is too long, empty or half a letter', () => {
    const piece = constantFrom(
      'Trong kỳ ',
      'tiếp nhận ',
      '6.265',
      ' hồ sơ. ',
      '\n\n',
      '\n',
      '🏛️',
      '😀',
      '99,98%',
      ' ',
      'ễ',
      '“Hết.” ',
    );
    assert(
      property(
        array(piece, { maxLength: 80 }),
        string({ unit: 'binary' }),
        integer({ min: 8, max: 60 }),
        (pieces, more, longest) => {
          const text = pieces.join('') + more;
          const parts = splitText(text, longest);
          expect(parts.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
          for (const part of parts) {
            expect(part.length).toBeLessThanOrEqual(longest);
            expect(part.trim()).not.toBe('');
            expect(part).not.toMatch(/\p{Cs}/u);
          }
        },
      ),
    );
  });
});
