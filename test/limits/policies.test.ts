import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { setLimit } from '../../src/limits/overrides.ts';
import { reserveTokens } from '../../src/model/model-usage.ts';
import type { Database } from '../../src/store/database.ts';
import { actAs, EVERYTHING } from '../../src/store/scope.ts';
import { ownersDatabase } from '../database.ts';

const [OWN, OTHER] = ['phường Lưu Kiếm', 'phường Hải An'];
const MOST = { person: 9, group: 9, unit: 9 };

describe('whoever acts for a unit', () => {
  let owner: Database;
  let acting: Database;
  beforeAll(async () => {
    owner = await ownersDatabase();
    acting = actAs(owner, { reads: [OWN], writes: [OWN] });
    const itself = actAs(owner, EVERYTHING);
    for (const unit of [OWN, OTHER]) {
      await reserveTokens(itself, { person: `official of ${unit}`, unit, month: '2026-11' }, 3, MOST);
      await setLimit(itself, { unit, bounded: 'tokens', holder: 'unit', most: 5, setBy: 'A', setAt: new Date(0) });
    }
  });
  afterAll(() => owner.close());

  const names = (sql: string) => acting.query(sql, [], z.object({ name: z.string() }));

  it('sees what that unit used and its limits, and no person’s and no other unit’s', async () => {
    expect(await names('select name from limit_usage')).toEqual([{ name: OWN }]);
    expect(await names('select unit as name from limit_overrides')).toEqual([{ name: OWN }]);
  });

  it.each([
    ['count', 'update limit_usage set used = 0'],
    ['forget', 'delete from limit_usage'],
    ['raise a limit', 'update limit_overrides set most = 1000000'],
    ['drop a limit', 'delete from limit_overrides'],
  ])('cannot %s', async (_, sql) => {
    expect(await acting.execute(sql)).toBe(0);
  });

  it('cannot give itself a limit, nor use something up', async () => {
    const most = {
      unit: OWN,
      bounded: 'uploads',
      holder: 'unit',
      most: 10 ** 6,
      setBy: 'A',
      setAt: new Date(0),
    } as const;
    await expect(setLimit(acting, most)).rejects.toThrow(/row-level security/u);
    const payer = { unit: OTHER, month: '2026-11' };
    await expect(reserveTokens(acting, payer, 1, MOST)).rejects.toThrow(/row-level security/u);
  });
});
