import { z } from 'zod';
import type { Official } from './official.ts';
import { includesRole, role } from './role.ts';
import { RELATIONS, type Relation, relationOf, type UnitTree } from './unit-tree.ts';

/** The least role that may do a thing, by how the thing's unit stands to the official's; null: nobody may. */
export const permission = z.record(z.enum(RELATIONS), role.nullable());
type Permission = z.output<typeof permission>;

const NOBODY = { own: null, below: null, above: null, sibling: null } as const;
const THEIR_OWN_AND_BELOW = { ...NOBODY, own: 'viewer', below: 'viewer' } as const;
const OF_APPROVERS = { ...NOBODY, own: 'approver' } as const;
const OF_ADMINISTRATORS = { ...NOBODY, own: 'administrator' } as const;

/**
 * Everything that can be done, and who may. Above reads below and does not decide for it; nobody reads above or sideways but what is shared.
 * docs/quyen-han.md says the same to administrators.
 */
export const PERMISSIONS = {
  /** Figures, passages, documents, tasks, findings of reports. */
  ask: THEIR_OWN_AND_BELOW,
  see_why: THEIR_OWN_AND_BELOW,
  /** Asking what is shared with all officials, and saying that a number of it is wrong. */
  use_shared: { own: 'viewer', below: 'viewer', above: 'viewer', sibling: 'viewer' },
  report_error: THEIR_OWN_AND_BELOW,
  decide_error: OF_APPROVERS,
  correct_figure: OF_APPROVERS,
  upload_report: OF_APPROVERS,
  remove_report: OF_APPROVERS,
  share_report: OF_APPROVERS,
  /** Any role, to a person of the unit. */
  invite: OF_ADMINISTRATORS,
  /** As long as the unit has no administrator; src/people/invite.ts looks. */
  invite_first_administrator: { ...OF_ADMINISTRATORS, below: 'administrator' },
  /** Rights, accounts and open invitations. Moving a person is this in one unit and `invite` in the other. */
  revoke: OF_ADMINISTRATORS,
  list_people: { ...OF_ADMINISTRATORS, below: 'administrator' },
  bind_group: OF_ADMINISTRATORS,
  unbind_group: OF_ADMINISTRATORS,
  /** Not from above: it tells what a person asked. */
  read_audit: OF_ADMINISTRATORS,
  export_personal_data: OF_ADMINISTRATORS,
  delete_personal_data: OF_ADMINISTRATORS,
  see_limits: { ...OF_ADMINISTRATORS, below: 'administrator' },
  change_limits: { ...OF_ADMINISTRATORS, below: 'administrator' },
} as const satisfies Record<string, Permission>;

export type Action = keyof typeof PERMISSIONS;

/**
 * Whether an official may do something to what belongs to a unit.
 *
 * @param unit full name, letter by letter as the tree has it; a unit that the tree does not know is nobody's.
 */
export function may(official: Official, action: Action, unit: string, tree: UnitTree): boolean {
  const allowed: Permission = PERMISSIONS[action];
  return official.grants.some((grant) => {
    const relation: Relation | null = relationOf(tree, grant.unit, unit);
    const needed = relation && allowed[relation];
    return needed !== null && includesRole(grant.role, needed);
  });
}
