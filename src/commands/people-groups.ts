import { capitalise } from '../answers/wording/figures.ts';
import type { Config } from '../config.ts';
import type { Acting } from '../people/acting.ts';
import { bindGroup, unbindGroup } from '../people/groups.ts';
import { type BoundGroup, listGroups } from '../people/list-groups.ts';
import type { Group } from '../people/scope-of.ts';
import { boundText, dayText, unboundText } from '../people/wording.ts';
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
import type { Workspace } from './workspace.ts';

type OfGroup = [config: Config, channel: string, chat: string, options: PeopleOptions, now: () => Date];

/** Binds a group to a unit. @returns 1 where it is another unit's. */
export function bind(...asked: OfGroup): Promise<number> {
  return withGroup(asked, async ({ workspace, acting, group, at, options }) => {
    const unit = requireUnitName(workspace, options.unit);
    const bound = await bindGroup(workspace.db, acting, group, unit, at);
    print(boundText(bound, unit));
    return bound.kind === 'bound' || bound.kind === 'already';
  });
}

/** Unbinds a group. @returns 1 where it is not bound. */
export function unbind(...asked: OfGroup): Promise<number> {
  return withGroup(asked, async ({ workspace, acting, group, at }) => {
    const unbound = await unbindGroup(workspace.db, acting, group, at);
    print(unboundText(unbound));
    return unbound.kind === 'unbound';
  });
}

interface AroundGroup {
  workspace: Workspace;
  acting: Acting;
  group: Group;
  at: Date;
  options: PeopleOptions;
}

function withGroup(
  [config, channel, chat, options, now]: OfGroup,
  work: (around: AroundGroup) => Promise<boolean>,
): Promise<number> {
  const acting = requireBy(options);
  const group = { channel: requireChannel(channel), chat };
  return withPeople(config, options, async (workspace) =>
    (await work({ workspace, acting, group, at: now(), options })) ? 0 : 1,
  );
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
