import { describe, expect, it } from 'vitest';
import { isOtherKind } from '../../src/vocabulary/noun-kinds.ts';

describe('a number counts another thing than was asked for', () => {
  it.each([
    ['nguoi', 'vụ'],
    ['ho tham gia', 'điểm'],
    ['vu', 'người'],
    ['to', 'hộ'],
  ])('asked for “%s”, measured in “%s”', (asked, measure) => {
    expect(isOtherKind(asked, measure)).toBe(true);
  });

  it.each([
    ['nguoi', 'cán bộ'],
    ['vu', 'vụ việc'],
    ['nguoi', 'trường hợp'],
    ['nguoi', 'đối tượng'],
    ['cai', 'hồ sơ'],
    ['', 'vụ'],
  ])('not so asked for “%s”, measured in “%s”', (asked, measure) => {
    expect(isOtherKind(asked, measure)).toBe(false);
  });
});
