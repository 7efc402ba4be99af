import { describe, expect, it } from 'vitest';
import { readUploadWord } from '../../../src/conversation/uploads/upload-words.ts';

const TODAY = '2026-11-21';
const read = (text: string, isAsked = true) => readUploadWord(text, 10, isAsked, TODAY);

describe('a word about a report that waits', () => {
  it.each(['đồng ý', 'Đồng ý ạ', 'dong y', 'xác nhận', 'nạp đi em', 'dạ đồng ý nhé', 'lưu giúp tôi'])(
    'agrees, whatever was said meanwhile: %s',
    (text) => {
      expect(read(text, false)).toEqual({ kind: 'agree' });
    },
  );

  it.each(['ok em', 'vâng', 'được rồi', 'chuẩn', 'đúng rồi ạ'])(
    'agrees by a word that is said to anything only right behind the question: %s',
    (text) => {
      expect(read(text)).toEqual({ kind: 'agree' });
      expect(read(text, false)).toBeNull();
    },
  );

  it.each(['bỏ', 'Hủy đi em', 'không nạp', 'bỏ qua nhé', 'hủy tệp này'])('drops it: %s', (text) => {
    expect(read(text, false)).toEqual({ kind: 'drop' });
  });

  it.each(['không', 'thôi ạ'])('drops it only right behind the question: %s', (text) => {
    expect(read(text)).toEqual({ kind: 'drop' });
    expect(read(text, false)).toBeNull();
  });

  it.each([
    ['3: 144', [[2, 144]]],
    ['3:144', [[2, 144]]],
    ['số 3 là 144', [[2, 144]]],
    ['dòng 3 phải là 1.204 hồ sơ ạ', [[2, 1204]]],
    ['sửa 3 thành 99,5%', [[2, 99.5]]],
    ['3 = 144', [[2, 144]]],
    [
      '3: 144\n10: 2',
      [
        [2, 144],
        [9, 2],
      ],
    ],
    [
      '3: 144; 4: 5',
      [
        [2, 144],
        [3, 5],
      ],
    ],
  ])('puts numbers right: %s', (text, expected) => {
    const word = read(text, false);
    expect(word?.kind).toBe('correct');
    const lines = word?.kind === 'correct' ? word.lines : [];
    expect(lines.map(({ index, numbers }) => [index, numbers[0]?.value])).toEqual(expected);
  });

  it.each(['3', 'số 3', 'sửa', 'có số sai', '11: 5'])(
    'asks how, where it says no right number of those shown: %s',
    (text) => {
      expect(read(text)).toEqual({ kind: 'how' });
      expect(read(text, false)).toBeNull();
    },
  );

  it.each([
    'hồ sơ tiếp nhận bao nhiêu?',
    'đồng ý thì có sửa được nữa không?',
    'bỏ hồ sơ quá hạn ra thì còn bao nhiêu?',
    'ok, còn Mai Lâm?',
    'không phải quý II, quý III cơ',
    '2026: bao nhiêu hồ sơ?',
    'cảm ơn em',
  ])('is none of these: %s', (text) => {
    expect(read(text)).toBeNull();
  });
});
