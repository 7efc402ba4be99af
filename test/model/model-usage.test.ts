import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reserveTokens, settleTokens, tokensUsed } from '../../src/model/model-usage.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';

const LIMIT = { person: 600, group: 800, unit: 1000 };

describe('the budget of tokens', () => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());

  it('is of one unit and one month', async () => {
    const november = { unit: 'phường Cẩm Hà', month: '2026-11' };
    expect(await reserveTokens(db, november, 900, LIMIT)).toBe(true);
    expect(await reserveTokens(db, november, 200, LIMIT)).toBe(false);
    expect(await reserveTokens(db, { ...november, month: '2026-12' }, 200, LIMIT)).toBe(true);
    expect(await reserveTokens(db, { ...november, unit: 'phường Ninh Phong' }, 200, LIMIT)).toBe(true);
    expect(await tokensUsed(db, november)).toBe(900);
  });

  it('counts what was used in place of what was set aside', async () => {
    const payer = { unit: 'phường Thanh Lương', month: '2026-11' };
    await reserveTokens(db, payer, 900, LIMIT);
    await settleTokens(db, payer, 900, 150);
    expect(await tokensUsed(db, payer)).toBe(150);
    expect(await reserveTokens(db, payer, 850, LIMIT)).toBe(true);
  });

  it('is not overdrawn by many who ask at once', async () => {
    const payer = { unit: '', month: '2026-11' };
    const taken = await Promise.all(Array.from({ length: 20 }, () => reserveTokens(db, payer, 100, LIMIT)));
    expect(taken.filter((one) => one)).toHaveLength(10);
    expect(await tokensUsed(db, payer)).toBe(1000);
  });

  it('of nothing lets nothing through', async () => {
    expect(await reserveTokens(db, { unit: 'phường Hải An', month: '2026-11' }, 1, { ...LIMIT, unit: 0 })).toBe(false);
  });

  it('is also that of each person and each group, and takes from all of them or from none', async () => {
    const payer = { person: 'official:1', group: 'telegram:-100', unit: 'phường Ngô Quyền', month: '2026-11' };
    expect(await reserveTokens(db, payer, 500, LIMIT)).toBe(true);
    expect(await reserveTokens(db, payer, 200, LIMIT)).toBe(false);
    expect(await reserveTokens(db, { ...payer, person: 'official:2' }, 300, LIMIT)).toBe(true);
    expect(await reserveTokens(db, { ...payer, person: 'official:3' }, 100, LIMIT)).toBe(false);
    expect(await tokensUsed(db, payer)).toBe(800);
    await settleTokens(db, payer, 500, 50);
    expect(await tokensUsed(db, payer)).toBe(350);
    expect(await reserveTokens(db, payer, 450, LIMIT)).toBe(true);
  });

  it('is forgotten after a year', async () => {
    const payer = { unit: 'phường Gia Viên', month: '2026-02' };
    await reserveTokens(db, payer, 10, LIMIT);
    await reserveTokens(db, { ...payer, month: '2027-02' }, 10, LIMIT);
    expect(await tokensUsed(db, payer)).toBe(10);
    await reserveTokens(db, { ...payer, month: '2027-03' }, 10, LIMIT);
    expect(await tokensUsed(db, payer)).toBe(0);
  });
});
