import { z } from 'zod';
import type { Database } from '../store/database.ts';
import type { Scope } from '../store/scope.ts';
import type { Official } from './official.ts';
import { PERMISSIONS } from './permissions.ts';
import { includesRole } from './role.ts';

/** A chat of several people. */
export interface Group {
  channel: string;
  /** As the channel calls the chat. */
  chat: string;
}

/** What an official may see and change in a private chat: reads their units and all below, writes where they decide on reports. */
export async function scopeOf(db: Database, { grants }: Official): Promise<Scope> {
  return {
    reads: await unitsAndBelow(
      db,
      grants.map(({ unit }) => unit),
    ),
    writes: grants.filter((grant) => includesRole(grant.role, PERMISSIONS.upload_report.own)).map(({ unit }) => unit),
  };
}

/**
 * What may be shown in a group, whoever asks there: its unit and those below. All members read the answer, so the wider rights of the one who
 * asks do not count; nothing is changed from a group. Nothing at all where it is not bound.
 */
export async function scopeOfUnit(db: Database, unit: string | null): Promise<Scope> {
  return { reads: await unitsAndBelow(db, unit === null ? [] : [unit]), writes: [] };
}

const unitRow = z.object({ unit: z.string() });

/** Full name of the unit that a group is bound to; null where it is not bound. */
export async function unitOfGroup(db: Database, { channel, chat }: Group): Promise<string | null> {
  const [bound] = await db.query(
    'select unit from groups where channel = $1 and chat = $2 and unbound_at is null',
    [channel, chat],
    unitRow,
  );
  return bound?.unit ?? null;
}

/** In the order of their names. */
async function unitsAndBelow(db: Database, units: string[]): Promise<string[]> {
  const reached = new Set<string>();
  // One at a time: the plan of a list would be made anew for each list.
  for (const unit of units) for (const { name } of await db.query(UNIT_AND_BELOW, [unit], nameRow)) reached.add(name);
  return [...reached].sort();
}

/** `union` takes each unit once, so that units above themselves end it. */
const UNIT_AND_BELOW = `with recursive reached (name) as (
    select $1::text
    union
    select u.name from units u join reached r on u.parent = r.name
  ) select name from reached`;
const nameRow = z.object({ name: z.string() });
