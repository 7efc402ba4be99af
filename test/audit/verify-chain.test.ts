import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { hashLine } from '../../src/audit/hash-line.ts';
import { type Break, verifyChain } from '../../src/audit/verify-chain.ts';
import { writeAudit } from '../../src/audit/write-audit.ts';
import type { Database } from '../../src/store/database.ts';
import { ownersDatabase } from '../database.ts';
import { anyLine } from './any-line.ts';
import { emptyAudit, withoutGuard } from './tamper.ts';

const LINES = 1000;
const RUNS = { numRuns: 20 };

let db: Database;
beforeAll(async () => {
  db = await ownersDatabase();
});
afterAll(() => db.close());

async function append(to: Database, lines: number, seed: number): Promise<void> {
  const generated = fc.sample(anyLine, { numRuns: lines, seed });
  await to.transaction(async (tx) => {
    for (const line of generated) await writeAudit(tx, line);
  });
}

describe('an empty log', () => {
  it('is whole', async () => {
    await emptyAudit(db);
    expect(await verifyChain(db)).toMatchObject({ rows: 0, broken: null, head: { sequence: 0 } });
  });
});

describe('a chain of many lines', () => {
  beforeAll(async () => {
    await emptyAudit(db);
    await append(db, LINES + 100, 5);
  });

  const place = fc.integer({ min: 1, max: LINES + 100 });

  /** Tampers with the chain, verifies, and takes everything back. */
  async function brokenBy(tamper: (tx: Database) => Promise<unknown>): Promise<Break | null> {
    let broken: Break | null = null;
    await db
      .transaction(async (tx) => {
        await tx.script('alter table audit_texts drop constraint audit_texts_sequence_fkey');
        await withoutGuard(tx, () => tamper(tx));
        ({ broken } = await verifyChain(tx));
        throw new TakenBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
    return broken;
  }

  it('is whole as it was written', async () => {
    const { rows, broken, head } = await verifyChain(db);
    expect({ rows, broken }).toEqual({ rows: LINES + 100, broken: null });
    expect(head?.sequence).toBe(LINES + 100);
  });

  it.each([
    ['at', "at + interval '1 millisecond'"],
    ['event', "'report.removed.'::text || 'x'"],
    ['actor', 'coalesce(actor, 0) + 1'],
    ['unit', "coalesce(unit, '') || ' '"],
    ['report_id', 'coalesce(report_id, 0) + 1'],
    ['detail', `detail || '{"x": 1}'`],
    ['text_digest', "repeat('a', 64)"],
    ['previous_hash', "repeat('a', 64)"],
    ['hash', "encode(sha256(hash::bytea), 'hex')"],
  ])('names the line whose %s was changed', async (column, value) => {
    await fc.assert(
      fc.asyncProperty(place, async (sequence) => {
        const broken = await brokenBy(async (tx) => {
          await tx.script(
            'alter table audit_log drop constraint audit_log_check, drop constraint audit_log_event_check',
          );
          await tx.execute(`update audit_log set ${column} = ${value} where sequence = $1`, [sequence]);
        });
        expect(broken).toMatchObject({ kind: 'changed', sequence });
      }),
      { numRuns: 8 },
    );
  });

  it('names the first line that was taken out, and how many', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: LINES }), fc.integer({ min: 1, max: 5 }), async (from, lines) => {
        const broken = await brokenBy((tx) =>
          tx.execute('delete from audit_log where sequence >= $1 and sequence < $2', [from, from + lines]),
        );
        expect(broken).toEqual({ kind: 'missing', sequence: from, lines });
      }),
      RUNS,
    );
  });

  it('names the first of two lines that changed places', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(place, { minLength: 2, maxLength: 2 }), async (pair) => {
        const [a = 0, b = 0] = pair;
        const broken = await brokenBy(async (tx) => {
          await tx.execute('update audit_log set sequence = sequence + 1000000 where sequence in ($1, $2)', [a, b]);
          await tx.execute(
            'update audit_log set sequence = case sequence - 1000000 when $1::bigint then $2::bigint else $1 end where sequence > 1000000',
            [a, b],
          );
        });
        expect(broken).toEqual({ kind: 'changed', sequence: Math.min(a, b) });
      }),
      RUNS,
    );
  });

  it('names the first line that was cut off at the end', async () => {
    await fc.assert(
      fc.asyncProperty(place, async (sequence) => {
        const broken = await brokenBy((tx) => tx.execute('delete from audit_log where sequence >= $1', [sequence]));
        expect(broken).toEqual({ kind: 'cut', sequence, lines: LINES + 101 - sequence });
      }),
      RUNS,
    );
  });

  it('tells that all lines were taken out', async () => {
    const broken = await brokenBy((tx) => tx.execute('delete from audit_log'));
    expect(broken).toEqual({ kind: 'cut', sequence: 1, lines: LINES + 100 });
  });

  it('names the line after one that was written anew, hash and all; of the last one the record tells', async () => {
    await fc.assert(
      fc.asyncProperty(place, async (sequence) => {
        const broken = await brokenBy((tx) => rehash(tx, sequence));
        expect(broken).toEqual(
          sequence === LINES + 100 ? { kind: 'head', sequence } : { kind: 'relinked', sequence: sequence + 1 },
        );
      }),
      { ...RUNS, examples: [[LINES + 100]] },
    );
  });

  it('names a line that was put in behind the last', async () => {
    const broken = await brokenBy((tx) =>
      tx.execute(
        `insert into audit_log (sequence, at, actor_kind, event, detail, previous_hash, hash)
         select $1::bigint + 1, at, 'system', event, detail, hash, repeat('b', 64) from audit_log where sequence = $1`,
        [LINES + 100],
      ),
    );
    expect(broken).toMatchObject({ sequence: LINES + 101 });
  });

  it('tells that the record of the last line is gone', async () => {
    expect(await brokenBy((tx) => tx.execute('delete from audit_head'))).toMatchObject({ kind: 'head' });
  });

  it('tells by a line that was noted earlier that all after it was written anew', async () => {
    const { head } = await verifyChain(db);
    if (!head) throw new Error('no head');
    await db
      .transaction(async (tx) => {
        await append(tx, 1, 9);
        expect((await verifyChain(tx, head)).broken).toBeNull();
        expect((await verifyChain(tx, { ...head, hash: 'c'.repeat(64) })).broken).toEqual({
          kind: 'noted',
          sequence: head.sequence,
        });
        expect((await verifyChain(tx, { sequence: head.sequence + 7, hash: head.hash })).broken).toMatchObject({
          kind: 'cut',
        });
        throw new TakenBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
  });
});

