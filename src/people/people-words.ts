import { fold, normalize } from '../vietnamese/fold.ts';
import { type Role, readRole } from './role.ts';

/** What an official asks for about people in a private chat. Names and units are as typed; a unit is null where none was named. */
export type PeopleWish =
  | { kind: 'invite'; name: string; role: Role; unit: string | null }
  | { kind: 'revoke'; person: string; unit: string | null }
  | { kind: 'lost_phone'; person: string }
  | { kind: 'withdraw'; invitation: number }
  | { kind: 'add_account' }
  | { kind: 'list' };

const ROLE = '(?<role>nguoi xem|nguoi soan|nguoi duyet|(?:nguoi )?quan tri(?: vien)?)';
const UNIT = '(?:\\s*,\\s*|\\s+(?:cua|o|tai)\\s+)(?<unit>\\S.*)';

/** "mời Lê Thị Cúc làm người xem", "tạo mã mời cho Lê Thị Cúc, quản trị của phường Cẩm Hà"; folded, as all below. */
const INVITE = new RegExp(
  `^(?:moi|tao ma moi cho)\\s+(?<name>\\S.*?)(?:\\s*,\\s*|\\s+lam\\s+)${ROLE}(?:${UNIT})?$`,
  'd',
);
/** "thu hồi quyền của Lê Thị Cúc", "thu hồi quyền của số 12 ở phường Cẩm Hà". */
const REVOKE = /^thu hoi quyen (?:cua\s+)?(?:so\s+)?(?<person>\S.*?)(?:\s+(?:o|tai)\s+(?<unit>\S.*))?$/d;
/** "gỡ tài khoản của Lê Thị Cúc": a phone is lost. */
const LOST_PHONE = /^go tai khoan (?:cua\s+)?(?:so\s+)?(?<person>\S.*)$/d;
const WITHDRAW = /^huy ma moi (?:so\s+)?(?<invitation>\d{1,9})$/d;
const ADD_ACCOUNT = /^(?:tao ma )?(?:ket noi|them) (?:them )?tai khoan(?: cua (?:toi|minh))?$/;
const LIST = /^(?:danh sach (?:nguoi dung|ma moi)|ai duoc dung tro ly)$/;

/** Reads a message that is about people as a whole; null for any other. */
export function readPeopleWish(text: string): PeopleWish | null {
  const plain = normalize(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!?]+$/u, '');
  const folded = fold(plain);
  if (LIST.test(folded)) return { kind: 'list' };
  if (ADD_ACCOUNT.test(folded)) return { kind: 'add_account' };
  const read = (form: RegExp) => {
    const indices = form.exec(folded)?.indices?.groups;
    return indices && ((part: string) => (indices[part] ? plain.slice(...indices[part]) : null));
  };
  const invited = read(INVITE);
  const role = readRole(invited?.('role') ?? '');
  if (invited && role) return { kind: 'invite', name: invited('name') ?? '', role, unit: invited('unit') };
  const revoked = read(REVOKE);
  if (revoked) return { kind: 'revoke', person: revoked('person') ?? '', unit: revoked('unit') };
  const lost = read(LOST_PHONE);
  if (lost) return { kind: 'lost_phone', person: lost('person') ?? '' };
  const withdrawn = read(WITHDRAW);
  return withdrawn ? { kind: 'withdraw', invitation: Number(withdrawn('invitation')) } : null;
}
