import { z } from 'zod';
import { actorOf, type Person, writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';
import type { Figure } from './figure.ts';

/** Somebody's word that a figure is wrong. */
export interface ErrorReportToFile extends Person {
  figure: Figure;
  /** The number that is said to be right, in the figure's own measure; null where none was said. */
  proposed: number | null;
  /** As typed, with numbers of persons hidden. */
  words: string;
  /** It says nothing but that the number is wrong. */
  isBare: boolean;
  at: Date;
}

/** What became of it: filed; added to an open one of the same person that had no number yet; or already there. */
export interface Filed {
  id: number;
  outcome: 'filed' | 'completed' | 'known';
}

const idRow = z.object({ id: z.number() });

/**
 * Files a request to correct a figure, once: the figure stays as it is until somebody approves it.
 *
 * @throws where the report is no longer in the store.
 */
export async function fileErrorReport(db: Database, request: ErrorReportToFile): Promise<Filed> {
  const { figure, proposed, words, isBare, by, at } = request;
  return db.transaction(async (tx) => {
    const open = await openOf(tx, figure, by);
    const isSame = (one: (typeof open)[number]) =>
      proposed === null ? isBare || one.words.includes(words) : one.proposed === proposed;
    const same = open.find(isSame);
    if (same) return { id: same.id, outcome: 'known' };
    const unsaid = open.find((one) => one.proposed === null);
    const id = unsaid ? await complete(tx, unsaid.id, request) : await insert(tx, request);
    await writeAudit(tx, {
      at,
      actor: actorOf(request),
      event: 'error.reported',
      reportId: figure.reportId,
      detail: { request: id, figure: figure.ordinal, stated: figure.value, proposed },
    });
    return { id, outcome: unsaid ? 'completed' : 'filed' };
  });
}

/** Open requests of one person about a figure as its report now states it. */
function openOf(tx: Database, figure: Figure, by: string) {
  return tx.query(
    `select e.id, e.proposed, e.words from error_reports e join reports r on r.id = e.report_id and r.version = e.version
     where e.report_id = $1 and ${PRESENT_ORDINAL} = $2 and e.reported_by = $3 and e.state = 'open' order by e.id`,
    [figure.reportId, figure.ordinal, by],
    z.object({ id: z.number(), proposed: z.number().nullable(), words: z.string() }),
  );
}

async function complete(tx: Database, id: number, { proposed, words, at }: ErrorReportToFile): Promise<number> {
  await tx.execute(
    `update error_reports set proposed = $2, words = words || E'\\n' || $3, reported_at = $4 where id = $1`,
    [id, proposed, words, at],
  );
  return id;
}

async function insert(tx: Database, { figure, proposed, words, by, at }: ErrorReportToFile): Promise<number> {
  const [row] = await tx.query(
    `insert into error_reports (report_id, version, ordinal, raw, quote_start, measure, label, stated, proposed, words, reported_by, reported_at)
     select id, version, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11 from reports where id = $1 returning id`,
    [
      figure.reportId,
      figure.ordinal,
      figure.raw,
      figure.quoteStart,
      figure.measure,
      figure.label,
      figure.value,
      proposed,
      words,
      by,
      at,
    ],
    idRow,
  );
  if (!row) throw new Error(`report ${figure.reportId} is not in the store`);
  return row.id;
}

const openErrorRow = z
  .object({ id: z.number(), report_id: z.number(), ordinal: z.number(), reported_at: z.date() })
  .transform((row) => ({ id: row.id, reportId: row.report_id, ordinal: row.ordinal, reportedAt: row.reported_at }));

/** A figure that somebody says is wrong, while nobody has decided on it. */
export type OpenError = z.output<typeof openErrorRow>;

/** The open requests about figures of some reports, oldest first, each with the figure as it is counted now. */
export async function openErrorsIn(db: Database, reportIds: number[]): Promise<OpenError[]> {
  // Every answer asks; hardly ever is there any: finding their figures is left for then.
  const some = `select id from error_reports where state = 'open' and report_id = any($1) limit 1`;
  if ((await db.query(some, [reportIds], idRow)).length === 0) return [];
  return db.query(
    `select e.id, e.report_id, ${PRESENT_ORDINAL} as ordinal, e.reported_at
     from error_reports e join reports r on r.id = e.report_id and r.version = e.version
     where e.state = 'open' and e.report_id = any($1) and ${PRESENT_ORDINAL} is not null order by e.reported_at, e.id`,
    [reportIds],
    openErrorRow,
  );
}

/** The figure at the same place of the text with the same number: the one of the same ordinal where several are alike. */
export const PRESENT_ORDINAL = `(select f.ordinal from figures f
  where f.report_id = e.report_id and f.quote_start = e.quote_start and f.raw = e.raw and f.measure = e.measure
  order by f.ordinal = e.ordinal desc, f.ordinal limit 1)`;
