import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPersonalNumbers, maskPersonalNumbers } from '../../src/vietnamese/personal-numbers.ts';

/** What is found, as "kind: words". */
function found(text: string): string[] {
  return findPersonalNumbers(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}

describe('a number of a person or an account is found', () => {
  it.each([
    ['a citizen of the north', 'CCCD 031203004567', 'citizen_id: 031203004567'],
    ['a citizen that nothing names', 'Ông An, 001085012345, trú tại tổ 3', 'citizen_id: 001085012345'],
    ['the last province', '096399012345', 'citizen_id: 096399012345'],
    ['a citizen in threes', 'số định danh 031 203 004 567.', 'citizen_id: 031 203 004 567'],
    ['a citizen in fours', 'CCCD: 0312 0300 4567', 'citizen_id: 0312 0300 4567'],
    ['an old card', 'CMND số 031234567 cấp ngày 01/01/2010', 'old_id: 031234567'],
    ['an old card by its full name', 'Giấy chứng minh nhân dân: 031 234 567', 'old_id: 031 234 567'],
    ['an old card by its short name', 'CMT: 131234567', 'old_id: 131234567'],
    ['an old card as a paper', 'Giấy tờ tùy thân: 131234567', 'old_id: 131234567'],
    ['an old card typed without diacritics', 'so dinh danh 131234567', 'old_id: 131234567'],
    ['an old card between dots', 'CMND 131.234.567', 'old_id: 131.234.567'],
    ['a mobile in one', 'gọi 0912345678', 'phone: 0912345678'],
    ['a mobile between spaces', 'ĐT: 0912 345 678', 'phone: 0912 345 678'],
    ['a mobile between dots', '0363.456.789', 'phone: 0363.456.789'],
    ['a mobile between dashes', '078-345-6789', 'phone: 078-345-6789'],
    ['a mobile in pairs', '0912 34 56 78', 'phone: 0912 34 56 78'],
    ['a mobile between no-break spaces', '0912\u00a0345\u00a0678', 'phone: 0912\u00a0345\u00a0678'],
    ['a mobile in fours', '09.1234.5678', 'phone: 09.1234.5678'],
    ['a mobile from abroad', '+84 912 345 678', 'phone: +84 912 345 678'],
    ['a mobile from abroad in one', 'Zalo +84912345678.', 'phone: +84912345678'],
    ['a mobile from abroad in a bracket', '(+84) 56.345.6789', 'phone: (+84) 56.345.6789'],
    ['a mobile right behind its name', 'ĐT0912345678', 'phone: 0912345678'],
    ['a land-line of a town', 'Điện thoại: 0225.3841.022', 'phone: 0225.3841.022'],
    ['a land-line with its code in a bracket', '(0225) 3841022', 'phone: (0225) 3841022'],
    ['a land-line of the capital', '024 3825 1234', 'phone: 024 3825 1234'],
    ['a land-line from abroad', '+84 225 3841 022', 'phone: +84 225 3841 022'],
    ['an account in one', 'Số tài khoản: 0451000234567 tại Vietcombank', 'bank_account: 0451000234567'],
    ['an account by its short name', 'STK 19034567890123', 'bank_account: 19034567890123'],
    ['an account between spaces', 'số TK: 0451 0002 34567', 'bank_account: 0451 0002 34567'],
    ['an account that ends in a pair', 'STK 1903 4567 89 mở tại Techcombank', 'bank_account: 1903 4567 89'],
    ['an account without the figure behind it', 'STK 1903456789 15 người', 'bank_account: 1903456789'],
    ['the account of a person', 'tài khoản cá nhân: 1903456789', 'bank_account: 1903456789'],
    ['the old card of a person', 'CMND cá nhân 131234567', 'old_id: 131234567'],
    ['an account between dashes', 'STK: 0451-0002-34567', 'bank_account: 0451-0002-34567'],
    ['an account that looks like a telephone', 'STK: 0912345678 (MB)', 'bank_account: 0912345678'],
    ['an account that looks like a citizen', 'tài khoản số 031203004567', 'bank_account: 031203004567'],
    ['an account in threes', 'chuyển vào tài khoản 190.345.678.901', 'bank_account: 190.345.678.901'],
    ['an account of six digits', 'Tài khoản của Hội: 318113', 'bank_account: 318113'],
    ['an account at the treasury', 'tài khoản 3511.0.1143508.00000', 'bank_account: 3511.0.1143508.00000'],
    [
      'an account at the treasury that nothing names',
      'nộp vào 3511.0.1143508.00000',
      'bank_account: 3511.0.1143508.00000',
    ],
    ['the account of who receives', 'STK 0451000234567 người nhận: Lê An', 'bank_account: 0451000234567'],
    ['the mailbox of a person', 'gửi về nguyenvanan@gmail.com.', 'email: nguyenvanan@gmail.com'],
    ['the mailbox of an official', 'sonnv.haian@haiphong.gov.vn', 'email: sonnv.haian@haiphong.gov.vn'],
    ['a mailbox that begins like an office', 'vanthuy88@gmail.com', 'email: vanthuy88@gmail.com'],
  ])('%s', (_rule, text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    [
      'each by what it is called',
      'CCCD 031203004567, STK 0451000234567, ĐT 0912345678, an@gmail.com',
      ['citizen_id: 031203004567', 'bank_account: 0451000234567', 'phone: 0912345678', 'email: an@gmail.com'],
    ],
    ['two telephones with a slash', '0912345678/0987654321', ['phone: 0912345678', 'phone: 0987654321']],
    ['two telephones with a comma alone', '0912.345.678,0987654321', ['phone: 0912.345.678', 'phone: 0987654321']],
    ['a telephone and who has it', '0912345678-NGUYỄN VĂN AN', ['phone: 0912345678']],
    ['a telephone on the line under the public one', 'Hotline: 02253841022\n0912345678', ['phone: 0912345678']],
    ['a telephone with wide gaps', '0912  345  678', ['phone: 0912  345  678']],
    [
      'two accounts of one name',
      'STK 0451000234567 hoặc 1903456789012',
      ['bank_account: 0451000234567', 'bank_account: 1903456789012'],
    ],
    ['a person beside the public line', 'Hotline 19001234, cá nhân: 0912345678', ['phone: 0912345678']],
    ['a telephone behind a tax code', 'MST 0801234567, ĐT 0912345678', ['phone: 0912345678']],
    ['a person in the next sentence', 'Công khai đường dây nóng. Ông An: 0912345678', ['phone: 0912345678']],
  ])('%s', (_rule, text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a number that is nobody’s is left', () => {
  it.each([
    ['a figure in thousands', 'Toàn tỉnh có 1.318.113 người'],
    ['an amount of money', 'Thu ngân sách 21.738.646.640 đồng'],
    ['money paid into an account', 'Số tiền trong tài khoản: 21.738.646.640 đồng'],
    ['a count of accounts', 'Số tài khoản định danh đã kích hoạt: 1.318.113'],
    ['a count before the word', 'Đã tạo 1318113 tài khoản'],
    ['a count behind "đạt"', 'kích hoạt tài khoản đạt 1318113'],
    ['a count of people behind the word', 'cấp tài khoản cho công dân: 318113 người'],
    ['a count of papers', 'Số hóa giấy tờ: 123.456.789 trang'],
    ['a count of papers in one', 'số hóa giấy tờ được 123456789'],
    ['nine digits that nothing names', 'Mã hồ sơ 131234567'],
    ['nine digits named too long before', `CMND ${'x '.repeat(20)}131234567`],
    ['digits that no account names', 'Mã vạch 8934567890123'],
    ['digits named in another sentence', 'Mỗi người có tài khoản. Mã vạch 8934567890123'],
    ['twelve digits of no province', 'Mã 097203004567'],
    ['twelve digits of no century', 'Mã 031503004567'],
    ['twelve digits within more', '70312030045678'],
    ['the number of a document', 'Quyết định số 1234/QĐ-UBND ngày 05/11/2025'],
    ['a long number of a document', 'Số 0912345678/QĐ-UBND'],
    ['a day', 'ngày 09-08-2025 10 giờ'],
    ['a day behind the word', 'mở tài khoản ngày 01.01.2025'],
    ['a term of years', 'tài khoản năm 2025 2026'],
    ['a term of years with a dash', 'mở tài khoản giai đoạn 2021-2025, tài khoản 2021-2025'],
    ['a row of a table', '05 12 34 56 78'],
    ['a row of months and years', '05 2024 2025'],
    ['a service number', 'Tổng đài 1900 1234'],
    ['a service number that is free', 'gọi 1800 599 920'],
    ['a service number beside the word', 'Quên tài khoản, gọi 1900 6600'],
    ['the public line', 'Đường dây nóng: 0225.3841.022'],
    ['the public line, a mobile', 'đường dây nóng của phường: 0912 345 678'],
    ['two public lines', 'Hotline: 0225.3841.022, 0912.345.678'],
    ['two public lines with "hoặc"', 'tổng đài 02253841022 hoặc 0912345678'],
    [
      'the public line with what it is for',
      'Số điện thoại đường dây nóng tiếp nhận phản ánh của người dân: 0912345678',
    ],
    ['the public line behind the number', '0225.3841.022 (đường dây nóng)'],
    ['the public line typed without diacritics', 'duong day nong 0912345678'],
    ['a tax code', 'Mã số thuế: 0801234567'],
    ['a tax code by its short name', 'MST 0301234567'],
    ['the code of a dossier', 'H24.31.12-250615-0012'],
    ['the code of a procedure', '1.001612.000.00.00.H24'],
    ['a code of letters and digits', 'HS0912345678'],
    ['emergency', 'gọi 113, 114, 115 hoặc 1022'],
    ['the mailbox of a People’s Committee', 'ubnd.haian@haiphong.gov.vn'],
    ['the mailbox of an office', 'vanthu@haiphong.gov.vn'],
    ['the address of a site', 'https://dichvucong.gov.vn/p/home?id=1318113'],
    ['a share', 'đạt 99,98% (3.105/3.512 hồ sơ)'],
    ['a decimal', '0,031203004567'],
    ['nothing', ''],
  ])('%s', (_rule, text) => {
    expect(found(text)).toEqual([]);
    expect(maskPersonalNumbers(text)).toBe(text);
  });
});

describe('masking hides all but the last three', () => {
  it.each([
    ['0912 345 678', '•••• ••• 678'],
    ['(0225) 3841022', '(••••) ••••022'],
    ['+84 912 345 678', '+•• ••• ••• 678'],
    ['CCCD 031203004567 của ông An', 'CCCD •••••••••567 của ông An'],
    ['CMND 131.234.567', 'CMND •••.•••.567'],
    ['tài khoản 3511.0.1143508.00000 của ông A', 'tài khoản 3511.0.1143508.00000 của ông A'],
    ['STK của Trung tâm: 2471234567 để nộp phí', 'STK của Trung tâm: 2471234567 để nộp phí'],
    ['STK của ông A: 2471234567 để nộp phí', 'STK của ông A: •••••••567 để nộp phí'],
    ['an.nguyen@gmail.com', '••.••••••@•••••.com'],
    ['Hotline 1900 1234, ông An 0912345678: 1.318.113 người', 'Hotline 1900 1234, ông An •••••••678: 1.318.113 người'],
  ])('%s', (text, masked) => {
    expect(maskPersonalNumbers(text)).toBe(masked);
  });
});

describe('any text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.stringMatching(/^[0-9 .()+@-]{0,24}$/),
    fc.constantFrom('STK ', 'tài khoản ', 'CMND: ', 'đường dây nóng ', 'ĐT ', ', ', '\n', '. ', '𝔸'),
    fc.constantFrom(
      '0912 345 678',
      '031203004567',
      '+84 912345678',
      'an@gmail.com',
      '131234567',
      '3511.0.1143508.00000',
    ),
  );
  const anyText = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('keeps its length and all outside of what is found', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const masked = maskPersonalNumbers(text);
        expect(masked).toHaveLength(text.length);
        let at = 0;
        for (const { start, end, kind } of findPersonalNumbers(text)) {
          expect(masked.slice(at, start)).toBe(text.slice(at, start));
          // An office's own account is meant to be read.
          if (kind !== 'bank_account') expect(masked.slice(start, end)).toMatch(/•/u);
          at = end;
        }
        expect(masked.slice(at)).toBe(text.slice(at));
      }),
      { numRuns: 500 },
    );
  });

  it('yields numbers in text order that do not overlap', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of findPersonalNumbers(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          at = end;
        }
        expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['1', '1.', '1 ', '0912 ', 'a', 'a@', 'a.', '111 ', '0912345678 ', 'tài khoản '])(
    'of many %j is read in no long time',
    (sign) => {
      expect(maskPersonalNumbers(sign.repeat(100_000 / sign.length))).not.toBe('');
    },
  );
});
