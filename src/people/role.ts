import { z } from 'zod';
import { fold, normalize } from '../vietnamese/fold.ts';

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

/** How administrators type them, folded. */
const WORDS: ReadonlyMap<string, Role> = new Map([
  ['nguoi xem', 'viewer'],
  ['xem', 'viewer'],
  ['nguoi soan', 'drafter'],
  ['soan', 'drafter'],
  ['nguoi duyet', 'approver'],
  ['duyet', 'approver'],
  ['quan tri', 'administrator'],
  ['quan tri vien', 'administrator'],
  ['nguoi quan tri', 'administrator'],
]);

/** The role that is typed, with or without marks; null where it is none. */
export function readRole(typed: string): Role | null {
  return WORDS.get(fold(normalize(typed)).replace(/\s+/gu, ' ').trim()) ?? null;
}

/** The role among these that includes all others; a viewer has none above. */
export function highestRole(roles: readonly Role[]): Role {
  return ROLES.findLast((one) => roles.includes(one)) ?? 'viewer';
}
