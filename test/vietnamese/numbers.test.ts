import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers, formatNumber } from '../../src/vietnamese/numbers.ts';

describe('numbers as Vietnamese reports write them', () => {
  it.each([
    ['6.265 hồ sơ', [6265]],
    ['1.318.113 hồ sơ', [1318113]],
    ['99,98%', [99.98]],
    ['08 nhiệm vụ', [8]],
    ['22/55 nhiệm vụ', [22, 55]],
    ['15,5 tỷ đồng', [15.5]],
    ['13.103,477 tỷ', [13103.477]],
    ['21.738.646.640', [21738646640]],
    ['1 349 314 hồ sơ', [1349314]],
    ['1,318,113 hồ sơ', [1318113]],
    ['ba mươi hai đồng chí', [32]],
    ['một trăm linh năm hộ', [105]],
    ['hai nghìn ba trăm', [2300]],
    ['43,27km² đất', [43.27]],
    ['phủ sóng 4G và giấy A4', []],
    ['năm nay có một số việc', []],
  ])('reads %s', (text, values) => {
    expect(findNumbers(text).map((one) => one.value)).toEqual(values);
  });

  it('reads single number words only where asked', () => {
    expect(findNumbers('bốn thôn', { loneWords: true }).map((one) => one.value)).toEqual([4]);
    expect(findNumbers('bốn thôn')).toEqual([]);
  });

  it.each([
    [6265, '6.265'],
    [99.98, '99,98'],
    [13103.477, '13.103,477'],
    [-1500, '-1.500'],
    [0.005, '0,005'],
  ])('writes %s as %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('rounds half up to the digits asked for', () => {
    expect(formatNumber((38 / 47) * 100, 2)).toBe('80,85');
  });

  it('reads back every whole number that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (value) => {
        expect(findNumbers(` ${formatNumber(value)} `).map((one) => one.value)).toEqual([value]);
      }),
    );
  });
});
