import type { Burnt } from './burn-code.ts';
import type { Bound, Unbound } from './groups.ts';
import type { Joined } from './join.ts';
import { ROLE_NAMES, type Role } from './role.ts';

/** What somebody who sent a code is told; null: nothing, or what any message gets. */
export function joinText(joined: Joined): string | null {
  switch (joined.kind) {
    case 'no_code':
      return null;
    case 'joined':
      return `Chào anh/chị ${joined.official.name}. ${grantText(joined)} Anh/chị có thể đặt câu hỏi ngay.`;
    case 'already':
      return `Tài khoản này đã được kết nối cho anh/chị ${joined.official.name}. Anh/chị cứ đặt câu hỏi.`;
    case 'wrong':
      return 'Mã mời không đúng hoặc không còn hiệu lực. Đề nghị anh/chị kiểm tra lại từng ký tự, hoặc xin người quản trị của đơn vị một mã mới.';
    case 'other_person':
      return `Tài khoản này đang là của anh/chị ${joined.official.name}, còn mã mời ghi tên người khác nên chưa dùng được. Đề nghị anh/chị báo người quản trị của đơn vị.`;
    case 'locked':
      return joined.isNew
        ? `Mã mời không đúng hoặc không còn hiệu lực. Đã nhập sai nhiều lần: đề nghị anh/chị thử lại sau ${momentText(joined.until)}.`
        : null;
    case 'resting':
      return 'Hiện có quá nhiều mã mời sai được gửi đến. Đề nghị anh/chị thử lại sau một giờ.';
  }
}

function grantText({ unit, role }: { unit: string; role: Role | null }): string {
  return role === null
    ? 'Tài khoản này đã được kết nối thêm cho anh/chị.'
    : `Tài khoản này đã được kết nối: ${ROLE_NAMES[role]} của ${unit}.`;
}

/** What a bound group is told when a code was sent there. */
export const BURNT_IN_GROUP =
  'Mã mời vừa gửi vào nhóm nên đã bị hủy. Đề nghị anh/chị xin mã mới và gửi cho trợ lý trong cuộc trò chuyện riêng.';

/** What whoever made the code is told. */
export function burntText({ personName, unit }: Burnt): string {
  return `Mã mời của anh/chị ${personName} (${unit}) đã bị gửi vào một nhóm nên trợ lý đã hủy. Đề nghị anh/chị tạo mã mới và nhắc người được mời gửi riêng cho trợ lý.`;
}

/** What is said in the group when it is bound, or is not. */
export function boundText(bound: Bound, unit: string): string {
  switch (bound.kind) {
    case 'bound':
      return `Đã gắn nhóm với ${unit}. Trong nhóm này trợ lý trả lời về ${unit} và các đơn vị trực thuộc.`;
    case 'already':
      return `Nhóm này đã gắn với ${unit}.`;
    case 'bound_elsewhere':
      return `Nhóm này đang gắn với ${bound.unit}. Quản trị của ${bound.unit} cần bỏ gắn trước.`;
    case 'refused':
      return `Chỉ quản trị của ${unit} được gắn nhóm với ${unit}.`;
    case 'unknown_unit':
      return `Trợ lý không biết đơn vị “${unit}”.`;
  }
}

/** What is said in the group when it is unbound, or is not. */
export function unboundText(unbound: Unbound): string {
  switch (unbound.kind) {
    case 'unbound':
      return `Đã bỏ gắn nhóm với ${unbound.unit}. Trợ lý không trả lời trong nhóm này nữa.`;
    case 'refused':
      return 'Chỉ quản trị của đơn vị mà nhóm đang gắn được bỏ gắn nhóm.';
    case 'not_bound':
      return 'Nhóm này chưa gắn với đơn vị nào.';
  }
}

/** "09 giờ 05 ngày 23/11/2026", in Vietnam's time. */
export function momentText(at: Date): string {
  return `${clockText(at).replace(':', ' giờ ')} ngày ${dayText(at)}`;
}

/** "09:05", in Vietnam's time. */
export function clockText(at: Date): string {
  const time = new Intl.DateTimeFormat('vi-VN', { ...VIETNAM, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  return time.format(at);
}

/** "23/11/2026", in Vietnam. */
export function dayText(at: Date): string {
  const day = new Intl.DateTimeFormat('vi-VN', { ...VIETNAM, day: '2-digit', month: '2-digit', year: 'numeric' });
  return day.format(at);
}

const VIETNAM = { timeZone: 'Asia/Ho_Chi_Minh' } as const;
