import { capitalise } from '../answers/wording/figures.ts';
import type { Config } from '../config.ts';
import { bindGroup, unbindGroup } from '../people/groups.ts';
import { type BoundGroup, listGroups } from '../people/list-groups.ts';
import { boundText, dayText } from '../people/wording.ts';
import {
  type PeopleOptions,
  print,
  requireBy,
  requireChannel,
  requireUnitName,
  withPeople,
} from './people-workspace.ts';
import { note, printRow } from './print.ts';
import { requireUnit } from './require-unit.ts';

/** Binds a group to a unit. @returns 1 where it is another unit's. */
export function bind(
  config: Config,
  channel: string,
  chat: string,
  options: PeopleOptions,
  now: () => Date,
): Promise<number> {
  const acting = requireBy(options);
  const group = { channel: requireChannel(channel), chat };
  return withPeople(config, options, async (workspace) => {
    const unit = requireUnitName(workspace, options.unit);
    const bound = await bindGroup(workspace.db, acting, group, unit, now());
    print(boundText(bound, unit));
    return bound.kind === 'bound' || bound.kind === 'already' ? 0 : 1;
  });
}

/** Unbinds a group. @returns 1 where it is not bound. */
export function unbind(
  config: Config,
  channel: string,
  chat: string,
  options: PeopleOptions,
  now: () => Date,
): Promise<number> {
  const acting = requireBy(options);
  const group = { channel: requireChannel(channel), chat };
  return withPeople(config, options, async ({ db }) => {
    const unbound = await unbindGroup(db, acting, group, now());
    print(
      unbound.kind === 'unbound'
        ? `Đã bỏ gắn nhóm với ${unbound.unit}. Trợ lý không trả lời trong nhóm này nữa.`
        : 'Nhóm này không gắn với đơn vị nào.',
    );
    return unbound.kind === 'unbound' ? 0 : 1;
  });
}

/** Lists the groups that are bound. */
export function groups(config: Config, options: PeopleOptions): Promise<number> {
  return withPeople(config, options, async (workspace) => {
    const units = options.unit === undefined ? null : [requireUnit(workspace, options.unit).name];
    const bound = await listGroups(workspace.db, units);
    if (options.json) for (const group of bound) printRow(group);
    else if (bound.length === 0) note('Chưa có nhóm nào được gắn.');
    else print(...bound.map(lineOf));
    return 0;
  });
}

function lineOf({ channel, chat, unit, boundAt, boundBy, isToReview }: BoundGroup): string {
  const by = boundBy === null ? 'tại máy chủ' : `do ${boundBy.name} (số ${boundBy.id})`;
  const review = isToReview ? ' – cần xem lại: người gắn không còn là quản trị của đơn vị' : '';
  return `${capitalise(unit)}: nhóm ${chat} (${channel}), gắn ngày ${dayText(boundAt)} ${by}${review}`;
}
