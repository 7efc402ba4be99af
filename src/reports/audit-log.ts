import { z } from 'zod';
import type { Database } from '../store/database.ts';

/** What is written down: a marked document that was turned away, a correction and what was asked of it, a report removed. */
type AuditEvent =
  | 'report.refused_marked'
  | 'report.removed'
  | 'figure.corrected'
  | 'correction.dropped'
  | 'error.reported'
  | 'error.approved'
  | 'error.rejected'
  | PeopleEvent;

/** What is done to officials, invitations and groups. */
export type PeopleEvent =
  | 'official.invited'
  | 'official.joined'
  | 'official.revoked'
  | 'official.moved'
  | 'invitation.withdrawn'
  | 'account.removed'
  | 'account.unlocked'
  | 'unit.placed'
  | 'group.bound'
  | 'group.unbound'
  | 'request.refused';

export interface AuditLine {
  at: Date;
  actor: string;
  event: AuditEvent;
  /** What it was done to, in ids and marks; never the content of a report. */
  detail: Record<string, string | number | null>;
}

/** Who did what the program does by itself. */
export const BY_ITSELF = 'hệ thống';

/** Adds a line to the audit log. */
export async function writeAudit(db: Database, { at, actor, event, detail }: AuditLine): Promise<void> {
  await db.execute('insert into audit_log (at, actor, event, detail) values ($1, $2, $3, $4::jsonb)', [
    at,
    actor,
    event,
    JSON.stringify(detail),
  ]);
}

const auditRow = z.object({
  at: z.date(),
  actor: z.string(),
  event: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});

/** The latest lines, newest first. */
export function listAudit(db: Database, limit: number) {
  return db.query(
    'select at, actor, event, detail from audit_log order by at desc, id desc limit $1',
    [limit],
    auditRow,
  );
}
