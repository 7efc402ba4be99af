import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { type AuditDetail, type AuditEvent, EVENTS } from './events.ts';

/** Who did it: an official by number, somebody who is known by a name alone (at the terminal, a stranger's account), or the program. */
export type Actor = { official: number } | { name: string } | 'system';

export interface AuditLine<E extends AuditEvent = AuditEvent> {
  at: Date;
  actor: Actor;
  event: E;
  /** Full name of the unit whose data it was about; that of the report where it is not given. */
  unit?: string | null;
  reportId?: number | null;
  detail: AuditDetail<E>;
  /** What was written, where the settings let it be kept (AUDIT_TEXT); it stands beside the chain and can be deleted. */
  text?: string | null;
}

const sequenceRow = z.object({ sequence: z.number() });

/**
 * Adds a line to the audit log. Others wait with theirs until the transaction ends: write it as the last of what it tells of.
 *
 * @returns its number in the chain.
 * @throws when the detail is not what the event tells, or the head of the chain is gone.
 */
export async function writeAudit<E extends AuditEvent>(db: Database, line: AuditLine<E>): Promise<number> {
  const { at, actor, event, unit = null, reportId = null, text = null } = line;
  const detail = EVENTS[event].detail.parse(line.detail);
  const [row] = await db.query(
    'select append_audit($1, $2, $3, $4, $5, $6, $7, $8::jsonb, $9) as sequence',
    [at, ...actorColumns(actor), event, unit, reportId, JSON.stringify(detail), text],
    sequenceRow,
  );
  if (!row) throw new Error('append_audit gave no line');
  return row.sequence;
}

/** Whoever acts, under a name: an official where the number is known. */
export interface Person {
  by: string;
  official?: number | undefined;
}

export function actorOf({ by, official }: Person): Actor {
  return official === undefined ? { name: by } : { official };
}

/** Kind, number, name. */
function actorColumns(actor: Actor): [string, number | null, string | null] {
  if (actor === 'system') return ['system', null, null];
  return 'official' in actor ? ['official', actor.official, null] : ['named', null, actor.name];
}
