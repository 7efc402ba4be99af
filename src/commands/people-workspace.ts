import type { Config } from '../config.ts';
import type { AtTerminal } from '../people/acting.ts';
import { listOfficials, type Official } from '../people/official.ts';
import { placeUnits } from '../people/place-units.ts';
import { ROLE_NAMES, ROLES, type Role, readRole } from '../people/role.ts';
import type { Database } from '../store/database.ts';
import { requireUnit } from './require-unit.ts';
import { type Workspace, withWorkspace } from './workspace.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface PeopleOptions {
  data?: string;
  json?: boolean;
  /** Who does it. */
  by?: string;
  unit?: string;
}

/** Runs a command about people on the open store, where all units that are known have their place. */
export function withPeople(
  config: Config,
  { data }: PeopleOptions,
  work: (workspace: Workspace) => Promise<number>,
): Promise<number> {
  return withWorkspace(config, data, async (workspace) => {
    await placeUnits(workspace.db, workspace.registry.all());
    return work(workspace);
  });
}

/** Who does it, for the record. @throws WrongUsage where nobody is named. */
export function requireBy({ by }: PeopleOptions): AtTerminal {
  const name = by?.trim();
  if (!name) throw new WrongUsage('Cần tên người thực hiện: --by "Nguyễn Văn A, Văn phòng HĐND và UBND".');
  return { terminal: name };
}

/** Full name of the unit that is given. @throws WrongUsage where none is, or nobody knows it. */
export function requireUnitName(workspace: Workspace, typed: string | undefined): string {
  if (!typed?.trim()) throw new WrongUsage('Cần đơn vị: --unit "phường Lưu Kiếm".');
  return requireUnit(workspace, typed).name;
}

/** The official whose number or whole name is typed. @throws WrongUsage where nobody, or more than one, is meant. */
export async function requireOfficial(db: Database, typed: string): Promise<Official> {
  const wanted = typed.trim().normalize('NFC').toLowerCase();
  const found = (await listOfficials(db)).filter(
    ({ id, name }) => String(id) === wanted || name.toLowerCase() === wanted,
  );
  const [official] = found;
  if (!official) throw new WrongUsage(`Không có cán bộ nào là “${typed}”. Xem danh sách: npm run people`);
  if (found.length === 1) return official;
  const ones = found.map(({ id, grants }) => `số ${id} (${grants.map(({ unit }) => unit).join(', ')})`);
  throw new WrongUsage(`Có nhiều cán bộ tên “${typed}”: ${ones.join('; ')}. Ghi số thay cho tên.`);
}

/** @throws WrongUsage where it is no role. */
export function requireRole(typed: string | undefined): Role {
  const role = typed === undefined ? null : readRole(typed);
  if (!role) throw new WrongUsage(`Cần vai trò: --role "${ROLES.map((one) => ROLE_NAMES[one]).join('", "')}".`);
  return role;
}

/** @throws WrongUsage where it cannot be a channel's name. */
export function requireChannel(typed: string): string {
  if (!/^[a-z]+$/u.test(typed))
    throw new WrongUsage(`Không có kênh “${typed}”. Kênh ghi bằng chữ thường: zalo, telegram.`);
  return typed;
}

/** Lines on standard output. */
export function print(...lines: string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
