import { writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';
import { type Acting, actorOf } from './acting.ts';
import type { Action } from './permissions.ts';

/** Writes down that somebody may not do what was tried. */
export async function recordRefusal(
  tx: Database,
  acting: Acting,
  action: Action,
  unit: string,
  at: Date,
): Promise<void> {
  const detail = { action, why: 'no_right' };
  await writeAudit(tx, { at, actor: actorOf(acting), event: 'request.refused', unit, detail });
}
