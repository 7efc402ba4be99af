import { capitalise } from '../answers/wording/figures.ts';
import type { Config } from '../config.ts';
import { listInvitations, listPeople, type OpenInvitation, type Person } from '../people/list-people.ts';
import { ROLE_NAMES } from '../people/role.ts';
import { dayText, momentText } from '../people/wording.ts';
import { type PeopleOptions, print, withPeople } from './people-workspace.ts';
import { note, printRow } from './print.ts';
import { requireUnit } from './require-unit.ts';

/** Lists officials and the invitations that can still be used, unit by unit. */
export function list(config: Config, options: PeopleOptions, now: () => Date): Promise<number> {
  return withPeople(config, options, async (workspace) => {
    const units = options.unit === undefined ? null : [requireUnit(workspace, options.unit).name];
    const people = await listPeople(workspace.db, units);
    const invitations = await listInvitations(workspace.db, units, now());
    if (options.json) {
      for (const { id, ...person } of people) printRow({ official: id, ...person });
      for (const { id, ...invitation } of invitations) printRow({ invitation: id, ...invitation });
    } else if (people.length + invitations.length === 0) {
      note(
        'Chưa có cán bộ nào. Tạo quản trị đầu tiên: npm run people -- first-admin "Nguyễn Văn A" --unit "phường …" --by "…"',
      );
    } else print(inUnits(people, invitations).join('\n\n'));
    return 0;
  });
}

function inUnits(people: Person[], invitations: OpenInvitation[]): string[] {
  const units = [...new Set([...people, ...invitations].map(({ unit }) => unit))].sort(new Intl.Collator('vi').compare);
  return units.map((unit) =>
    [
      `${capitalise(unit)}:`,
      ...people.filter((one) => one.unit === unit).map(personLine),
      ...invitations.filter((one) => one.unit === unit).map(invitationLine),
    ].join('\n'),
  );
}

function personLine({ id, name, role, since, channels }: Person): string {
  const where = channels.length > 0 ? channels.join(', ') : 'chưa kết nối tài khoản nào';
  return `  ${id}. ${name} – ${ROLE_NAMES[role]} từ ngày ${dayText(since)} – ${where}`;
}

function invitationLine({ id, personName, role, expiresAt }: OpenInvitation): string {
  const what = role === null ? 'thêm tài khoản' : ROLE_NAMES[role];
  return `  mã mời số ${id} đang chờ: ${personName} – ${what}, hết hạn ${momentText(expiresAt)}`;
}
