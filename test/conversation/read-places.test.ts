import { describe, expect, it } from 'vitest';
import { readPlaces, saysNothingMore } from '../../src/conversation/read-places.ts';

/** Of four that were shown. */
const placesOf = (typed: string) => {
  const places = readPlaces(typed, 4);
  return places && saysNothingMore(places.rest) ? places.indexes : null;
};

describe('which of four is meant', () => {
  it.each<[string, number[]]>([
    ['1', [0]],
    ['02', [1]],
    ['số 2 nhé', [1]],
    ['số hai', [1]],
    ['số một ạ', [0]],
    ['cái 3', [2]],
    ['chọn 4', [3]],
    ['ý thứ hai', [1]],
    ['y thu 2 a', [1]],
    ['câu thứ tư', [3]],
    ['cái thứ nhất', [0]],
    ['cái đầu', [0]],
    ['đầu tiên', [0]],
    ['cai dau tien nha', [0]],
    ['cái trên cùng', [0]],
    ['dạ cái trước ạ', [0]],
    ['hai', [1]],
    ['thế cái cuối', [3]],
    ['cái sau', [3]],
    ['sau cùng', [3]],
    ['cuối cùng nhé', [3]],
    ['cái dưới', [3]],
    ['ý em là cái thứ ba', [2]],
    ['cả bốn', [0, 1, 2, 3]],
    ['cả 4 cái', [0, 1, 2, 3]],
    ['tất cả nhé', [0, 1, 2, 3]],
    ['hết', [0, 1, 2, 3]],
  ])('is told by its place: %s', (typed, indexes) => {
    expect(placesOf(typed)).toEqual(indexes);
  });

  it.each(['7', 'số 0', 'cái thứ năm', 'cả hai', 'cái thứ sáu'])(
    'is none of them where no such place is: %s',
    (typed) => {
      expect(placesOf(typed)).toEqual([]);
    },
  );

  it.each([
    'Cẩm Hà tiếp nhận bao nhiêu hồ sơ?',
    'năm 2026 có bao nhiêu hồ sơ?',
    'hai phường nào nhiều nhất?',
    '2 phường nào nhiều nhất?',
    'tất cả có bao nhiêu hồ sơ?',
    'cả phường có mấy tổ?',
    'hết hạn mấy hồ sơ?',
    'đầu năm có mấy hồ sơ?',
    'sau đó thì sao',
    'số hồ sơ quá hạn?',
    '2.144',
    '12/7',
    'cảm ơn',
    'ba mẹ',
  ])('is not told by a question of its own: %s', (typed) => {
    expect(placesOf(typed)).toBeNull();
  });

  it('is the sixth by "sáu" and the last by "sau"', () => {
    expect(readPlaces('cái thứ sáu', 6)?.indexes).toEqual([5]);
    expect(readPlaces('cái sáu', 8)?.indexes).toEqual([5]);
    expect(readPlaces('cái sau', 3)?.indexes).toEqual([2]);
  });

  it('leaves what is said of it behind its place', () => {
    expect(readPlaces('số 2: phải là 144', 4)).toEqual({ indexes: [1], number: 2, rest: ': phải là 144' });
    expect(readPlaces('cái thứ ba là 10 ạ', 4)).toEqual({ indexes: [2], number: null, rest: ' là 10 ạ' });
  });
});
