import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { digestOf, hashLine, NO_HASH } from './hash-line.ts';

/**
 * What is wrong with the chain:
 * `changed` – a line's own fields are not those that were hashed; `missing` – lines were taken out before it; `inserted` – it was put in;
 * `relinked` – it does not continue the line before: one of the two was written anew, hash and all; `cut` – lines are missing at the end;
 * `text`, `name` – what stands beside the line is not what was written; `head` – the record of the last line is gone or of another chain;
 * `noted` – a line that was noted earlier is another one now.
 */
type BreakKind = 'changed' | 'missing' | 'inserted' | 'relinked' | 'cut' | 'text' | 'name' | 'head' | 'noted';

export interface Break {
  kind: BreakKind;
  /** The line at which it is seen; of `missing` and `cut` the first that is not there. */
  sequence: number;
  /** Of `missing` and `cut`: so many lines. */
  lines?: number;
}

export interface Verification {
  /** Lines that were looked at. */
  rows: number;
  /** The first fault; null where the chain is whole. */
  broken: Break | null;
  /** The last line that the record names: noted elsewhere, it proves later that nothing before it was written anew. */
  head: Link | null;
}

/** A line and its hash. */
export interface Link {
  sequence: number;
  hash: string;
}

const BATCH = 1000;
const START: Link = { sequence: 0, hash: NO_HASH };

/**
 * Walks the chain from its first line, a batch at a time, until its end or the first fault. Lines that are added meanwhile do no harm.
 *
 * @param noted a line as an earlier verification told it.
 */
export async function verifyChain(db: Database, noted: Link | null = null): Promise<Verification> {
  const [head] = await db.query('select sequence, hash from audit_head', [], linkRow);
  let last = START;
  let rows = 0;
  const told = (broken: Break | null): Verification => ({ rows, broken, head: head ?? null });
  for (;;) {
    const batch = await readBatch(db, rows === 0 ? null : last.sequence);
    for (const line of batch) {
      rows++;
      const broken = breakOf(line, last) ?? against(line, noted, 'noted') ?? against(line, head, 'head');
      if (broken) return told(broken);
      last = line;
    }
    if (batch.length < BATCH) break;
  }
  return told(await breakAtEnd(db, last, head, noted));
}

const linkRow = z.object({ sequence: z.number(), hash: z.string() });

const lineRow = z
  .object({
    ...linkRow.shape,
    at: z.number(),
    actor_kind: z.string(),
    actor: z.number().nullable(),
    name_digest: z.string().nullable(),
    event: z.string(),
    unit: z.string().nullable(),
    report_id: z.number().nullable(),
    detail: z.string(),
    text_digest: z.string().nullable(),
    previous_hash: z.string(),
    name_salt: z.string().nullable(),
    name: z.string().nullable(),
    text_salt: z.string().nullable(),
    text: z.string().nullable(),
  })
  .transform((row) => ({
    sequence: row.sequence,
    hash: row.hash,
    at: row.at,
    actorKind: row.actor_kind,
    actor: row.actor,
    nameDigest: row.name_digest,
    event: row.event,
    unit: row.unit,
    reportId: row.report_id,
    detail: row.detail,
    textDigest: row.text_digest,
    previousHash: row.previous_hash,
    name: row.name === null || row.name_salt === null ? null : digestOf(row.name_salt, row.name),
    text: row.text === null || row.text_salt === null ? null : digestOf(row.text_salt, row.text),
  }));

type Line = z.output<typeof lineRow>;

/** The next lines after one, with the digests of the words that still stand beside them. */
function readBatch(db: Database, after: number | null): Promise<Line[]> {
  return db.query(
    `select a.sequence, (extract(epoch from a.at) * 1000000)::bigint as at, a.actor_kind, a.actor, a.name_digest, a.event, a.unit, a.report_id,
       a.detail::text as detail, a.text_digest, a.previous_hash, a.hash,
       encode(n.salt, 'hex') as name_salt, n.name, encode(t.salt, 'hex') as text_salt, t.text
     from audit_log a
       left join audit_names n on a.actor_kind = 'named' and n.id = a.actor
       left join audit_texts t on t.sequence = a.sequence
     where $1::bigint is null or a.sequence > $1 order by a.sequence limit $2`,
    [after, BATCH],
    lineRow,
  );
}

function breakOf(line: Line, last: Link): Break | null {
  const { sequence } = line;
  if (sequence <= last.sequence) return { kind: 'inserted', sequence };
  if (sequence > last.sequence + 1)
    return { kind: 'missing', sequence: last.sequence + 1, lines: sequence - last.sequence - 1 };
  if (hashLine(line) !== line.hash) return { kind: 'changed', sequence };
  if (line.previousHash !== last.hash) return { kind: 'relinked', sequence };
  // Words that were deleted are no fault; words that are not those of the line are.
  if (line.name !== null && line.name !== line.nameDigest) return { kind: 'name', sequence };
  if (line.text !== null && line.text !== line.textDigest) return { kind: 'text', sequence };
  return null;
}

function against(line: Line, known: Link | null | undefined, kind: 'noted' | 'head'): Break | null {
  return known?.sequence === line.sequence && known.hash !== line.hash ? { kind, sequence: line.sequence } : null;
}

async function breakAtEnd(db: Database, last: Link, head: Link | undefined, noted: Link | null): Promise<Break | null> {
  if (!head) return { kind: 'head', sequence: last.sequence };
  const expected = Math.max(head.sequence, noted?.sequence ?? 0);
  if (last.sequence < expected) return { kind: 'cut', sequence: last.sequence + 1, lines: expected - last.sequence };
  if (last.sequence === head.sequence) return null;
  // What lies beyond the record was added since it was read, or put in by hand: then the record does not know of it now either.
  const [now] = await db.query('select sequence, hash from audit_head', [], linkRow);
  return now && now.sequence >= last.sequence ? null : { kind: 'inserted', sequence: head.sequence + 1 };
}
