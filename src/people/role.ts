import { z } from 'zod';

/** What an official is in a unit; each includes what the ones before it may. */
export const ROLES = ['viewer', 'drafter', 'approver', 'administrator'] as const;

export const role = z.enum(ROLES);
export type Role = z.output<typeof role>;

/** As officials read it. */
export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  viewer: 'người xem',
  drafter: 'người soạn',
  approver: 'người duyệt',
  administrator: 'quản trị',
};

/** Whether whoever has a role may what another one may. */
export function includesRole(has: Role, needed: Role): boolean {
  return ROLES.indexOf(has) >= ROLES.indexOf(needed);
}
