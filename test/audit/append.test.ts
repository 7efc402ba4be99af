import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listAudit } from '../../src/audit/list-audit.ts';
import { verifyChain } from '../../src/audit/verify-chain.ts';
import { type AuditLine, writeAudit } from '../../src/audit/write-audit.ts';
import type { Database } from '../../src/store/database.ts';
import { actAs, EVERYTHING } from '../../src/store/scope.ts';
import { ownersDatabase } from '../database.ts';
import { asRole } from '../store/row-security/store-of-units.ts';
import { emptyAudit } from './tamper.ts';

let db: Database;
beforeAll(async () => {
  db = await ownersDatabase();
});
afterAll(() => db.close());
beforeEach(() => emptyAudit(db));

const line = (at = new Date('2026-11-21T03:00:00Z')): AuditLine => ({
  at,
  actor: { name: 'Trần Thị B' },
  event: 'request.refused',
  unit: 'phường Hải An',
  detail: { action: 'invite', why: 'no_right' },
  text: 'mời anh C vào',
});

describe('lines that are written at once', () => {
  it('stand one behind the other, without a gap and without a fork', async () => {
    await Promise.all(
      Array.from({ length: 60 }, (_, i) =>
        db.transaction((tx) => writeAudit(tx, line(new Date(Date.UTC(2026, 10, 21, 3, 0, i % 7))))),
      ),
    );
    expect(await verifyChain(db)).toMatchObject({ rows: 60, broken: null, head: { sequence: 60 } });
  });

  it('leave no gap where a deed fails after its line', async () => {
    await writeAudit(db, line());
    await db
      .transaction(async (tx) => {
        await writeAudit(tx, line());
        throw new Error('stop');
      })
      .catch(() => undefined);
    expect(await writeAudit(db, line())).toBe(2);
    expect(await verifyChain(db)).toMatchObject({ rows: 2, broken: null });
  });
});

describe('a line', () => {
  it('names who did it, by number alone in the chain', async () => {
    await writeAudit(db, line());
    expect((await listAudit(db, {}, 1))[0]).toMatchObject({
      actor: { kind: 'named', name: 'Trần Thị B' },
      unit: 'phường Hải An',
      text: 'mời anh C vào',
    });
    const [row] = await db.query('select a::text as row from audit_log a', [], z.object({ row: z.string() }));
    expect(row?.row).not.toContain('Trần');
    expect(row?.row).not.toContain('mời');
  });

  it('is refused where its detail holds words', async () => {
    const worded = { ...line(), detail: { action: 'mời anh C vào nhóm', why: 'no_right' } } as AuditLine;
    await expect(writeAudit(db, worded)).rejects.toThrow();
    expect(await verifyChain(db)).toMatchObject({ rows: 0, broken: null });
  });
});

describe("the application's role", () => {
  /** Goes straight at SQL, as the application could at worst. */
  const under = <T>(scope: string, work: (tx: Database) => Promise<T>) =>
    asRole(db, { reads: scope, writes: scope }, work);
  const everything = 'all';
  const ward = '["phường Hải An"]';

  it.each([EVERYTHING, { reads: ['phường Hải An'], writes: [] }, { reads: [], writes: [] }])(
    'adds lines under any scope (%o)',
    async (scope) => {
      expect(await writeAudit(actAs(db, scope), line())).toBe(1);
      expect(await verifyChain(db)).toMatchObject({ rows: 1, broken: null });
    },
  );

  it('reads no line, no text and no name under the scope of a unit, not even its own', async () => {
    await writeAudit(db, line());
    for (const table of ['audit_log', 'audit_texts', 'audit_names', 'audit_head'])
      expect(await under(ward, (tx) => tx.query(`select * from ${table}`, [], z.unknown()))).toEqual([]);
    expect(await under(everything, (tx) => listAudit(tx, {}, 5))).toHaveLength(1);
  });

  it.each([
    'update audit_log set unit = null',
    'delete from audit_log',
    'truncate audit_log',
    'alter table audit_log disable trigger user',
    `insert into audit_log (sequence, at, actor_kind, event, detail, previous_hash, hash)
       values (9, now(), 'system', 'report.removed', '{}', '', 'x')`,
    'update audit_head set sequence = 0',
    'delete from audit_head',
    "insert into audit_texts values (1, '', 'x')",
    "update audit_texts set text = 'x'",
    "update audit_names set name = 'x'",
  ])('is refused: %s', async (sql) => {
    await writeAudit(db, line());
    await expect(under(everything, (tx) => tx.execute(sql))).rejects.toThrow(/permission denied|must be owner/u);
    expect(await verifyChain(db)).toMatchObject({ rows: 1, broken: null });
  });

  it('deletes texts and names under the scope of everything alone', async () => {
    await writeAudit(db, line());
    for (const table of ['audit_texts', 'audit_names']) {
      expect(await under(ward, (tx) => tx.execute(`delete from ${table}`))).toBe(0);
      expect(await under(everything, (tx) => tx.execute(`delete from ${table}`))).toBe(1);
    }
  });

  it('passes no table of its own for one of the log', async () => {
    await db.transaction(async (tx) => {
      await tx.execute('set local role tro_ly_app');
      await tx.script('create temporary table audit_head (is_only boolean, sequence bigint, hash text) on commit drop');
      await tx.script("insert into audit_head values (true, 41, 'forged')");
      await tx.script('create temporary table audit_log (like audit_names) on commit drop');
      await writeAudit(tx, line());
    });
    expect(await verifyChain(db)).toMatchObject({ rows: 1, broken: null });
  });
});

describe('the owner', () => {
  it.each([
    'update audit_log set unit = null',
    'delete from audit_log',
    'truncate audit_log cascade',
    'delete from audit_head',
  ])('is refused too: %s', async (sql) => {
    await writeAudit(db, line());
    await expect(db.execute(sql)).rejects.toThrow('append-only');
  });
});
