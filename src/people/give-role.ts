import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { includesRole, type Role, role } from './role.ts';

/** What is given to whom. */
export interface Giving {
  official: number;
  unit: string;
  role: Role;
  /** Number of the official who gives it; null: the person at the terminal. */
  by: number | null;
}

/** Gives a role in a unit in place of a lesser one; a higher one stays. */
export async function giveRole(tx: Database, { official, unit, role: given, by }: Giving, at: Date): Promise<void> {
  const [present] = await tx.query(
    'select id, role from grants where official_id = $1 and unit = $2 and revoked_at is null for update',
    [official, unit],
    z.object({ id: z.number(), role }),
  );
  if (present && includesRole(present.role, given)) return;
  if (present)
    await tx.execute('update grants set revoked_at = $2, revoked_by = $3 where id = $1', [present.id, at, by]);
  await tx.execute('insert into grants (official_id, unit, role, granted_by, granted_at) values ($1, $2, $3, $4, $5)', [
    official,
    unit,
    given,
    by,
    at,
  ]);
}
