import { describe, expect, it } from 'vitest';
import { deniedWords } from '../../src/questions/denied-words.ts';
import { mayHoldSlips, mendSlips } from '../../src/questions/mend-slips.ts';
import { readReportWords } from '../../src/questions/report-words.ts';
import { writeOutInitials } from '../../src/questions/write-out-initials.ts';

const WORDS = readReportWords([
  'Quỹ Bảo trợ trẻ em vận động được 84,5 triệu đồng.',
  'Toàn xã có 41 tổ hợp tác với 562 thành viên; trẻ em khuyết tật 12 em.',
  'Kiểm tra 18 cơ sở; kiểm tra lại 02 cơ sở. Tỷ lệ trẻ em OCOP.',
]);

describe('initials', () => {
  it.each([
    ['Quỹ BTTE được bao nhiêu?', 'Quỹ bảo trợ trẻ em được bao nhiêu?'],
    ['mấy TE khuyết tật', 'mấy trẻ em khuyết tật'],
  ])('are written out by the words of the reports: %s', (typed, meant) => {
    expect(writeOutInitials(typed, WORDS)).toBe(meant);
  });

  it.each(['xã có bao nhiêu sản phẩm OCOP?', 'Kế hoạch 12/KH-UBND', 'có bao nhiêu XYZ?'])(
    'stay where the reports use them, where they are of a sign, and where nothing has them: %s',
    (typed) => {
      expect(writeOutInitials(typed, WORDS)).toBe(typed);
    },
  );
});

describe('wrong marks', () => {
  it('are mended where the reports write the pair otherwise', () => {
    expect(mendSlips('có máy tổ hơp tác, bao nhiêu thành viện', WORDS)).toBe('có máy tổ hợp tác, bao nhiêu thành viên');
  });

  it.each(['co may to hop tac', 'có mấy tổ hợp tác xây dựng', 'năm nay bao nhiêu bệnh viện'])(
    'are none in what was typed without marks, and in words that the reports do not write: %s',
    (typed) => {
      expect(mendSlips(typed, WORDS)).toBe(typed);
    },
  );
});

describe('what is asked not to be', () => {
  it.each([
    ['bao nhiêu mẫu không đạt', ['khong dat']],
    ['bao nhieu phieu khong thu ve duoc', ['khong thu']],
    ['mấy công trình chưa khởi công', ['chua khoi']],
    ['có bao nhiêu mẫu, đủ không em', []],
    ['phường có tăng không', []],
  ])('is read from the word behind the denial, not from a “không” that asks: %s', (bare, denied) => {
    expect(deniedWords(bare, [], [])).toEqual(denied);
  });
});

describe('reports are read for a slip', () => {
  it.each([
    ['có máy tổ hơp tác', true],
    ['tiếp nhận bao nhiêu hồ sơ trực tuyến', false],
    ['co bao nhieu to hop tac', false],
  ])('only where a word is none that the vocabulary writes so: %s', (typed, may) => {
    expect(mayHoldSlips(typed)).toBe(may);
  });
});