describe('what stands beside the chain', () => {
  beforeEach(async () => {
    await emptyAudit(db);
    await writeAudit(db, {
      at: new Date('2026-11-21T03:00:00Z'),
      actor: { name: 'Trần Thị B' },
      event: 'question.asked',
      detail: { channel: 'terminal', in_group: false, characters: 12 },
      text: 'Cẩm Hà nợ mấy hồ sơ?',
    });
  });

  it.each(['audit_texts', 'audit_names'])('may be deleted from %s: the chain stays whole', async (table) => {
    await db.execute(`delete from ${table}`);
    expect(await verifyChain(db)).toMatchObject({ rows: 1, broken: null });
  });

  it('is the text that was written', async () => {
    await db.execute("update audit_texts set text = 'khác'");
    expect((await verifyChain(db)).broken).toEqual({ kind: 'text', sequence: 1 });
  });

  it('is the name that was written', async () => {
    await db.execute("update audit_names set name = 'Lê Văn C'");
    expect((await verifyChain(db)).broken).toEqual({ kind: 'name', sequence: 1 });
  });

  it('cannot be guessed from the line: the same words have another digest each time', async () => {
    const line = {
      at: new Date('2026-11-21T03:00:00Z'),
      actor: { name: 'Trần Thị B' },
      event: 'question.asked',
      detail: { channel: 'terminal', in_group: false, characters: 12 },
      text: 'Cẩm Hà nợ mấy hồ sơ?',
    } as const;
    await writeAudit(db, line);
    const rows = await db.query('select text_digest from audit_log', [], z.object({ text_digest: z.string() }));
    expect(new Set(rows.map((row) => row.text_digest)).size).toBe(2);
  });
});

class TakenBack extends Error {}

/** Makes a line another one, with the right hash for it. */
async function rehash(tx: Database, sequence: number): Promise<void> {
  await tx.execute("update audit_log set unit = 'phường Khác' where sequence = $1", [sequence]);
  const [row] = await tx.query(
    `select sequence, (extract(epoch from at) * 1000000)::bigint as at, actor_kind as "actorKind", actor, name_digest as "nameDigest", event, unit,
       report_id as "reportId", detail::text as detail, text_digest as "textDigest", previous_hash as "previousHash" from audit_log where sequence = $1`,
    [sequence],
    z.object({
      sequence: z.number(),
      at: z.number(),
      actorKind: z.string(),
      actor: z.number().nullable(),
      nameDigest: z.string().nullable(),
      event: z.string(),
      unit: z.string().nullable(),
      reportId: z.number().nullable(),
      detail: z.string(),
      textDigest: z.string().nullable(),
      previousHash: z.string(),
    }),
  );
  if (!row) throw new Error(`no line ${sequence}`);
  await tx.execute('update audit_log set hash = $2 where sequence = $1', [sequence, hashLine(row)]);
}
