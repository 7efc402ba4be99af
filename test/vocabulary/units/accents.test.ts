import { describe, expect, it } from 'vitest';
import { compareMarks, lookupKey } from '../../../src/vocabulary/units/accents.ts';
import { isOneSlipApart, isPlausibleSyllable } from '../../../src/vocabulary/units/plausible-syllable.ts';

describe('marks of a typed syllable', () => {
  it.each([
    ['kiếm', 'kiếm', 'exact'],
    ['KIẾM', 'kiếm', 'exact'],
    ['hoà', 'hòa', 'exact'],
    ['kì', 'kỳ', 'exact'],
    ['kiem', 'kiếm', 'partial'],
    ['kiêm', 'kiếm', 'partial'],
    ['kiém', 'kiếm', 'partial'],
    ['dông', 'đông', 'partial'],
    ['kiểm', 'kiếm', 'wrong'],
    ['năm', 'nam', 'wrong'],
    ['đồng', 'đông', 'wrong'],
  ])('%s for %s: %s', (typed, right, expected) => {
    expect(compareMarks(typed, right)).toBe(expected);
  });

  it.each([
    ['ky', 'ki'],
    ['ly', 'li'],
    ['thuy', 'thuy'],
    ['quy', 'quy'],
  ])('%s is looked up as %s', (folded, key) => {
    expect(lookupKey(folded)).toBe(key);
  });
});

describe('typing slips', () => {
  it.each(['kiem', 'nguyen', 'hai', 'khuc', 'quyet', 'yet', 'thuong', 'nghi', 'giang', 'lieu', 'phuong', 'thuy'])(
    '%s is a syllable',
    (folded) => {
      expect(isPlausibleSyllable(folded)).toBe(true);
    },
  );

  it.each(['kiemm', 'haii', 'dogn', 'kime', 'lluu', 'b', 'xz'])('%s is none', (folded) => {
    expect(isPlausibleSyllable(folded)).toBe(false);
  });

  it.each([
    ['kiemm', 'kiem', true],
    ['kem', 'kiem', true],
    ['kiam', 'kiem', true],
    ['kime', 'kiem', true],
    ['kiem', 'kiem', false],
    ['kimm', 'kiemm', true],
    ['toan', 'an', false],
  ])('%s and %s are one slip apart: %s', (a, b, expected) => {
    expect(isOneSlipApart(a, b)).toBe(expected);
  });
});
