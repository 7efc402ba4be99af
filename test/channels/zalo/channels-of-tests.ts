import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Database } from '../../../src/store/database.ts';
import { testDatabase } from '../../database.ts';
import { type OpenedZalo, openZalo, type ZaloAround } from './open-zalo.ts';

/** A store for a test file, and channels on it that are closed after each test. */
export function zaloOfTests(): { open: (around?: ZaloAround) => Promise<OpenedZalo>; db: () => Database } {
  let db: Database;
  const opened: OpenedZalo[] = [];
  beforeAll(async () => {
    db = await testDatabase();
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
    await db.execute('delete from channel_sends');
  });
  afterAll(() => db.close());
  return {
    db: () => db,
    async open(around = {}) {
      const zalo = await openZalo(db, around);
      opened.push(zalo);
      return zalo;
    },
  };
}
