import { invite, inviteAccount, type Making } from '../../people/invite.ts';
import { listInvitations, listPeople, type Person } from '../../people/list-people.ts';
import type { Official } from '../../people/official.ts';
import type { PeopleWish } from '../../people/people-words.ts';
import { may } from '../../people/permissions.ts';
import { isSameName } from '../../people/person-name.ts';
import { removeAccounts } from '../../people/remove-accounts.ts';
import { revoke } from '../../people/revoke.ts';
import { ROLE_NAMES } from '../../people/role.ts';
import { loadUnitTree } from '../../people/unit-tree.ts';
import { withdrawInvitation } from '../../people/withdraw-invitations.ts';
import { dayText, momentText } from '../../people/wording.ts';
import type { Database } from '../../store/database.ts';
import { unitMeant } from './unit-meant.ts';

/** Does what an official asks about people in a private chat, as far as they may. @returns what to say. */
export async function administer(db: Database, official: Official, wish: PeopleWish, making: Making): Promise<string> {
  switch (wish.kind) {
    case 'invite':
      return inviteOne(db, official, wish, making);
    case 'add_account':
      return codeText(await inviteAccount(db, official, official.id, making), 'kết nối thêm một tài khoản');
    case 'revoke':
      return revokeOne(db, official, wish, making.at);
    case 'lost_phone':
      return removeAccountsOf(db, official, wish.person, making.at);
    case 'withdraw': {
      const { kind } = await withdrawInvitation(db, official, wish.invitation, making.at);
      if (kind === 'withdrawn') return `Đã hủy mã mời số ${wish.invitation}.`;
      return kind === 'refused' ? NOT_YOURS : `Không có mã mời số ${wish.invitation} nào còn dùng được.`;
    }
    case 'list':
      return listOf(db, official, making.at);
  }
}

const NOT_YOURS = 'Việc này do quản trị của đơn vị đó quyết định, anh/chị chưa được cấp quyền.';
const WHICH_UNIT = 'Anh/chị nêu rõ tên đơn vị, ví dụ: “… làm người xem của phường …”.';

async function inviteOne(
  db: Database,
  official: Official,
  { name, role, unit: typed }: Extract<PeopleWish, { kind: 'invite' }>,
  making: Making,
): Promise<string> {
  const unit = await unitMeant(db, official, typed);
  if (unit === null) return WHICH_UNIT;
  return codeText(await invite(db, official, { name, unit, role }, making), `${ROLE_NAMES[role]} của ${unit}`);
}

type Made = Awaited<ReturnType<typeof invite>> | Awaited<ReturnType<typeof inviteAccount>>;

function codeText(made: Made, what: string): string {
  switch (made.kind) {
    case 'invited':
      return `Mã mời số ${made.id} cho ${made.personName} (${what}):\n${made.code}\nMã dùng một lần, trước ${momentText(made.expiresAt)}; chỉ gửi cho trợ lý trong cuộc trò chuyện riêng, không gửi vào nhóm. Mã không hiện lại.`;
    case 'has_administrator':
      return 'Đơn vị này đã có quản trị; quản trị của đơn vị mời những người khác.';
    case 'no_name':
      return 'Anh/chị ghi họ tên người được mời, không quá 100 ký tự.';
    case 'unknown_unit':
      return WHICH_UNIT;
    case 'refused':
    case 'unknown_official':
      return NOT_YOURS;
  }
}

async function revokeOne(
  db: Database,
  official: Official,
  { person: typed, unit: typedUnit }: Extract<PeopleWish, { kind: 'revoke' }>,
  at: Date,
): Promise<string> {
  const unit = typedUnit === null ? null : await unitMeant(db, official, typedUnit);
  if (typedUnit !== null && unit === null) return WHICH_UNIT;
  const found = await findPerson(db, official, typed);
  if ('unclear' in found) return found.unclear;
  const revoked = await revoke(db, official, { official: found.id, unit }, at);
  if (revoked.kind !== 'revoked') return NOT_YOURS;
  return [
    `Đã thu hồi quyền của ${found.name} ở ${revoked.units.join(', ')}, có hiệu lực ngay.`,
    ...revoked.withoutAdministrator.map((one) => `Lưu ý: ${one} hiện không có quản trị.`),
    ...(revoked.groups.length > 0 ? [`${revoked.groups.length} nhóm do người này gắn vẫn gắn, đề nghị xem lại.`] : []),
  ].join('\n');
}

async function removeAccountsOf(db: Database, official: Official, typed: string, at: Date): Promise<string> {
  const found = await findPerson(db, official, typed);
  if ('unclear' in found) return found.unclear;
  const removed = await removeAccounts(db, official, { official: found.id, channel: null }, at);
  if (removed.kind !== 'removed') return NOT_YOURS;
  return `Đã gỡ ${removed.accounts} tài khoản của ${found.name}, có hiệu lực ngay. Quyền giữ nguyên; để kết nối lại cần mã mới.`;
}

/** Somebody of the units that the official administers, by number or whole name. */
async function findPerson(db: Database, official: Official, typed: string): Promise<Person | { unclear: string }> {
  const people = await listPeople(db, await unitsOf(db, official));
  const called = people.filter(({ id, name }) => String(id) === typed || isSameName(name, typed));
  const [person] = called;
  if (!person)
    return { unclear: `Không có ai là “${typed}” trong đơn vị anh/chị quản trị. Xem: “danh sách người dùng”.` };
  if (called.every(({ id }) => id === person.id)) return person;
  const ones = called.map(({ id, unit, role }) => `số ${id} (${ROLE_NAMES[role]} của ${unit})`);
  return { unclear: `Có nhiều người tên “${typed}”: ${ones.join('; ')}. Anh/chị ghi số thay cho tên.` };
}

async function listOf(db: Database, official: Official, at: Date): Promise<string> {
  const units = await unitsOf(db, official);
  if (units.length === 0) return NOT_YOURS;
  const people = await listPeople(db, units);
  const invitations = await listInvitations(db, units, at);
  return [
    ...people.map(
      ({ id, name, role, unit, since }) =>
        `${id}. ${name} – ${ROLE_NAMES[role]} của ${unit}, từ ngày ${dayText(since)}`,
    ),
    ...invitations.map(
      ({ id, personName, unit, expiresAt }) =>
        `Mã mời số ${id}: ${personName}, ${unit}, hết hạn ${momentText(expiresAt)}`,
    ),
  ].join('\n');
}

/** Of which units the official may see who is in them. */
async function unitsOf(db: Database, official: Official): Promise<string[]> {
  const tree = await loadUnitTree(db);
  return tree.all().flatMap(({ name }) => (may(official, 'list_people', name, tree) ? name : []));
}
