import type { Official } from '../../people/official.ts';
import { ROLE_NAMES } from '../../people/role.ts';

/** In a group: which unit it is bound to. @param unit its full name. */
export function linkOfGroup(unit: string): string {
  return `Nhóm này gắn với ${unit}; trợ lý trả lời về ${unit} và các đơn vị trực thuộc. Quản trị của ${unit} đổi bằng “bỏ gắn nhóm”, rồi “/lienket” kèm tên đơn vị.`;
}

/** In private: whose the account is, how to add another one, how to bring the assistant into a group. */
export function linkInPrivate({ name, grants }: Official): string {
  const rights = grants.map(({ unit, role }) => `${ROLE_NAMES[role]} của ${unit}`).join('; ');
  return [
    `Tài khoản này là của anh/chị ${name} (${rights}).`,
    'Dùng thêm tài khoản khác: nhắn “thêm tài khoản” để lấy mã, rồi gửi mã từ tài khoản đó.',
    'Đưa trợ lý vào nhóm: thêm trợ lý vào nhóm, rồi quản trị nhắn trong nhóm “/lienket” kèm tên đơn vị.',
  ].join('\n');
}

export const LINK_AT_TERMINAL =
  'Trên máy chủ anh/chị xem được mọi đơn vị, không cần liên kết. Mời người, xem các nhóm: npm run people.';
