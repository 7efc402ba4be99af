import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../src/store/database.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { actAs, EVERYTHING } from '../../src/store/scope.ts';
import { ownersDatabase } from '../database.ts';

const row = z.object({ value: z.number() });
const roleRow = z.object({ role: z.string(), reads: z.string().nullable() });
const WHO = "select current_user::text as role, nullif(current_setting('app.reads', true), '') as reads";
const ALL = 'select value from probe order by value';

describe('a statement that is run again and again', () => {
  let owner: Database;
  let db: Database;
  beforeAll(async () => {
    owner = await ownersDatabase();
    db = actAs(owner, EVERYTHING);
    await owner.script('create table probe (value integer not null unique); grant all on probe to tro_ly_app');
  });
  afterAll(() => owner.close());

  it('is as good after a failure of itself as before, in a scope and outside', async () => {
    const add = 'insert into probe values ($1)';
    for (const store of [owner, db]) {
      await owner.execute('delete from probe');
      expect(await store.execute(add, [1])).toBe(1);
      await expect(store.execute(add, [1])).rejects.toThrow(/unique/u);
      await expect(store.execute(add, ['một'])).rejects.toThrow();
      expect(await store.execute(add, [2])).toBe(1);
      expect(await owner.query(ALL, [], row)).toEqual([{ value: 1 }, { value: 2 }]);
    }
  });

  it('runs under the scope that it is given each time, and leaves nothing of it behind', async () => {
    const ward = actAs(owner, { reads: ['phường Hải An'], writes: [] });
    for (let i = 0; i < 8; i++) {
      expect(await ward.query(WHO, [], roleRow)).toEqual([{ role: 'tro_ly_app', reads: '["phường Hải An"]' }]);
      expect(await db.query(WHO, [], roleRow)).toEqual([{ role: 'tro_ly_app', reads: 'all' }]);
      await expect(ward.execute('delete from audit_log')).rejects.toThrow();
      const [outside] = await owner.query(WHO, [], roleRow);
      expect(outside).toMatchObject({ reads: null });
      expect(outside?.role).not.toBe('tro_ly_app');
    }
  });

  it('never runs without its scope, though it cannot be parsed at first', async () => {
    await expect(db.query('select value from not_there_yet', [], row)).rejects.toThrow(/not_there_yet/u);
    await owner.script('create table not_there_yet (value integer not null)');
    await expect(db.query('select value from not_there_yet', [], row)).rejects.toThrow(/permission denied/u);
  });

  it('sees tables as they are after they were altered', async () => {
    const every = 'select * from probe order by value';
    await owner.execute('delete from probe');
    await owner.execute('insert into probe (value) values (7)');
    for (let i = 0; i < 8; i++) await owner.query(every, [], row);
    await owner.script("alter table probe add column word text not null default 'có'");
    expect(await owner.query(every, [], row.extend({ word: z.string() }))).toEqual([{ value: 7, word: 'có' }]);
  });

  it('tells how many rows it touched, and none where it only read', async () => {
    await owner.execute('delete from probe');
    expect(await owner.execute('insert into probe (value) values (1), (2), (3)')).toBe(3);
    expect(await owner.execute('update probe set word = word where value > $1', [1])).toBe(2);
    expect(await owner.execute('delete from probe')).toBe(3);
  });

  it('carries bytes, lists, moments and nothing at all there and back', async () => {
    const sql =
      'select $1::bytea as bytes, $2::text[] as words, $3::timestamptz as at, $4::text as nothing, $5::boolean as truth';
    const at = new Date('2026-11-21T03:05:00.123Z');
    const bytes = Uint8Array.from({ length: 300 }, (_, i) => i % 256);
    const words = ['có "ngoặc"', 'xuống\ndòng', '{,}', '\\', 'NULL', ''];
    const read = z.object({
      bytes: z.instanceof(Uint8Array),
      words: z.array(z.string()),
      at: z.date(),
      nothing: z.null(),
      truth: z.boolean(),
    });
    const [back] = await owner.query(sql, [bytes, words, at, null, true], read);
    expect({ ...back, bytes: [...(back?.bytes ?? [])] }).toEqual({
      bytes: [...bytes],
      words,
      at,
      nothing: null,
      truth: true,
    });
  });

  it('is answered however many others were run since, and however often it was', async () => {
    for (let i = 0; i < 1100; i++) {
      expect(await owner.query('select 5 as value', [], row)).toEqual([{ value: 5 }]);
      await owner.query(`select ${i} as value`, [], row);
    }
    expect(await owner.query('select 0 as value', [], row)).toEqual([{ value: 0 }]);
    const held = await owner.query('select count(*) as value from pg_prepared_statements', [], row);
    expect(held[0]?.value).toBeLessThanOrEqual(400);
  });

  it('gives each its own rows where many are asked at once', async () => {
    const asked = Array.from({ length: 50 }, (_, i) => i);
    const got = await Promise.all(
      asked.map((i) => (i % 2 ? db : owner).query('select $1::integer as value', [i], row)),
    );
    expect(got).toEqual(asked.map((value) => [{ value }]));
  });
});

describe('a transaction of the embedded store', () => {
  it('has the store for itself: what others ask meanwhile comes after it', async () => {
    const store = await openEmbedded();
    await store.script('create table probe (value integer not null)');
    let began = () => {};
    const isUnderWay = new Promise<void>((resolve) => {
      began = resolve;
    });
    const adding = store.transaction(async (tx) => {
      await tx.execute('insert into probe values (1)');
      began();
      for (let i = 2; i < 6; i++) await tx.execute('insert into probe values ($1)', [i]);
    });
    await isUnderWay;
    expect(await store.query('select count(*) as value from probe', [], row)).toEqual([{ value: 5 }]);
    await adding;
    await store.close();
  });
});
