import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { type Role, role } from './role.ts';

/** Somebody who was granted something, with what is in force. */
export interface Official {
  id: number;
  name: string;
  grants: { unit: string; role: Role }[];
}

const officialRow = z.object({ id: z.number(), name: z.string(), unit: z.string(), role });

const GRANTED = `select o.id, o.name, g.unit, g.role from officials o
  join grants g on g.official_id = o.id and g.revoked_at is null`;

/**
 * Whose an account is. Asked anew for each message and kept nowhere: what is revoked is revoked at once.
 *
 * @param accountId as the channel calls the account.
 * @returns null for a stranger, who may be somebody of whom every grant was revoked.
 */
export async function officialOf(db: Database, channel: string, accountId: string): Promise<Official | null> {
  const rows = await db.query(
    `${GRANTED} join accounts a on a.official_id = o.id and a.removed_at is null
     where a.channel = $1 and a.account = $2 and o.removed_at is null order by g.unit`,
    [channel, accountId],
    officialRow,
  );
  return gather(rows)[0] ?? null;
}

/** An official by number; null where there is none, or nothing is granted to them. */
export async function officialById(db: Database, id: number): Promise<Official | null> {
  const rows = await db.query(`${GRANTED} where o.id = $1 and o.removed_at is null order by g.unit`, [id], officialRow);
  return gather(rows)[0] ?? null;
}

/** All officials to whom something is granted, by number. */
export async function listOfficials(db: Database): Promise<Official[]> {
  return gather(await db.query(`${GRANTED} where o.removed_at is null order by o.id, g.unit`, [], officialRow));
}

/** Rows of one official stand together. */
function gather(rows: z.output<typeof officialRow>[]): Official[] {
  const officials = new Map<number, Official>();
  for (const { id, name, ...grant } of rows) {
    const official = officials.get(id) ?? { id, name, grants: [] };
    official.grants.push(grant);
    officials.set(id, official);
  }
  return [...officials.values()];
}
