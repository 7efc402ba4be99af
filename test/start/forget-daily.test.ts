import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { forgetDaily } from '../../src/start/forget-daily.ts';
import type { Database } from '../../src/store/database.ts';
import { testDatabase } from '../database.ts';
import { createTestTimer } from '../fakes/test-timer.ts';
import { openTestLog, type TestLog } from '../log/test-log.ts';

const DAY = 24 * 60 * 60_000;
const RETENTION = { textDays: 90, personalDays: 365 };

let db: Database;
let log: TestLog;
beforeAll(async () => {
  db = await testDatabase();
  log = openTestLog();
});
afterAll(async () => {
  log.close();
  await db.close();
});

const left = async () => (await db.query('select 1 as one from incoming_messages', [], z.unknown())).length;

it('what was kept long enough goes at the start and each day, until the program ends', async () => {
  const timer = createTestTimer();
  const answered = (days: number) =>
    db.execute(
      `insert into incoming_messages (channel, key, chat, account, state, sent_at, taken_at, done_at) values ('zalo', $1, 'a', 'a', 'answered', $2, $2, $2)`,
      [`tin-${days}`, new Date(timer.now() - days * DAY)],
    );
  for (const days of [8, 6.5]) await answered(days);
  const end = forgetDaily(db, RETENTION, { log, timer });
  while ((await left()) > 1) await setImmediate();
  while (timer.waits.length < 1) await setImmediate();
  timer.advance(DAY);
  while ((await left()) > 0) await setImmediate();
  await end();
  expect(timer.waits).toEqual([DAY, DAY].slice(0, timer.waits.length));
});
