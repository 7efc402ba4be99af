import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { role } from './role.ts';

const personRow = z.object({
  id: z.number(),
  name: z.string(),
  unit: z.string(),
  role,
  since: z.date(),
  /** Where the person has joined; empty: from no channel yet, or a phone was lost. */
  channels: z.array(z.string()),
});

/** An official in one unit. */
export type Person = z.output<typeof personRow>;

/** Who is granted what, by unit, highest role first. @param units full names; null: all. */
export function listPeople(db: Database, units: readonly string[] | null): Promise<Person[]> {
  return db.query(
    `select o.id, o.name, g.unit, g.role, g.granted_at as since, array(
       select distinct a.channel from accounts a where a.official_id = o.id and a.removed_at is null order by a.channel
     ) as channels
     from grants g join officials o on o.id = g.official_id
     where g.revoked_at is null and o.removed_at is null and ($1::text[] is null or g.unit = any($1))
     order by g.unit, array_position(array['administrator', 'approver', 'drafter', 'viewer'], g.role), o.name, o.id`,
    [units],
    personRow,
  );
}

const openInvitationRow = z
  .object({ id: z.number(), person_name: z.string(), unit: z.string(), role: role.nullable(), expires_at: z.date() })
  .transform((row) => ({
    id: row.id,
    personName: row.person_name,
    unit: row.unit,
    /** Null: a further account for an official. */
    role: row.role,
    expiresAt: row.expires_at,
  }));

export type OpenInvitation = z.output<typeof openInvitationRow>;

/** Invitations that can still be used, by unit, the one that ends first before the others. */
export function listInvitations(db: Database, units: readonly string[] | null, at: Date): Promise<OpenInvitation[]> {
  return db.query(
    `select id, person_name, unit, role, expires_at from invitations
     where used_at is null and revoked_at is null and expires_at > $2 and ($1::text[] is null or unit = any($1))
     order by unit, expires_at, id`,
    [units, at],
    openInvitationRow,
  );
}
