import { z } from 'zod';
import type { Database } from '../store/database.ts';

/** Whose lines are wanted; each that is given narrows it. */
export interface AuditFilter {
  /** What somebody did as an official or under a name, and what was done to the official. */
  person?: { official: number | null; named: number | null };
  /** What was done to it, and who was told something out of it. */
  reportId?: number;
  /** Full names of units. */
  units?: readonly string[];
}

const lineRow = z
  .object({
    sequence: z.number(),
    at: z.date(),
    actor_kind: z.enum(['official', 'named', 'system']),
    actor: z.number().nullable(),
    name: z.string().nullable(),
    event: z.string(),
    unit: z.string().nullable(),
    report_id: z.number().nullable(),
    file_name: z.string().nullable(),
    detail: z.record(z.string(), z.unknown()),
    text: z.string().nullable(),
  })
  .transform((row) => ({
    sequence: row.sequence,
    at: row.at,
    /** `name` is null where it was deleted, and of the program itself. */
    actor: { kind: row.actor_kind, number: row.actor, name: row.name },
    event: row.event,
    unit: row.unit,
    reportId: row.report_id,
    /** Null where the report was removed. */
    fileName: row.file_name,
    detail: row.detail,
    /** What was written; null where it was never kept, or was deleted. */
    text: row.text,
  }));

/** A line of the audit log with what stands beside it. */
export type AuditEntry = z.output<typeof lineRow>;

/** Lines, newest first. @param before only those with a smaller number: the next page. */
export function listAudit(
  db: Database,
  { person, reportId, units }: AuditFilter,
  limit: number,
  before: number | null = null,
): Promise<AuditEntry[]> {
  return db.query(
    `select a.sequence, a.at, a.actor_kind, a.actor, coalesce(o.name, n.name) as name, a.event, a.unit, a.report_id, r.file_name, a.detail, t.text
     from audit_log a
       left join officials o on a.actor_kind = 'official' and o.id = a.actor
       left join audit_names n on a.actor_kind = 'named' and n.id = a.actor
       left join audit_texts t on t.sequence = a.sequence
       left join reports r on r.id = a.report_id
     where ($1::bigint is null and $2::bigint is null
         or a.actor_kind = 'official' and a.actor = $1 or a.actor_kind = 'named' and a.actor = $2
         or a.detail ? 'official' and a.detail ->> 'official' = $1::text)
       and ($3::bigint is null or a.report_id = $3 or a.detail -> 'reports' @> to_jsonb($3::bigint))
       and ($4::text[] is null or a.unit = any($4))
       and ($5::bigint is null or a.sequence < $5)
     order by a.sequence desc limit $6`,
    [person?.official ?? null, person?.named ?? null, reportId ?? null, units ? [...units] : null, before, limit],
    lineRow,
  );
}
