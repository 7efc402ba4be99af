import { describe, expect, it } from 'vitest';
import { inOneMeasure } from '../../src/vocabulary/scales.ts';

const of = (value: number, measure: string) => ({ value, measure });

describe('quantities in one measure', () => {
  it.each([
    [[of(79245.6, 'triệu đồng'), of(71.2, 'tỷ đồng')], { values: [79.2456, 71.2], measure: 'tỷ đồng' }],
    [[of(2, 'ha'), of(500, 'm²')], { values: [2, 0.05], measure: 'ha' }],
    [[of(64, 'hộ nghèo'), of(121, 'hộ cận nghèo')], { values: [64, 121], measure: 'hộ' }],
    [[of(5, 'tin'), of(7, 'bài')], { values: [5, 7], measure: 'tin' }],
  ])('take the larger scale, counts the noun that they share: %j', (quantities, expected) => {
    expect(inOneMeasure(quantities)).toEqual(expected);
  });

  it.each([
    [[of(3, 'tỷ đồng'), of(3, 'hồ sơ')]],
    [[of(3, 'tỷ đồng'), of(3, 'triệu USD')]],
    [[of(3, 'ha'), of(3, 'km')]],
  ])('are not set against each other where they measure different things: %j', (quantities) => {
    expect(inOneMeasure(quantities)).toBeNull();
  });
});
