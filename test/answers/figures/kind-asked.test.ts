import { describe, expect, it } from 'vitest';
import { kindAsked } from '../../../src/answers/figures/kind-asked.ts';

describe('the kind of unit that a question goes through', () => {
  it.each([
    ['Phường nào nhiều hồ sơ nhất?', 'ward'],
    ['xa nao it don thu nhat', 'commune'],
    ['đặc khu nào chưa báo cáo', 'special_zone'],
    ['xã, phường nào trễ hẹn nhiều nhất', null],
    ['phường hay xã nào thu ngân sách cao nhất', null],
    ['đơn vị nào cao nhất', null],
  ])('%s: %s', (question, kind) => {
    expect(kindAsked(question)?.kind ?? null).toBe(kind);
  });
});
