import { randomBytes } from 'node:crypto';
import type { Config } from '../config.ts';
import { type Invited, invite, inviteAccount, type Making, type NotInvited } from '../people/invite.ts';
import { hasAdministrator } from '../people/may-invite.ts';
import { ROLE_NAMES } from '../people/role.ts';
import { momentText } from '../people/wording.ts';
import { openKeyring } from '../secrets/keyring.ts';
import {
  type PeopleOptions,
  print,
  requireBy,
  requireOfficial,
  requireRole,
  requireUnitName,
  withPeople,
} from './people-workspace.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface InviteOptions extends PeopleOptions {
  role?: string;
}

/** Prints a code for a unit's first administrator. @returns 1 where the unit has one. */
export function firstAdministrator(config: Config, name: string, options: PeopleOptions, now: () => Date) {
  const acting = requireBy(options);
  return withPeople(config, options, async (workspace) => {
    const unit = requireUnitName(workspace, options.unit);
    if (await hasAdministrator(workspace.db, unit)) {
      print(
        `Đơn vị ${unit} đã có quản trị. Thêm quản trị: npm run people -- invite "${name}" --unit "${unit}" --role "quản trị" --by …`,
      );
      return 1;
    }
    const made = await invite(workspace.db, acting, { name, unit, role: 'administrator' }, makingOf(config, now()));
    return printMade(made, `quản trị của ${unit}`);
  });
}

/** Prints a code for a person who is to join. */
export function inviteOne(config: Config, name: string, options: InviteOptions, now: () => Date): Promise<number> {
  const acting = requireBy(options);
  const role = requireRole(options.role);
  return withPeople(config, options, async (workspace) => {
    const unit = requireUnitName(workspace, options.unit);
    const made = await invite(workspace.db, acting, { name, unit, role }, makingOf(config, now()));
    return printMade(made, `${ROLE_NAMES[role]} của ${unit}`);
  });
}

/** Prints a code by which an official joins with one more account. */
export function addAccount(config: Config, person: string, options: PeopleOptions, now: () => Date): Promise<number> {
  const acting = requireBy(options);
  return withPeople(config, options, async ({ db }) => {
    const official = await requireOfficial(db, person);
    const made = await inviteAccount(db, acting, official.id, makingOf(config, now()));
    if (made.kind !== 'invited') throw new Error(`no code for official ${official.id}: ${made.kind}`);
    return printMade(made, 'thêm một tài khoản, quyền giữ nguyên');
  });
}

function makingOf({ secrets }: Config, at: Date): Making {
  return { at, random: randomBytes, keys: secrets.key === undefined ? null : openKeyring(secrets, 'mã mời') };
}

/** At the terminal everything is allowed: what is left to be wrong is the name. */
function printMade(made: Invited | NotInvited, what: string): number {
  if (made.kind !== 'invited') throw new WrongUsage('Cần họ tên người được mời, không quá 100 ký tự.');
  print(
    `Mã mời số ${made.id} cho ${made.personName} (${what}):`,
    '',
    `    ${made.code}`,
    '',
    `Người được mời gửi mã cho trợ lý trong cuộc trò chuyện riêng, không gửi vào nhóm, trước ${momentText(made.expiresAt)}.`,
    'Mã dùng được một lần và không hiện lại. Đọc qua điện thoại: trong mã không có số 0, 1 và các chữ A, B, D, E, G, I, L, O, S, U, W, Y, Z.',
  );
  return 0;
}
