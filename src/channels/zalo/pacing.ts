import { z } from 'zod';
import type { Timer } from '../../model/timer.ts';
import type { Database } from '../../store/database.ts';
import type { ZaloPace } from './settings.ts';

export interface PacingParts {
  /** Acts for the program itself. */
  db: Database;
  timer: Timer;
  /** Whose clock turns the day: "Asia/Ho_Chi_Minh". */
  timeZone: string;
}

/** Whether a message may be sent now. `isDayFull`: the limit of the day holds it back. */
type Turn = { kind: 'now' } | { kind: 'later'; afterMs: number; why: string; isDayFull: boolean };

/** How fast the account writes. */
export interface Pacing {
  /** Waits for the gap after the message before and counts this one; where a limit is reached nothing is counted. One at a time. */
  turn(): Promise<Turn>;
  /** Nothing is sent for so long: Zalo has complained. */
  rest(ms: number): void;
}

const MINUTE = 60_000;
/** Counted days are dropped after so many. */
const DAYS_KEPT = 30;

/** Keeps an account as slow as a person: a gap between messages, a limit a minute, a limit a day that outlives the process. */
export function createPacing(
  { gapMs: [least, most], perMinute, perDay }: ZaloPace,
  { db, timer, timeZone }: PacingParts,
): Pacing {
  const lately: number[] = [];
  let restsUntil = 0;
  const later = (afterMs: number, why: string, isDayFull = false): Turn => ({ kind: 'later', afterMs, why, isDayFull });
  return {
    async turn() {
      const now = timer.now();
      if (now < restsUntil) return later(restsUntil - now, 'resting after a complaint of Zalo');
      while (lately[0] !== undefined && lately[0] <= now - MINUTE) lately.shift();
      const [oldest] = lately;
      if (oldest !== undefined && lately.length >= perMinute)
        return later(oldest + MINUTE - now, 'the limit of a minute is reached');
      const gap = (lately.at(-1) ?? 0) + least + timer.random() * (most - least) - now;
      if (gap > 0) await timer.sleep(gap);
      const day = dayOf(timer.now(), timeZone);
      if (!(await countOne(db, day, perDay)))
        return later(untilNextDay(timer.now(), timeZone), 'the limit of a day is reached', true);
      lately.push(timer.now());
      return { kind: 'now' };
    },
    rest(ms) {
      restsUntil = Math.max(restsUntil, timer.now() + ms);
    },
  };
}

/** How many messages were sent on the day of this moment. */
export async function sentToday(db: Database, at: Date, timeZone: string): Promise<number> {
  const [found] = await db.query(
    `select sent from channel_sends where channel = 'zalo' and day = $1`,
    [dayOf(at.getTime(), timeZone)],
    z.object({ sent: z.number() }),
  );
  return found?.sent ?? 0;
}

/** Counts a message before it is sent: what is lost with the process has been counted. @returns false where the limit is reached. */
async function countOne(db: Database, day: string, perDay: number): Promise<boolean> {
  const [counted] = await db.query(
    `insert into channel_sends as kept (channel, day, sent) values ('zalo', $1, 1)
     on conflict (channel, day) do update set sent = kept.sent + 1 where kept.sent < $2
     returning sent`,
    [day, perDay],
    z.object({ sent: z.number() }),
  );
  if (counted?.sent === 1)
    await db.execute(`delete from channel_sends where channel = 'zalo' and day < $1::date - $2::integer`, [
      day,
      DAYS_KEPT,
    ]);
  return counted !== undefined;
}

function dayOf(at: number, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(at);
}

/** To the first full hour of the next day; days that are an hour longer or shorter do not matter here. */
function untilNextDay(at: number, timeZone: string): number {
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, timeStyle: 'medium' }).format(at);
  const [hours = 0, minutes = 0, seconds = 0] = clock.split(':').map(Number);
  return ((24 - hours) * 3600 - minutes * 60 - seconds) * 1000;
}
