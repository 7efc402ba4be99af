import type { Config } from '../config.ts';
import { move } from '../people/move.ts';
import { removeAccounts } from '../people/remove-accounts.ts';
import { revoke } from '../people/revoke.ts';
import { ROLE_NAMES } from '../people/role.ts';
import { unlock } from '../people/unlock.ts';
import { withdrawInvitation } from '../people/withdraw-invitations.ts';
import {
  type PeopleOptions,
  print,
  requireBy,
  requireChannel,
  requireOfficial,
  requireRole,
  withPeople,
} from './people-workspace.ts';
import { requireUnit } from './require-unit.ts';
import { WrongUsage } from './wrong-usage.ts';

/** Takes away what a person is granted, in one unit or everywhere. */
export function revokePerson(config: Config, person: string, options: PeopleOptions, now: () => Date): Promise<number> {
  const acting = requireBy(options);
  return withPeople(config, options, async (workspace) => {
    const { id, name } = await requireOfficial(workspace.db, person);
    const unit = options.unit === undefined ? null : requireUnit(workspace, options.unit).name;
    const revoked = await revoke(workspace.db, acting, { official: id, unit }, now());
    if (revoked.kind !== 'revoked') throw new WrongUsage(`${name} không có quyền gì ở ${unit ?? 'đơn vị nào'}.`);
    print(`Đã thu hồi quyền của ${name} (số ${id}) ở ${revoked.units.join(', ')}, có hiệu lực ngay.`);
    if (revoked.hasLeft) print('Người này không còn quyền ở đơn vị nào; mọi tài khoản đã được gỡ.');
    for (const one of revoked.withoutAdministrator) print(`Lưu ý: ${one} hiện không có quản trị.`);
    for (const { channel, chat, unit: of } of revoked.groups)
      print(
        `Nhóm ${chat} (${channel}) do người này gắn vẫn gắn với ${of}; nếu không còn dùng: npm run people -- unbind ${channel} ${chat} --by …`,
      );
    return 0;
  });
}

export interface MoveOptions extends PeopleOptions {
  from?: string;
  to?: string;
  role?: string;
}

/** Moves a person to another unit, or gives another role in the same. */
export function movePerson(config: Config, person: string, options: MoveOptions, now: () => Date): Promise<number> {
  const acting = requireBy(options);
  const role = requireRole(options.role);
  return withPeople(config, options, async (workspace) => {
    const official = await requireOfficial(workspace.db, person);
    const units = official.grants.map(({ unit }) => unit);
    const from = options.from === undefined ? units[0] : requireUnit(workspace, options.from).name;
    if (from === undefined || (options.from === undefined && units.length > 1))
      throw new WrongUsage(`${official.name} có quyền ở nhiều đơn vị (${units.join(', ')}). Thêm --from "đơn vị cũ".`);
    const to = options.to === undefined ? from : requireUnit(workspace, options.to).name;
    const moved = await move(workspace.db, acting, { official: official.id, from, to, role }, now());
    if (moved.kind !== 'moved') throw new WrongUsage(`${official.name} không có quyền gì ở ${from}.`);
    print(
      from === to
        ? `${official.name} nay là ${ROLE_NAMES[role]} của ${to}, có hiệu lực ngay.`
        : `Đã chuyển ${official.name} từ ${from} sang ${to}, vai trò ${ROLE_NAMES[role]}, có hiệu lực ngay. Tài khoản giữ nguyên.`,
    );
    return 0;
  });
}

export interface ChannelOptions extends PeopleOptions {
  channel?: string;
}

/** Takes a person's accounts away; what is granted stays. */
export function lostPhone(config: Config, person: string, options: ChannelOptions, now: () => Date): Promise<number> {
  const acting = requireBy(options);
  return withPeople(config, options, async ({ db }) => {
    const { id, name } = await requireOfficial(db, person);
    const removed = await removeAccounts(db, acting, { official: id, channel: options.channel ?? null }, now());
    if (removed.kind !== 'removed') throw new Error(`accounts of official ${id}: ${removed.kind}`);
    if (removed.accounts === 0)
      print(`${name} không có tài khoản nào ${options.channel ? `trên ${options.channel}` : 'đang kết nối'}.`);
    else
      print(
        `Đã gỡ ${removed.accounts} tài khoản của ${name}, có hiệu lực ngay. Quyền giữ nguyên.`,
        `Kết nối lại bằng mã mới: npm run people -- add-account ${id} --by …`,
      );
    return removed.accounts === 0 ? 1 : 0;
  });
}

/** Withdraws an invitation. @returns 1 where there is none open of this number. */
export function withdraw(config: Config, number: string, options: PeopleOptions, now: () => Date): Promise<number> {
  const acting = requireBy(options);
  const id = Number(number);
  if (!Number.isInteger(id) || id < 1) throw new WrongUsage('Cần số của mã mời. Xem: npm run people');
  return withPeople(config, options, async ({ db }) => {
    const { kind } = await withdrawInvitation(db, acting, id, now());
    print(kind === 'withdrawn' ? `Đã hủy mã mời số ${id}.` : `Không có mã mời số ${id} nào còn dùng được.`);
    return kind === 'withdrawn' ? 0 : 1;
  });
}

/** Lets an account try codes again before its hour is over. @returns 1 where it had sent no wrong code. */
export function unlockAccount(
  config: Config,
  channel: string,
  account: string,
  options: PeopleOptions,
  now: () => Date,
): Promise<number> {
  const acting = requireBy(options);
  const from = { channel: requireChannel(channel), account };
  return withPeople(config, options, async ({ db }) => {
    const unlocked = await unlock(db, acting, from, now());
    print(unlocked ? 'Đã mở khóa: tài khoản này được gửi mã mời trở lại.' : 'Tài khoản này không bị khóa.');
    return unlocked ? 0 : 1;
  });
}
