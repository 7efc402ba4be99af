import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findNumbers, formatNumber } from '../../src/vietnamese/numbers.ts';

const valuesOf = (text: string, options = {}) => findNumbers(text, options).map((one) => one.value);

describe('numbers in digits', () => {
  it.each([
    ['6.265 hồ sơ', [6265]],
    ['1.318.113 hồ sơ', [1318113]],
    ['99,98%', [99.98]],
    ['08 nhiệm vụ', [8]],
    ['21.738.646.640', [21738646640]],
    ['13.103,477 tỷ', [13103.477]],
    ['0.435', [0.435]],
    ['6397 lượt', [6397]],
    ['2.5 điểm', [2.5]],
    ['1 349 314 hồ sơ', [1349314]],
    ['12 34 567', [12, 34, 567]],
    ['gọi 0912 345 678', [912, 345, 678]],
    ['tháng 7 200 hồ sơ', [7, 200]],
    ['1,318,113 hồ sơ', [1318113]],
    ['38/47 nhiệm vụ = 80,8%', [38, 47, 80.8]],
    ['$6.397/8.823 = 72,5\\%$', [6397, 8823, 72.5]],
    ['từ 4 đến 6 lượt/tuần', [4, 6]],
    ['nhóm 1,2,3', [1, 2, 3]],
    ['mục 1.2.3', []],
    ['địa chỉ 192.168.1.1', []],
    ['43,27km² và 124 m2', [43.27, 124]],
    ['4G, QĐ-12a, H2O, A4, 5G, T7, 8h30', []],
    ['Kế hoạch¹ có 79² mục<sup>3</sup> và[^4]', [79]],
    ['kết thúc là 6.265.', [6265]],
  ])('reads “%s”', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it('tells decimals and where the number stands', () => {
    expect(findNumbers('đạt 99,98%')).toEqual([
      { value: 99.98, raw: '99,98', start: 4, end: 9, decimals: 2, written: 'digits' },
    ]);
  });
});

describe('numbers in words', () => {
  it.each([
    ['ba mươi hai đồng chí', [32]],
    ['mười lăm', [15]],
    ['Hai mươi mốt việc', [21]],
    ['hai mươi tư giờ', [24]],
    ['một trăm linh năm hộ', [105]],
    ['một trăm năm mươi', [150]],
    ['hai nghìn ba trăm', [2300]],
    ['hai nghìn không trăm hai mươi sáu', [2026]],
    ['hơn ba triệu lượt', [3e6]],
    ['một tỷ rưỡi', [1.5e9]],
    ['hai nghìn tỷ đồng', [2e12]],
    ['trong hai mươi năm', [20]],
    ['năm trăm hồ sơ', [500]],
    ['hàng trăm, hàng nghìn lượt', []],
    ['hai ba người, một nửa, một cửa, năm nay', []],
    ['ba muoi hai ho so', [32]],
    ['muoi lam', [15]],
    ['hai van ban, mot chuc nang', []],
    ['dong hai lam duoc', []],
  ])('reads “%s”', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it.each([
    ['bốn thôn và chín tổ', [4, 9]],
    ['một cửa, năm nay, không có', []],
    ['thứ hai, tháng ba, Hai Bà Trưng', []],
    ['hai phần ba', []],
    ['hai ho so', []],
  ])('reads single words where asked: “%s”', (text, values) => {
    expect(valuesOf(text, { loneWords: true })).toEqual(values);
    expect(valuesOf(text)).toEqual([]);
  });
});

describe('formatNumber', () => {
  it.each([
    [6265, undefined, '6.265'],
    [99.98, undefined, '99,98'],
    [13103.477, undefined, '13.103,477'],
    [21738646640, undefined, '21.738.646.640'],
    [-1500, undefined, '-1.500'],
    [0.1 + 0.2, undefined, '0,3'],
    [1e-7, undefined, '0,0000001'],
    [1e21, undefined, '1.000.000.000.000.000.000.000'],
    [(38 / 47) * 100, 2, '80,85'],
    [0.435, 2, '0,44'],
    [1.005, 2, '1,01'],
    [0.285 * 100, 0, '29'],
    [99.995, 2, '100'],
    [12, 2, '12'],
    [-0.004, 2, '0'],
  ])('writes %s to %s decimals as %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals)).toBe(text);
  });

  it('writes no number that is none', () => {
    expect(() => formatNumber(Number.NaN)).toThrow(RangeError);
    expect(() => formatNumber(Number.POSITIVE_INFINITY, 2)).toThrow(RangeError);
  });

  it('writes what findNumbers reads back', () => {
    const cents = fc.integer({ min: 0, max: 1e12 }).map((value) => value / 100);
    fc.assert(
      fc.property(cents, (value) => {
        expect(valuesOf(`có ${formatNumber(value)} hồ sơ`)).toEqual([value]);
      }),
    );
  });
});
