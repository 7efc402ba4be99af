import type { AuditDetail, AuditEvent } from '../audit/events.ts';
import { type Actor, writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';
import type { Acting } from './acting.ts';
import type { Action } from './permissions.ts';

interface Deed<E extends AuditEvent> {
  at: Date;
  /** Absent: somebody who is no official, or the program itself. */
  acting?: Acting;
  event: E;
  unit: string | null;
  detail: AuditDetail<E>;
}

/** Writes down what was done to people, invitations and groups. */
export async function record<E extends AuditEvent>(
  db: Database,
  { at, acting, event, unit, detail }: Deed<E>,
): Promise<void> {
  await writeAudit(db, { at, actor: actorOf(acting), event, unit, detail });
}

/** Writes down that somebody may not do what was tried. */
export function recordRefusal(db: Database, acting: Acting, action: Action, unit: string, at: Date): Promise<void> {
  return record(db, { at, acting, event: 'request.refused', unit, detail: { action, why: 'no_right' } });
}

function actorOf(acting: Acting | undefined): Actor {
  if (!acting) return 'system';
  return 'terminal' in acting ? { name: acting.terminal } : { official: acting.id };
}
