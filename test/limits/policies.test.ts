import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { setLimit } from '../../src/limits/overrides.ts';
import { reserveTokens } from '../../src/model/model-usage.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';

const [OWN, OTHER] = ['phường Lưu Kiếm', 'phường Hải An'];
const MOST = { person: 9, group: 9, unit: 9 };

describe('whoever acts for a unit', () => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase();
    for (const unit of [OWN, OTHER]) {
      await reserveTokens(db, { person: `official of ${unit}`, unit, month: '2026-11' }, 3, MOST);
      await setLimit(db, { unit, bounded: 'tokens', holder: 'unit', most: 5, setBy: 'A', setAt: new Date(0) });
    }
  });
  afterAll(() => db.close());

  /** Under the program's own role, with the unit to read and to write. */
  const acting = <T>(work: (tx: Database) => Promise<T>) =>
    db.transaction(async (tx) => {
      await tx.execute('set local role tro_ly_app');
      await tx.execute("select set_config('app.reads', $1, true), set_config('app.writes', $1, true)", [
        JSON.stringify([OWN]),
      ]);
      return work(tx);
    });
  const names = (tx: Database, sql: string) => tx.query(sql, [], z.object({ name: z.string() }));

  it('sees what that unit used and its limits, and no person’s and no other unit’s', async () => {
    expect(await acting((tx) => names(tx, 'select name from limit_usage'))).toEqual([{ name: OWN }]);
    expect(await acting((tx) => names(tx, 'select unit as name from limit_overrides'))).toEqual([{ name: OWN }]);
  });

  it.each([
    ['count', 'update limit_usage set used = 0'],
    ['forget', 'delete from limit_usage'],
    ['raise a limit', 'update limit_overrides set most = 1000000'],
    ['drop a limit', 'delete from limit_overrides'],
  ])('cannot %s', async (_, sql) => {
    expect(await acting((tx) => tx.execute(sql))).toBe(0);
  });

  it('cannot give itself a limit', async () => {
    const set = {
      unit: OWN,
      bounded: 'uploads',
      holder: 'unit',
      most: 10 ** 6,
      setBy: 'A',
      setAt: new Date(0),
    } as const;
    await expect(acting((tx) => setLimit(tx, set))).rejects.toThrow(/row-level security/u);
  });
});
