import { z } from 'zod';
import type { Database } from '../store/database.ts';

/**
 * The account by which an official is told something on a channel: the one that joined last.
 *
 * @returns null where the official has none there, or nothing is granted to them any more.
 */
export async function accountOn(db: Database, channel: string, official: number): Promise<string | null> {
  const [row] = await db.query(
    `select a.account from accounts a join officials o on o.id = a.official_id and o.removed_at is null
     where a.channel = $1 and a.official_id = $2 and a.removed_at is null
       and exists (select 1 from grants g where g.official_id = o.id and g.revoked_at is null)
     order by a.id desc limit 1`,
    [channel, official],
    z.object({ account: z.string() }),
  );
  return row?.account ?? null;
}
