import { BY_ITSELF, type PeopleEvent, writeAudit } from '../reports/audit-log.ts';
import type { Database } from '../store/database.ts';
import type { Acting } from './acting.ts';
import type { Action } from './permissions.ts';

interface Deed {
  at: Date;
  /** Absent: somebody who is no official, or the program itself. */
  acting?: Acting;
  event: PeopleEvent;
  unit: string | null;
  /** Numbers and words of the program's own; nothing that a person typed, and no account. */
  detail: Record<string, string | number | null>;
}

/** Writes down what was done to people, invitations and groups. */
export function record(db: Database, { at, acting, event, unit, detail }: Deed): Promise<void> {
  return writeAudit(db, { at, actor: actorOf(acting), event, detail: { unit, ...detail } });
}

/** Writes down that somebody may not do what was tried. */
export function recordRefusal(db: Database, acting: Acting, action: Action, unit: string, at: Date): Promise<void> {
  return record(db, { at, acting, event: 'request.refused', unit, detail: { action, why: 'no_right' } });
}

function actorOf(acting: Acting | undefined): string {
  if (!acting) return BY_ITSELF;
  return 'terminal' in acting ? acting.terminal : `cán bộ số ${acting.id}`;
}
