import { z } from 'zod';
import type { Database } from '../store/database.ts';

/** Whether somebody has written to the assistant on a channel before: who joined did, who was told how to join, and who gave a wrong code. */
export async function hasWritten(db: Database, channel: string, account: string): Promise<boolean> {
  const [found] = await db.query(
    `select exists (select 1 from accounts where channel = $1 and account = $2 and removed_at is null)
       or exists (select 1 from stranger_notices where channel = $1 and account = $2)
       or exists (select 1 from join_attempts where channel = $1 and account = $2) as written`,
    [channel, account],
    z.object({ written: z.boolean() }),
  );
  return found?.written ?? false;
}
