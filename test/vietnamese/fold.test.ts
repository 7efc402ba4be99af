import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, hasDiacritics, normalize, sameAccents } from '../../src/vietnamese/fold.ts';

describe('fold', () => {
  it('drops diacritics and reads đ as d', () => {
    expect(fold('Đặng Thị Hồng – TỔ DÂN PHỐ')).toBe('dang thi hong – to dan pho');
  });

  it('keeps the length of any text, so that offsets stay', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        (text) => fold(text.normalize('NFC')).length === text.normalize('NFC').length,
      ),
    );
  });

  it('composes decomposed text and drops what cannot be seen', () => {
    expect(normalize('ho\u0300a\u200b\u00a0bi\u0300nh')).toBe('hòa bình');
  });

  it.each([
    ['hòa', 'hoà', true],
    ['don', 'đơn', true],
    ['đón', 'đơn', false],
    ['hạn', 'hàn', false],
  ])('takes %s and %s for one careless typing: %s', (a, b, same) => {
    expect(sameAccents(a, b)).toBe(same);
  });

  it('tells text with marks from text without', () => {
    expect([hasDiacritics('hồ sơ'), hasDiacritics('ho so')]).toEqual([true, false]);
  });
});
