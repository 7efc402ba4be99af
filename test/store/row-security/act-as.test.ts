import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Database } from '../../../src/store/database.ts';
import { actAs, EVERYTHING } from '../../../src/store/scope.ts';
import { ownersDatabase } from '../../database.ts';

const state = z.object({ role: z.string(), reads: z.string().nullable() });
const STATE = `select current_user::text as role, current_setting('app.reads', true) as reads`;
const inScope = [{ role: 'tro_ly_app', reads: '["phường Hải An"]' }];

describe('a store under a scope', () => {
  let owner: Database;
  let ward: Database;
  beforeAll(async () => {
    owner = await ownersDatabase();
    ward = actAs(owner, { reads: ['phường Hải An'], writes: [] });
  });
  afterAll(() => owner.close());

  it('runs each statement as the application, with the scope', async () => {
    expect(await ward.query(STATE, [], state)).toEqual(inScope);
  });

  it('keeps the scope through a transaction, a savepoint, and one that is undone', async () => {
    await ward.transaction(async (tx) => {
      expect(await tx.query(STATE, [], state)).toEqual(inScope);
      await tx.transaction(async (inner) => expect(await inner.query(STATE, [], state)).toEqual(inScope));
      await tx
        .transaction(async (inner) => inner.query('select 1 / 0 as role', [], state))
        .catch((error: Error) => expect(error.message).toContain('zero'));
      expect(await tx.query(STATE, [], state)).toEqual(inScope);
    });
  });

  it('leaves nothing of it behind, also after a failure', async () => {
    await expect(ward.query('select 1 / 0 as role', [], state)).rejects.toThrow(/zero/u);
    await expect(ward.transaction(() => Promise.reject(new Error('stop')))).rejects.toThrow('stop');
    const [left] = await owner.query(STATE, [], state);
    expect(left?.role).not.toBe('tro_ly_app');
    expect(left?.reads ?? '').toBe('');
  });

  it.each(['select', 'with seen as (select 1) select', 'select /* update */'])(
    'tells nothing where what it is opened with fails: %s',
    async (words) => {
      const unopened = owner.openingWith({ sql: 'select 1 / $1::int', parameters: [0] });
      const read = STATE.replace('select', words);
      await expect(unopened.query(read, [], state)).rejects.toThrow(/zero/u);
      expect(await ward.query(read, [], state)).toEqual(inScope);
    },
  );

  it('serves many at once, each with the scope of his own', async () => {
    const units = Array.from({ length: 40 }, (_, i) => `phường Số ${i}`);
    const seen = await Promise.all(
      units.map((unit) => actAs(owner, { reads: [unit], writes: [] }).query(STATE, [], state)),
    );
    expect(seen.map(([row]) => row?.reads)).toEqual(units.map((unit) => JSON.stringify([unit])));
  });

  it('undoes a statement that fails, and keeps one that does not', async () => {
    const everything = actAs(owner, EVERYTHING);
    const insert = `insert into units (name, kind, base_name) values ($1, 'ward', 'x')`;
    await everything.execute(insert, ['phường Có Thật']);
    await expect(everything.execute(insert, ['phường Có Thật'])).rejects.toThrow(/duplicate/u);
    expect(await owner.query('select name as role, null as reads from units', [], state)).toEqual([
      { role: 'phường Có Thật', reads: null },
    ]);
  });

  it.each([
    'reset role',
    'set role none',
    'set local role postgres',
    'set session authorization postgres',
    `set app.reads = 'all'`,
    'commit',
    'rollback',
    'discard all',
    `  -- select\n reset role`,
    `select set_config('app.reads', 'all', true)`,
    `with wide as (select SET_CONFIG('role', 'postgres', true)) select * from wide`,
    'do $$ begin reset role; end $$',
    'analyze reports',
    `copy reports to stdout`,
  ])('takes statements on rows alone: not “%s”', async (sql) => {
    await expect(ward.execute(sql)).rejects.toThrow(/not a statement on rows/u);
    await expect(ward.transaction((tx) => tx.execute(sql))).rejects.toThrow(/not a statement on rows/u);
  });

  it('takes one statement at a time, with parameters or without', async () => {
    await expect(ward.execute('select 1; reset role')).rejects.toThrow(/multiple commands/u);
    await expect(ward.transaction((tx) => tx.execute('select 1; reset role'))).rejects.toThrow(/multiple commands/u);
  });

  it('runs no scripts, has no other scope made of it, and is not closed by itself', async () => {
    await expect(ward.script('select 1')).rejects.toThrow(/owner/u);
    await ward.transaction(async (tx) => {
      await expect(tx.script('select 1')).rejects.toThrow(/owner/u);
      expect(() => actAs(tx, EVERYTHING)).toThrow(/another scope/u);
    });
    expect(() => actAs(ward, EVERYTHING)).toThrow(/another scope/u);
    await expect(ward.close()).rejects.toThrow(/who opened/u);
  });

  it.each([
    `phường 'Hải An'`,
    'phường "Hải An"',
    'phường \\Hải An',
    `x', 'all'); reset role; --`,
    'a\u0000b',
    '🏠',
    'all',
  ])('takes a unit’s name as it is: %j', async (unit) => {
    const [row] = await actAs(owner, { reads: [unit], writes: [] }).query(STATE, [], state);
    expect(row).toEqual({ role: 'tro_ly_app', reads: JSON.stringify([unit]) });
  });
});
