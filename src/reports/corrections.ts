import { z } from 'zod';
import { actorOf, type Person, writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';

/** An official's word that a report prints a wrong number. */
export interface CorrectionToSave extends Person {
  reportId: number;
  /** Of the figure in its report. */
  ordinal: number;
  /** The right number, in the figure's own measure. */
  value: number;
  reason: string;
  at: Date;
}

/**
 * Keeps a correction beside the figure as it is printed; one that was made before gives way to it. It holds until a new version of the
 * report is read.
 *
 * @returns the number that the report prints; null where the report has no such figure.
 */
export async function correctFigure(db: Database, correction: CorrectionToSave): Promise<number | null> {
  const { reportId, ordinal, value, reason, by, at } = correction;
  return db.transaction(async (tx) => {
    const [figure] = await tx.query(
      'select value from figures where report_id = $1 and ordinal = $2',
      [reportId, ordinal],
      z.object({ value: z.number() }),
    );
    if (!figure) return null;
    await dropInForce(tx, reportId, ordinal, at);
    const [kept] = await tx.query(
      `insert into corrections (report_id, ordinal, original, value, reason, corrected_by, corrected_at)
       values ($1, $2, $3, $4, $5, $6, $7) returning id`,
      [reportId, ordinal, figure.value, value, reason, by, at],
      z.object({ id: z.number() }),
    );
    await writeAudit(tx, {
      at,
      actor: actorOf(correction),
      event: 'figure.corrected',
      reportId,
      detail: { ...(kept && { correction: kept.id }), figure: ordinal, original: figure.value, value },
    });
    return figure.value;
  });
}

/** Takes a correction back: the number that the report prints holds again. @returns whether there was one. */
export async function dropCorrection(
  db: Database,
  { reportId, ordinal, at, ...person }: Omit<CorrectionToSave, 'value' | 'reason'>,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const dropped = await dropInForce(tx, reportId, ordinal, at);
    if (dropped)
      await writeAudit(tx, {
        at,
        actor: actorOf(person),
        event: 'correction.dropped',
        reportId,
        detail: { figure: ordinal },
      });
    return dropped;
  });
}

async function dropInForce(tx: Database, reportId: number, ordinal: number, at: Date): Promise<boolean> {
  const dropped = await tx.query(
    'update corrections set dropped_at = $3 where report_id = $1 and ordinal = $2 and dropped_at is null returning id',
    [reportId, ordinal, at],
    z.object({ id: z.number() }),
  );
  return dropped.length > 0;
}
