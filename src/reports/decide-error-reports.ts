import { z } from 'zod';
import { actorOf, type Person, writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';
import { correctFigure } from './corrections.ts';
import { PRESENT_ORDINAL } from './error-reports.ts';

const requestRow = z
  .object({
    id: z.number(),
    report_id: z.number(),
    unit: z.string(),
    file_name: z.string(),
    label: z.string(),
    measure: z.string(),
    stated: z.number(),
    proposed: z.number().nullable(),
    words: z.string(),
    reported_by: z.string(),
    reported_at: z.date(),
    state: z.enum(['open', 'approved', 'rejected']),
    ordinal: z.number().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    reportId: row.report_id,
    unit: row.unit,
    fileName: row.file_name,
    label: row.label,
    measure: row.measure,
    stated: row.stated,
    proposed: row.proposed,
    words: row.words,
    by: row.reported_by,
    at: row.reported_at,
    state: row.state,
    /** Of the figure now; null where its report was replaced, or does not state it any more. */
    ordinal: row.ordinal,
  }));

/** A request to correct a figure, as whoever decides on it sees it. */
export type ErrorReport = z.output<typeof requestRow>;

const COLUMNS = `e.id, e.report_id, r.unit, r.file_name, e.label, e.measure, e.stated, e.proposed, e.words, e.reported_by, e.reported_at, e.state,
  case when r.version = e.version then ${PRESENT_ORDINAL} end as ordinal`;

/** Requests that nobody has decided on, oldest first. */
export function listOpenErrorReports(db: Database): Promise<ErrorReport[]> {
  return db.query(
    `select ${COLUMNS} from error_reports e join reports r on r.id = e.report_id where e.state = 'open' order by e.reported_at, e.id`,
    [],
    requestRow,
  );
}

/** Who decides, when, and why. */
export interface Deciding extends Person {
  at: Date;
  /** Empty where it was approved without a word. */
  reason: string;
}

/** What came of a decision: `replaced` where the figure is there no longer, `no_value` where nobody said the right number. */
export type Decision =
  | { kind: 'done'; request: ErrorReport; value: number | null }
  | { kind: 'unknown' | 'decided' | 'replaced' | 'no_value' };

/**
 * Approves a request: the figure is corrected, and what else was asked of it with the same number is approved with it.
 *
 * @param value the right number; the proposed one where it is null.
 */
export async function approveErrorReport(
  db: Database,
  id: number,
  value: number | null,
  deciding: Deciding,
): Promise<Decision> {
  return db.transaction(async (tx) => {
    const request = await findRequest(tx, id);
    if (!request) return { kind: 'unknown' };
    if (request.state !== 'open') return { kind: 'decided' };
    if (request.ordinal === null) return { kind: 'replaced' };
    const right = value ?? request.proposed;
    if (right === null) return { kind: 'no_value' };
    // By its number: whose it was stands with the request alone, where it can be deleted.
    const reason = deciding.reason || `theo báo sai số ${id}`;
    const { reportId, ordinal } = request;
    await correctFigure(tx, { ...deciding, reportId, ordinal, value: right, reason });
    for (const one of await alikeOf(tx, request, right)) await close(tx, one, 'approved', deciding);
    return { kind: 'done', request, value: right };
  });
}

/** Rejects a request: the figure stays as it is. */
export async function rejectErrorReport(db: Database, id: number, deciding: Deciding): Promise<Decision> {
  return db.transaction(async (tx) => {
    const request = await findRequest(tx, id);
    if (!request) return { kind: 'unknown' };
    if (request.state !== 'open') return { kind: 'decided' };
    await close(tx, request, 'rejected', deciding);
    return { kind: 'done', request, value: null };
  });
}

async function findRequest(tx: Database, id: number): Promise<ErrorReport | undefined> {
  // All of the report and in one order: approving one closes others, and whoever waits for the audit log's head must hold no row that is wanted yet.
  await tx.execute(
    'select id from error_reports where report_id = (select report_id from error_reports where id = $1) order by id for update',
    [id],
  );
  const [request] = await tx.query(
    `select ${COLUMNS} from error_reports e join reports r on r.id = e.report_id where e.id = $1`,
    [id],
    requestRow,
  );
  return request;
}

/** The request itself, and the open ones about the same figure that say the same number or none. */
async function alikeOf(tx: Database, request: ErrorReport, value: number): Promise<ErrorReport[]> {
  const open = await listOpenErrorReports(tx);
  return open.filter(
    (one) =>
      one.id === request.id ||
      (one.reportId === request.reportId &&
        one.ordinal === request.ordinal &&
        (one.proposed === null || one.proposed === value)),
  );
}

async function close(
  tx: Database,
  { id, reportId, ordinal }: ErrorReport,
  state: 'approved' | 'rejected',
  deciding: Deciding,
): Promise<void> {
  const { by, at, reason } = deciding;
  await tx.execute(
    'update error_reports set state = $2, decided_by = $3, decided_at = $4, decision = $5 where id = $1',
    [id, state, by, at, reason],
  );
  await writeAudit(tx, {
    at,
    actor: actorOf(deciding),
    event: state === 'approved' ? 'error.approved' : 'error.rejected',
    reportId,
    detail: { request: id, figure: ordinal },
  });
}
