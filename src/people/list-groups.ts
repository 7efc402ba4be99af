import { z } from 'zod';
import type { Database } from '../store/database.ts';

const groupRow = z
  .object({
    channel: z.string(),
    chat: z.string(),
    unit: z.string(),
    bound_at: z.date(),
    bound_by: z.number().nullable(),
    name: z.string().nullable(),
    is_lapsed: z.boolean(),
  })
  .transform((row) => ({
    channel: row.channel,
    chat: row.chat,
    unit: row.unit,
    boundAt: row.bound_at,
    /** Null: the person at the terminal. */
    boundBy: row.bound_by === null ? null : { id: row.bound_by, name: row.name },
    /** Whoever bound it administers the unit no more. It stays bound: the group is the unit's, not the person's; somebody should look at it. */
    isToReview: row.is_lapsed,
  }));

export type BoundGroup = z.output<typeof groupRow>;

/** Groups that are bound, by unit. @param units full names; null: of all. */
export function listGroups(db: Database, units: readonly string[] | null): Promise<BoundGroup[]> {
  return db.query(
    `select g.channel, g.chat, g.unit, g.bound_at, g.bound_by, o.name,
       g.bound_by is not null and not exists (
         select from grants a where a.official_id = g.bound_by and a.unit = g.unit and a.role = 'administrator' and a.revoked_at is null
       ) as is_lapsed
     from groups g left join officials o on o.id = g.bound_by
     where g.unbound_at is null and ($1::text[] is null or g.unit = any($1)) order by g.unit, g.bound_at, g.id`,
    [units],
    groupRow,
  );
}

/** Of these, those whose binder administers the unit no more. */
export async function groupsToReview(db: Database, units: readonly string[] | null): Promise<BoundGroup[]> {
  return (await listGroups(db, units)).filter(({ isToReview }) => isToReview);
}
