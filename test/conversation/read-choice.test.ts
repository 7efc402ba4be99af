import { describe, expect, it } from 'vitest';
import { readChoice } from '../../src/conversation/read-choice.ts';

const read = (text: string) => {
  const choice = readChoice(text, [9, 5, 38], '2026-10-20');
  if (choice === null || typeof choice === 'string') return choice;
  return [choice.indexes, choice.message.numbers.map(({ value }) => value)];
};

describe('an answer to “Số nào sai?”', () => {
  it.each([
    ['2', [[1], []]],
    ['số 2', [[1], []]],
    ['2: 144', [[1], [144]]],
    ['2) phải là 144', [[1], [144]]],
    ['cái thứ hai', [[1], []]],
    ['cái đầu', [[0], []]],
    ['thứ nhất là 10 ạ', [[0], [10]]],
    ['số 38', [[2], []]],
    ['cả ba', [[0, 1, 2], []]],
    ['tất cả đều sai', [[0, 1, 2], []]],
    ['cái cuối: 40', [[2], [40]]],
    ['cả hai', 'unclear'],
    ['tất cả có bao nhiêu hồ sơ?', null],
    ['thôi', 'none'],
    ['bỏ qua đi', 'none'],
    ['7', 'unclear'],
    ['Cẩm Hà tiếp nhận bao nhiêu hồ sơ?', null],
    ['2 phường nào nhiều nhất?', null],
    ['vì sao?', null],
    ['còn Ninh Phong?', null],
  ])('%s', (text, meant) => {
    expect(read(text)).toEqual(meant);
  });
});
