import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, hasDiacritics, normalize, sameAccents } from '../../src/vietnamese/fold.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('İ', 'ß', 'ﬁ', 'Đ𝔸đ'),
);

describe('fold', () => {
  it('drops diacritics and reads đ as d', () => {
    expect(fold('Đặng Thị Hồng – TỔ DÂN PHỐ')).toBe('dang thi hong – to dan pho');
  });

  it('folds a long text as it folds each part of it', () => {
    const line = 'Đã tiếp nhận 6.265 hồ sơ – Ủy ban nhân dân phường\n';
    expect(fold(line.repeat(1000))).toBe(fold(line).repeat(1000));
  });

  it('keeps the length of any text, unit for unit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const composed = text.normalize('NFC');
        expect(fold(composed)).toHaveLength(composed.length);
        expect(fold(composed.slice(1))).toBe(fold(composed).slice(1));
      }),
    );
  });
});

describe('normalize', () => {
  it.each([
    ['composes decomposed letters', 'ho\u0300a bi\u0300nh', 'hòa bình'],
    ['makes odd spaces plain', 'a\u00a0b\u2009c\u3000d', 'a b c d'],
    ['drops what cannot be seen', 'hồ\u200b s\u00adơ\ufeff', 'hồ sơ'],
    ['drops control characters but tabs and line feeds', 'a\u0000\u0007b\tc\nd', 'ab\tc\nd'],
    ['ends lines and pages with a line feed', 'a\r\nb\rc\fd\u2028e', 'a\nb\nc\nd\ne'],
  ])('%s', (_rule, raw, text) => {
    expect(normalize(raw)).toBe(text);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });
});

describe('sameAccents', () => {
  it.each([
    ['hòa', 'hoà', true],
    ['hòa', 'HÒA', true],
    ['don', 'đơn', true],
    ['lý', 'lí', true],
    ['quý', 'quí', true],
    ['tay', 'tai', false],
    ['đón', 'đơn', false],
    ['hạn', 'hàn', false],
    ['hạn', 'hán', false],
  ])('takes %s and %s for typings of one word: %s', (a, b, same) => {
    expect(sameAccents(a, b)).toBe(same);
    expect(sameAccents(b, a)).toBe(same);
  });
});

describe('hasDiacritics', () => {
  it.each([
    ['hồ sơ', true],
    ['ĐÀ', true],
    ['đ', true],
    ['ho so 99,98% – m²', false],
    ['', false],
  ])('“%s”: %s', (text, has) => {
    expect(hasDiacritics(text)).toBe(has);
  });
});
