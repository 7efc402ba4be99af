import { describe, expect, it } from 'vitest';
import { capitalise, labelText, periodText, valueText } from '../../../src/answers/wording/figures.ts';

describe('a figure in words', () => {
  it.each([
    [{ value: 6265, measure: 'hồ sơ', qualifier: null }, '6.265 hồ sơ'],
    [{ value: 99.98, measure: '%', qualifier: null }, '99,98%'],
    [{ value: 12000, measure: 'lượt', qualifier: 'more_than' }, 'hơn 12.000 lượt'],
    [{ value: 7, measure: 'km', qualifier: 'less_than' }, 'gần 7 km'],
    [{ value: 15.5, measure: 'tỷ đồng', qualifier: 'about' }, 'khoảng 15,5 tỷ đồng'],
    [{ value: 367, measure: 'tthc', qualifier: null }, '367 TTHC'],
    [{ value: 21738646640, measure: 'đồng', qualifier: null }, '21.738.646.640 đồng'],
  ] as const)('is written as Vietnamese reports write it: %o', (figure, text) => {
    expect(valueText(figure)).toBe(text);
  });

  it.each([
    [{ from: '2026-01-01', to: '2026-06-30' }, ' (6 tháng đầu năm 2026)'],
    [{ from: null, to: '2026-05-31' }, ' (tính đến 31/5/2026)'],
    [null, ''],
  ])('says its period, or nothing where none is known: %o', (period, text) => {
    expect(periodText(period)).toBe(text);
  });

  it('has a label that is cut between words on a phone', () => {
    const label = `số hồ sơ ${'rất dài '.repeat(30)}`;
    const text = labelText({ label });
    expect(text.length).toBeLessThanOrEqual(131);
    expect(text).toMatch(/(?:rất|dài|số|hồ|sơ)…$/u);
  });

  it('has a label without the bracket that opens its parts', () => {
    expect(labelText({ label: 'số hồ sơ tiếp nhận (gồm' })).toBe('số hồ sơ tiếp nhận');
  });

  it('begins with a capital of any letter', () => {
    expect(capitalise('đặc khu')).toBe('Đặc khu');
  });
});
