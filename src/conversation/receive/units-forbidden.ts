import { type Library, reportsOf } from '../../answers/library.ts';
import type { Scope } from '../../store/scope.ts';
import { normalize } from '../../vietnamese/fold.ts';
import { findUnitMentions } from '../../vocabulary/units/find-unit-mentions.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';

/** Units that a message names and that may not be seen under a scope: no report of theirs is shared with all either. */
export function unitsForbidden(library: Library, { reads }: Scope, text: string): Unit[] {
  if (reads === 'all') return [];
  const named = findUnitMentions(normalize(text), library.registry).flatMap(({ what, unit }) =>
    what === 'named' && unit ? [unit] : [],
  );
  return [...new Set(named)].filter((unit) => !reads.includes(unit.name) && reportsOf(library, unit).length === 0);
}

/** What is said of them; nothing of whether there is any report. */
export function forbiddenText(units: Unit[], isGroup: boolean): string {
  const names = units.map(({ name }) => name).join(', ');
  return isGroup
    ? `Trong nhóm này tôi không được trả lời về ${names}: nhóm chỉ xem được số liệu của đơn vị mà nhóm gắn với.`
    : `Anh/chị chưa được cấp quyền xem số liệu của ${names}. Cần xem thì đề nghị quản trị của đơn vị đó cấp quyền.`;
}
