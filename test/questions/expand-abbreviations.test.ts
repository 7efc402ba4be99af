import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandAbbreviations } from '../../src/questions/expand-abbreviations.ts';

describe('writing out abbreviations', () => {
  it.each([
    ['bn HS quá hạn', 'bao nhiêu hồ sơ quá hạn'],
    ['còn mấy NV chưa xong', 'còn mấy nhiệm vụ chưa xong'],
    ['TP giao mấy nv', 'thành phố giao mấy nhiệm vụ'],
    ['nộp onl đc bnhieu hs', 'nộp trực tuyến được bao nhiêu hồ sơ'],
    ['mấy VB, mấy CV', 'mấy văn bản, mấy công văn'],
    ['CB, CC có mặt', 'cán bộ, công chức có mặt'],
    ['KH nào về cđs', 'kế hoạch nào về cđs'],
    ['thu NS ntn', 'thu ngân sách như thế nào'],
    ['TL nộp trực tuyến', 'tỷ lệ nộp trực tuyến'],
    ['ktra giúp vs', 'kiểm tra giúp với'],
  ])('turns what is typed in chat into words: %s', (typed, full) => {
    expect(expandAbbreviations(typed)).toBe(full);
  });

  it.each([
    ['Sở NV', 'Sở nội vụ'],
    ['Bộ NV', 'Bộ nội vụ'],
    ['Sở TP', 'Sở tư pháp'],
    ['Sở TC', 'Sở tài chính'],
    ['TP giao', 'thành phố giao'],
  ])('reads the same letters by the word before them: %s', (typed, full) => {
    expect(expandAbbreviations(typed)).toBe(full);
  });

  it.each(['QĐ 464/QĐ-UBND', '07/KH-UBND', '178/2024/NĐ-CP', '57-NQ/TW'])(
    'leaves the sign of a document as it is: %s',
    (sign) => {
      expect(expandAbbreviations(`theo ${sign} thì sao`)).toContain(sign.replace(/^QĐ /u, ''));
    },
  );

  it.each(['cc ơi', 'ns nhé', 'Cẩm Hà có bao nhiêu hồ sơ quá hạn?', ''])(
    'leaves alone what is no abbreviation, or one only in capitals: %s',
    (text) => {
      expect(expandAbbreviations(text)).toBe(text);
    },
  );

  it('changes nothing the second time', () => {
    const words = fc.constantFrom('bn', 'HS', 'NV', 'TP', 'Sở', 'k', 'phường', 'Cẩm', 'Hà', 'qđ', '12', ',', '?');
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (parts) => {
        const once = expandAbbreviations(parts.join(' '));
        expect(expandAbbreviations(once)).toBe(once);
      }),
    );
  });
});
