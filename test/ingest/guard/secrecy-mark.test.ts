import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSecrecyMark } from '../../../ingest/guard/secrecy-mark.ts';

const HEAD = ['ỦY BAN NHÂN DÂN', 'PHƯỜNG HẢI AN', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Số: 12/BC-UBND'];
const BODY = ['BÁO CÁO', 'Kết quả công tác tháng 6 năm 2026', 'Phường tiếp nhận 2.418 hồ sơ, trả đúng hạn 99,8%.'];
const FOOT = ['Nơi nhận:', '- UBND thành phố;', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Nguyễn Văn An'];

/** A report whose head holds these lines too. */
function reportWith(...lines: string[]): string {
  return [...HEAD, ...lines, '', ...BODY, ...FOOT].join('\n');
}

function markOf(text: string, refuseInternal = true): string | null {
  return findSecrecyMark(text, { refuseInternal })?.mark ?? null;
}

describe('a line that holds nothing but a degree of secrecy is its stamp', () => {
  it.each([
    ['in capitals', 'MẬT', 'MẬT'],
    ['the second degree', 'TỐI MẬT', 'TỐI MẬT'],
    ['the highest degree', 'TUYỆT MẬT', 'TUYỆT MẬT'],
    ['in round brackets', '(MẬT)', 'MẬT'],
    ['in square brackets', '[ TỐI MẬT ]', 'TỐI MẬT'],
    ['with a colon behind it', 'MẬT:', 'MẬT'],
    ['behind "Độ mật:"', 'Độ mật: TUYỆT MẬT', 'TUYỆT MẬT'],
    ['behind "Mức độ mật:"', 'Mức độ mật: MẬT', 'MẬT'],
    ['behind a label in capitals', 'ĐỘ MẬT: TỐI MẬT', 'TỐI MẬT'],
    ['in small letters behind a label', 'Độ mật: Mật', 'MẬT'],
    ['behind a label without diacritics', 'Do mat: TOI MAT', 'TỐI MẬT'],
    ['on the line under its label', 'Độ mật:\nTối mật', 'TỐI MẬT'],
    ['in spaced letters', 'M Ậ T', 'MẬT'],
    ['in spaced letters of two words', 'T Ố I   M Ậ T', 'TỐI MẬT'],
    ['in spaced letters in a bracket', '( T U Y Ệ T  M Ậ T )', 'TUYỆT MẬT'],
    ['in decomposed letters', 'TỐI MẬT'.normalize('NFD'), 'TỐI MẬT'],
    ['without diacritics', 'TOI MAT', 'TỐI MẬT'],
    ['without diacritics, the lowest', 'MAT', 'MẬT'],
    ['without diacritics, the highest', 'TUYET MAT', 'TUYỆT MẬT'],
    ['with one mark lost', 'TUYÊT MÂT', 'TUYỆT MẬT'],
    ['with the dot lost', 'MÂT', 'MẬT'],
    ['indented, with no-break spaces', '\u00a0\u00a0   TỐI\u00a0MẬT  ', 'TỐI MẬT'],
    ['with characters that nobody sees', 'M\u200bẬ\u200bT', 'MẬT'],
    ['in bold Markdown', '**MẬT**', 'MẬT'],
    ['as a Markdown heading', '## TUYỆT MẬT', 'TUYỆT MẬT'],
    ['in tags', '<b>MẬT</b>', 'MẬT'],
    ['in a frame', '│  TỐI MẬT  │', 'TỐI MẬT'],
    ['in a table of one cell', '| MẬT | |', 'MẬT'],
    ['broken over two lines', 'TỐI\nMẬT', 'TỐI MẬT'],
    ['beside how urgent it is', 'MẬT - HỎA TỐC', 'MẬT'],
    ['beside the number of the copy', 'TỐI MẬT    Bản số: 02', 'TỐI MẬT'],
    ['beside the motto', 'MẬT          Độc lập - Tự do - Hạnh phúc', 'MẬT'],
    ['under the number in one cell of the head', 'UBND XÃ A Số: 5/BC-UBND MẬT | CỘNG HÒA XÃ HỘI CHỦ NGHĨA', 'MẬT'],
    ['under the name of a place', 'XÃ VĨNH BẢO\nMẬT', 'MẬT'],
    ['under a title that ends in "độ"', 'BÁO CÁO TIẾN ĐỘ\nMẬT', 'MẬT'],
  ])('%s', (_rule, line, mark) => {
    expect(markOf(reportWith(line))).toBe(mark);
  });

  it('is told to the official by name, with what becomes of the file', () => {
    expect(findSecrecyMark(reportWith('MẬT'), { refuseInternal: false })?.sentence).toBe(
      'Tệp mang dấu “MẬT”. Trợ lý không nhận tài liệu mật; không có nội dung nào được lưu.',
    );
  });

  it('counts below the signature too', () => {
    expect(markOf([...HEAD, ...BODY, ...Array(100).fill('Nội dung.'), ...FOOT, 'TUYỆT MẬT'].join('\n'))).toBe(
      'TUYỆT MẬT',
    );
  });

  it('counts in the 60th line, blank lines left out', () => {
    expect(markOf([...Array(59).fill('Một dòng.\n\n'), 'MẬT', ...Array(40).fill('Dòng.')].join('\n'))).toBe('MẬT');
  });

  it('is the gravest of those that stand there', () => {
    expect(markOf(reportWith('MẬT', 'TỐI MẬT'))).toBe('TỐI MẬT');
  });

  it('is graver than what is for the inside alone', () => {
    expect(markOf(reportWith('LƯU HÀNH NỘI BỘ', 'MẬT'))).toBe('MẬT');
  });
});

describe('words about secrets are no stamp', () => {
  it.each([
    ['a heading about security', 'BẢO MẬT THÔNG TIN'],
    ['a heading that is security alone', 'BẢO MẬT'],
    ['a heading about the secrets of the State', 'CÔNG TÁC BẢO VỆ BÍ MẬT NHÀ NƯỚC'],
    ['a numbered heading', 'II. BẢO VỆ BÍ MẬT NHÀ NƯỚC'],
    ['a heading of one item', '3. MẬT'],
    ['a secret', 'BÍ MẬT'],
    ['density', 'Mật độ dân số: 1.204 người/km²'],
    ['density in capitals', 'MẬT ĐỘ DÂN SỐ'],
    ['a sentence on secrets', 'Phường thực hiện nghiêm quy định về bí mật nhà nước.'],
    ['a count of secret papers', 'Tài liệu mật đã tiêu hủy: 03 tài liệu.'],
    ['a count by degree', 'Văn bản MẬT: 12'],
    ['a row of a table by degree', '| TỐI MẬT | 02 |'],
    ['a row of a list of papers', '| 1 | Kế hoạch phòng thủ | MẬT |'],
    ['the head of a column', 'ĐỘ MẬT'],
    ['the head of a column over two lines', 'ĐỘ\nMẬT'],
    ['a label with nothing behind it', 'Độ mật:'],
    ['a label that says none', 'Độ mật: Không'],
    ['a form that leaves the choice', 'Độ mật: TUYỆT MẬT / TỐI MẬT / MẬT'],
    ['a name in capitals', 'NGUYỄN THỊ MẬT'],
    ['a name', 'Trần Văn Mật'],
    ['a given name alone', 'Mật'],
    ['a word in small letters', 'tối mật'],
    ['honey', 'Mật ong rừng'],
    ['faces, which OCR would write the same', 'MẶT'],
    ['eyes', 'MẮT'],
    ['a stamp that lifts the secrecy', 'GIẢI MẬT'],
    ['a password', 'Mật khẩu: MAT'],
    ['a task force', 'MẬT VỤ'],
    ['a sentence without diacritics', 'DAM BAO BI MAT'],
    ['a sentence that ends in the mark', 'Văn bản được đóng dấu MẬT'],
    ['an urgent letter', 'HỎA TỐC'],
  ])('%s', (_rule, line) => {
    expect(markOf(reportWith(line))).toBeNull();
  });

  it('a degree in the midst of a long report is none', () => {
    expect(markOf([...Array(80).fill('Một dòng.'), 'MẬT', ...Array(40).fill('Một dòng.')].join('\n'))).toBeNull();
  });

  it.each(['', '\n\n', '   ', '| | |'])('a text without words has none: %j', (text) => {
    expect(markOf(text)).toBeNull();
  });
});

describe('"Lưu hành nội bộ"', () => {
  const lines = [
    'LƯU HÀNH NỘI BỘ',
    '(Lưu hành nội bộ)',
    'Chỉ lưu hành nội bộ',
    '[TÀI LIỆU LƯU HÀNH NỘI BỘ]',
    'LUU HANH NOI BO',
  ];

  it.each(lines)('is a mark where the unit refuses such papers: %s', (line) => {
    expect(findSecrecyMark(reportWith(line), { refuseInternal: true })).toEqual({
      mark: 'LƯU HÀNH NỘI BỘ',
      sentence:
        'Tệp mang dấu “LƯU HÀNH NỘI BỘ”. Trợ lý không nhận tài liệu lưu hành nội bộ; không có nội dung nào được lưu.',
    });
  });

  it.each(lines)('is none where it takes them: %s', (line) => {
    expect(markOf(reportWith(line), false)).toBeNull();
  });

  it.each([
    'Quy chế lưu hành nội bộ đã được ban hành.',
    'Rà soát 12 thủ tục nội bộ',
    'NỘI BỘ',
    'In 200 cuốn tài liệu lưu hành nội bộ',
  ])('is none in a sentence: %s', (line) => {
    expect(markOf(reportWith(line))).toBeNull();
  });
});

describe('any text', () => {
  const anyLine = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('MẬT', 'TỐI', 'Độ mật:', '<b>', '|', 'ĐỘ', '(', 'Số: 1/BC-UBND', 'bảo'),
  );

  it('is read without a fault, and read alike twice', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 90 }), fc.boolean(), (lines, refuseInternal) => {
        const text = lines.join('\n');
        expect(findSecrecyMark(text, { refuseInternal })).toEqual(findSecrecyMark(text, { refuseInternal }));
      }),
    );
  });

  it('of a stamped report is refused whatever its body says', () => {
    fc.assert(
      fc.property(fc.array(anyLine, { maxLength: 90 }), (body) => {
        expect(markOf(['UBND PHƯỜNG HẢI AN', 'TUYỆT MẬT', ...body].join('\n'))).toBe('TUYỆT MẬT');
      }),
    );
  });

  it.each(['-', ' ', '<', '| ', 'M '])('of one long line of %j takes no long time', (sign) => {
    expect(markOf(sign.repeat(200_000))).toBeNull();
  });
});
