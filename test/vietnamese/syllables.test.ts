import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSyllables } from '../../src/vietnamese/syllables.ts';

describe('splitSyllables', () => {
  it.each([
    ['Hồ sơ, đơn', ['Hồ', 'sơ', 'đơn']],
    ['6T/2026', ['6', 'T', '2026']],
    ['99,98%', ['99,98', '%']],
    ['38/47 nhiệm vụ', ['38', '47', 'nhiệm', 'vụ']],
    ['1.318.113 m² đất', ['1.318.113', 'm²', 'đất']],
    ['kế hoạch² và km²', ['kế', 'hoạch', 'và', 'km²']],
    ['số 5.', ['số', '5']],
  ])('parts “%s”', (text, parts) => {
    expect(splitSyllables(text).map((one) => one.text)).toEqual(parts);
  });

  it('gives offsets that cut each syllable out of the text, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (raw) => {
        const text = raw.normalize('NFC');
        let last = 0;
        for (const one of splitSyllables(text)) {
          expect(text.slice(one.start, one.end)).toBe(one.text);
          expect(one.start).toBeGreaterThanOrEqual(last);
          last = one.end;
        }
      }),
    );
  });
});
