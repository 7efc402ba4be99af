import { describe, expect, it } from 'vitest';
import { HOW_TO_BIND } from '../../src/people/group-words.ts';
import type { Joined } from '../../src/people/join.ts';
import { BURNT_IN_GROUP, boundText, burntText, dayText, joinText, momentText } from '../../src/people/wording.ts';
import { WARD } from './officials.ts';

const official = { id: 1, name: 'Phạm Thị Dung', grants: [] };
const until = new Date('2026-11-21T17:05:00Z');

describe('what somebody who sends a code is told', () => {
  it.each<[string, Joined, string]>([
    ['is let in', { kind: 'joined', official, unit: WARD, role: 'approver' }, 'người duyệt của phường Cẩm Hà'],
    ['adds an account', { kind: 'joined', official, unit: WARD, role: null }, 'kết nối thêm'],
    ['is in already', { kind: 'already', official }, 'đã được kết nối cho anh/chị Phạm Thị Dung'],
    ['is wrong', { kind: 'wrong' }, 'không đúng hoặc không còn hiệu lực'],
    ['has the code of another', { kind: 'other_person', official }, 'mã mời ghi tên người khác'],
    ['is locked now', { kind: 'locked', until, isNew: true }, 'thử lại sau 00 giờ 05 ngày 22/11/2026'],
    ['comes to a resting channel', { kind: 'resting' }, 'thử lại sau một giờ'],
  ])('who %s', (_, joined, part) => {
    expect(joinText(joined)).toContain(part);
    expect(joinText(joined)).toMatch(/^\p{Lu}.*\.$/u);
  });

  it.each<Joined>([{ kind: 'no_code' }, { kind: 'locked', until, isNew: false }])('is nothing: %j', (joined) => {
    expect(joinText(joined)).toBeNull();
  });
});

describe('what is said of groups', () => {
  it.each([
    [{ kind: 'bound' } as const, 'Đã gắn nhóm với phường Cẩm Hà'],
    [{ kind: 'already' } as const, 'đã gắn với phường Cẩm Hà'],
    [{ kind: 'bound_elsewhere', unit: 'phường Mai Lâm' } as const, 'đang gắn với phường Mai Lâm'],
    [{ kind: 'refused' } as const, 'Chỉ quản trị của phường Cẩm Hà'],
    [{ kind: 'unknown_unit' } as const, 'không biết đơn vị'],
  ])('%j', (bound, part) => {
    expect(boundText(bound, WARD)).toContain(part);
  });

  it('tells whoever made a code that it was burnt, and the group no more than that', () => {
    expect(burntText({ invitation: 1, personName: 'Vũ Văn Hớ', unit: WARD, madeBy: 2 })).toContain(
      'Vũ Văn Hớ (phường Cẩm Hà)',
    );
    expect(BURNT_IN_GROUP).toContain('đã bị hủy');
    expect(HOW_TO_BIND).toContain('gắn nhóm với');
  });
});

it('tells moments and days of Vietnam', () => {
  expect(momentText(until)).toBe('00 giờ 05 ngày 22/11/2026');
  expect(dayText(until)).toBe('22/11/2026');
});
