import { type Actor, type AuditLine, writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';
import type { Acting } from './acting.ts';
import type { Action } from './permissions.ts';

type WithoutActor<Line> = Line extends AuditLine ? Omit<Line, 'actor'> : never;

/** A line of the audit log; `acting` is absent where it was somebody who is no official, or the program itself. */
type Deed = WithoutActor<AuditLine> & { acting?: Acting };

/** Writes down what was done to people, invitations and groups. */
export async function record(db: Database, { acting, ...line }: Deed): Promise<void> {
  await writeAudit(db, { ...line, actor: actorOf(acting) } as AuditLine);
}

/** Writes down that somebody may not do what was tried. */
export function recordRefusal(db: Database, acting: Acting, action: Action, unit: string, at: Date): Promise<void> {
  return record(db, { at, acting, event: 'request.refused', unit, detail: { action, why: 'no_right' } });
}

function actorOf(acting: Acting | undefined): Actor {
  if (!acting) return 'system';
  return 'terminal' in acting ? { name: acting.terminal } : { official: acting.id };
}
