import { z } from 'zod';
import type { Database } from '../store/database.ts';
import type { ReportToSave } from './report-to-save.ts';

/** A report that was sent as a file and waits for a word of whoever sent it. */
export interface Upload {
  id: number;
  unit: string;
  fileName: string;
  report: ReportToSave;
  /** Ordinals of the figures that were shown, as they are numbered. */
  shown: number[];
  /** The right numbers, by ordinal. */
  corrections: ReadonlyMap<number, number>;
  /** It was asked about last. */
  isAsked: boolean;
}

const HOUR = 60 * 60 * 1000;
/** Nobody remembers for longer what a file said. */
const WAITING_MS = 24 * HOUR;

const COLUMNS = 'id, unit, file_name, report, shown, corrections, is_asked';
/** What was read is nobody's any more when it has waited too long. */
const COLUMNS_AT = COLUMNS.replace('report', 'case when expires_at > $2 then report end as report');

const uploadRow = z
  .object({
    id: z.number(),
    unit: z.string(),
    file_name: z.string(),
    report: z.string(),
    shown: z.array(z.number()),
    corrections: z.record(z.string(), z.number()),
    is_asked: z.boolean(),
  })
  .transform(
    ({ file_name, report, corrections, is_asked, ...row }): Upload => ({
      ...row,
      fileName: file_name,
      // Written by `keepUpload`; of another program's form it is not stored (`Reading.stillReads`).
      report: JSON.parse(report) as ReportToSave,
      corrections: new Map(Object.entries(corrections).map(([ordinal, value]) => [Number(ordinal), value])),
      isAsked: is_asked,
    }),
  );

/**
 * Keeps a report until its sender has agreed to it; the same report of the same sender waits once, and is read anew.
 *
 * @param db what the sender may write under.
 */
export async function keepUpload(
  db: Database,
  upload: { official: number; report: ReportToSave; shown: number[]; at: Date },
): Promise<Upload> {
  const { official, report, shown, at } = upload;
  const [kept] = await db.query(
    `insert into uploads (official_id, unit, file_name, content_hash, report, shown, is_asked, sent_at, asked_at, expires_at)
     values ($1, $2, $3, $4, $5, $6::int[], true, $7, $7, $8)
     on conflict (official_id, unit, content_hash) where state = 'waiting'
       do update set report = excluded.report, shown = excluded.shown, corrections = '{}', is_asked = true, asked_at = excluded.asked_at
     returning ${COLUMNS}`,
    [
      official,
      report.unit.name,
      report.fileName,
      report.contentHash,
      JSON.stringify(report),
      shown,
      at,
      new Date(at.getTime() + WAITING_MS),
    ],
    uploadRow,
  );
  if (!kept) throw new Error('a report that was sent was not kept');
  return kept;
}

/** What somebody sent, as it stands at a moment. */
export interface UploadsOf {
  /** The one asked about last first. */
  waiting: Upload[];
  /** What was said to the message of that very moment, where it decided on one: it is being worked on again. */
  told: string | null;
  /** Name of the file that waited too long last; null where none did. */
  ended: string | null;
}

const lookedUp = z.union([
  uploadRow,
  z.object({ report: z.null(), file_name: z.string(), outcome: z.string().nullable() }),
]);

/** @param at what has waited until then goes; that it did is remembered for another day. */
export async function uploadsOf(db: Database, official: number, at: Date): Promise<UploadsOf> {
  const rows = await db.query(
    `with ended as (update uploads set state = 'dropped', report = null where state = 'waiting' and expires_at <= $2),
       gone as (delete from uploads where expires_at <= $3)
     select ${COLUMNS_AT}, outcome from uploads
     where official_id = $1 and (state = 'waiting' or decided_at = $2 or decided_at is null and expires_at > $3)
     order by asked_at desc, id desc`,
    [official, at, new Date(at.getTime() - WAITING_MS)],
    lookedUp,
  );
  const over = rows.flatMap((row) => ('outcome' in row ? row : []));
  return {
    waiting: rows.flatMap((row) => ('outcome' in row ? [] : row)),
    told: over.find(({ outcome }) => outcome !== null)?.outcome ?? null,
    ended: over.find(({ outcome }) => outcome === null)?.file_name ?? null,
  };
}

/** Whether it is asked about now: nothing else was said since. */
export async function markAsked(db: Database, id: number, at: Date | null): Promise<void> {
  await db.execute(
    'update uploads set is_asked = $2::timestamptz is not null, asked_at = coalesce($2, asked_at) where id = $1',
    [id, at],
  );
}

/** Keeps right numbers beside those that were read. */
export async function correctUpload(db: Database, id: number, corrections: ReadonlyMap<number, number>): Promise<void> {
  await db.execute('update uploads set corrections = corrections || $2::jsonb where id = $1', [
    id,
    JSON.stringify(Object.fromEntries(corrections)),
  ]);
}

/**
 * Ends the waiting; what was read goes, what is said then is kept for as long as the message may be worked on again.
 *
 * @param tx the transaction of what is done with it.
 * @returns false where that was done before.
 */
export async function endUpload(
  tx: Database,
  id: number,
  { state, at, outcome }: { state: 'stored' | 'dropped'; at: Date; outcome: string },
): Promise<boolean> {
  const ended = await tx.execute(
    "update uploads set state = $2, report = null, is_asked = false, decided_at = $3, outcome = $4 where id = $1 and state = 'waiting'",
    [id, state, at, outcome],
  );
  return ended > 0;
}
