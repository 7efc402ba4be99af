import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reserveTokens, settleTokens, tokensUsed } from '../../src/model/model-usage.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';

describe('the budget of tokens', () => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('is of one unit and one month', async () => {
    const november = { unit: 'phường Cẩm Hà', month: '2026-11' };
    expect(await reserveTokens(db, november, 900, 1000)).toBe(true);
    expect(await reserveTokens(db, november, 200, 1000)).toBe(false);
    expect(await reserveTokens(db, { ...november, month: '2026-12' }, 200, 1000)).toBe(true);
    expect(await reserveTokens(db, { ...november, unit: 'phường Ninh Phong' }, 200, 1000)).toBe(true);
    expect(await tokensUsed(db, november)).toBe(900);
  });

  it('counts what was used in place of what was set aside', async () => {
    const payer = { unit: 'phường Thanh Lương', month: '2026-11' };
    await reserveTokens(db, payer, 900, 1000);
    await settleTokens(db, payer, 900, 150);
    expect(await tokensUsed(db, payer)).toBe(150);
    expect(await reserveTokens(db, payer, 850, 1000)).toBe(true);
  });

  it('is not overdrawn by many who ask at once', async () => {
    const payer = { unit: '', month: '2026-11' };
    const taken = await Promise.all(Array.from({ length: 20 }, () => reserveTokens(db, payer, 100, 1000)));
    expect(taken.filter((one) => one)).toHaveLength(10);
    expect(await tokensUsed(db, payer)).toBe(1000);
  });

  it('of nothing lets nothing through', async () => {
    expect(await reserveTokens(db, { unit: 'phường Hải An', month: '2026-11' }, 1, 0)).toBe(false);
  });
});
