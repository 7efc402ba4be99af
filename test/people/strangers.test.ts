import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HOW_TO_JOIN, strangerNotice } from '../../src/people/strangers.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';

describe('a stranger', () => {
  let db: Database;
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterAll(() => db.close());
  const tell = (account: string, at: string, channel = 'zalo') =>
    strangerNotice(db, { channel, account }, new Date(at));

  it('is told in one sentence how to join, once a day, on each channel', async () => {
    expect(await tell('la-1', '2026-11-21T02:00:00Z')).toBe(HOW_TO_JOIN);
    expect(await tell('la-1', '2026-11-21T03:00:00Z')).toBeNull();
    expect(await tell('la-1', '2026-11-21T03:00:00Z', 'telegram')).toBe(HOW_TO_JOIN);
    expect(await tell('la-2', '2026-11-21T03:00:00Z')).toBe(HOW_TO_JOIN);
    expect(HOW_TO_JOIN.match(/[.!?]/gu)).toHaveLength(1);
  });

  it('has the day of Vietnam, which begins at 17:00 UTC', async () => {
    expect(await tell('la-3', '2026-11-21T16:59:59Z')).toBe(HOW_TO_JOIN);
    expect(await tell('la-3', '2026-11-21T17:00:00Z')).toBe(HOW_TO_JOIN);
    expect(await tell('la-3', '2026-11-22T16:59:59Z')).toBeNull();
  });

  it('is told once, however many processes ask at the same time', async () => {
    const told = await Promise.all(Array.from({ length: 10 }, () => tell('la-4', '2026-11-21T02:00:00Z')));
    expect(told.filter((text) => text !== null)).toHaveLength(1);
  });

  it('is forgotten after a week', async () => {
    await tell('la-5', '2026-12-01T02:00:00Z');
    const days = await db.query(
      'select distinct day::text as day from stranger_notices',
      [],
      z.object({ day: z.string() }),
    );
    expect(days).toEqual([{ day: '2026-12-01' }]);
  });
});
