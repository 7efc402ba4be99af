import { describe, expect, it } from 'vitest';
import { type PeopleWish, readPeopleWish } from '../../src/people/people-words.ts';

describe('what is said about people', () => {
  it.each<[string, PeopleWish]>([
    ['mời Lê Thị Cúc làm người xem', { kind: 'invite', name: 'Lê Thị Cúc', role: 'viewer', unit: null }],
    [
      'Mời Lê Thị Cúc, người duyệt, phường Cẩm Hà.',
      { kind: 'invite', name: 'Lê Thị Cúc', role: 'approver', unit: 'phường Cẩm Hà' },
    ],
    [
      'moi Le Thi Cuc lam nguoi soan o phuong cam ha',
      { kind: 'invite', name: 'Le Thi Cuc', role: 'drafter', unit: 'phuong cam ha' },
    ],
    [
      'tạo mã mời cho Lê Thị Cúc làm quản trị của phường Cẩm Hà',
      { kind: 'invite', name: 'Lê Thị Cúc', role: 'administrator', unit: 'phường Cẩm Hà' },
    ],
    ['thu hồi quyền của Lê Thị Cúc', { kind: 'revoke', person: 'Lê Thị Cúc', unit: null }],
    ['thu hồi quyền của số 12 ở phường Cẩm Hà', { kind: 'revoke', person: '12', unit: 'phường Cẩm Hà' }],
    ['gỡ tài khoản của Lê Thị Cúc', { kind: 'lost_phone', person: 'Lê Thị Cúc' }],
    ['hủy mã mời số 3', { kind: 'withdraw', invitation: 3 }],
    ['thêm tài khoản', { kind: 'add_account' }],
    ['kết nối thêm tài khoản của tôi', { kind: 'add_account' }],
    ['danh sách người dùng', { kind: 'list' }],
  ])('“%s”', (text, wish) => {
    expect(readPeopleWish(text)).toEqual(wish);
  });

  it.each([
    'Lưu Kiếm còn bao nhiêu nhiệm vụ chưa xong?',
    'phường mời bao nhiêu người xem hội thi?',
    'mời họp bao nhiêu cuộc?',
    'danh sách cán bộ của phường',
    'thu hồi đất bao nhiêu trường hợp?',
    'bao nhiêu tài khoản định danh được kích hoạt?',
    'tổng hợp ý kiến',
  ])('nothing in “%s”', (text) => {
    expect(readPeopleWish(text)).toBeNull();
  });
});
