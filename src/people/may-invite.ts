import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { type Acting, mayAct } from './acting.ts';
import { officialById } from './official.ts';
import type { Role } from './role.ts';
import { loadUnitTree } from './unit-tree.ts';

/**
 * Whether a role in a unit may be given by whoever acts: by its administrators; the first administrator by those of a unit above. Asked when a
 * code is made and again when it is used, since the maker may have lost the right.
 */
export async function mayInvite(
  tx: Database,
  acting: Acting,
  unit: string,
  role: Role,
): Promise<'yes' | 'refused' | 'unknown_unit' | 'has_administrator'> {
  const tree = await loadUnitTree(tx);
  if (!tree.all().some(({ name }) => name === unit)) return 'unknown_unit';
  if (mayAct(acting, 'invite', unit, tree)) return 'yes';
  if (role !== 'administrator' || !mayAct(acting, 'invite_first_administrator', unit, tree)) return 'refused';
  return (await hasAdministrator(tx, unit)) ? 'has_administrator' : 'yes';
}

/**
 * Whether a code for one more account of an official may be made by whoever acts: by the official, and by who administers every unit of theirs;
 * an administrator of one could else come in as them and reach the others.
 */
export async function mayInviteAccount(
  tx: Database,
  acting: Acting,
  officialId: number,
): Promise<'yes' | 'refused' | 'unknown_official'> {
  const official = await officialById(tx, officialId);
  if (!official) return 'unknown_official';
  if (!('terminal' in acting) && acting.id === officialId) return 'yes';
  const tree = await loadUnitTree(tx);
  return official.grants.every(({ unit }) => mayAct(acting, 'invite', unit, tree)) ? 'yes' : 'refused';
}

/** Whether a unit has an administrator. Until the transaction ends nobody else becomes its first. */
export async function hasAdministrator(tx: Database, unit: string): Promise<boolean> {
  await tx.execute('select name from units where name = $1 for update', [unit]);
  const [one] = await tx.query(
    `select g.id from grants g join officials o on o.id = g.official_id and o.removed_at is null
     where g.unit = $1 and g.role = 'administrator' and g.revoked_at is null limit 1`,
    [unit],
    z.object({ id: z.number() }),
  );
  return one !== undefined;
}
