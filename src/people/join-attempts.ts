import { z } from 'zod';
import type { Database } from '../store/database.ts';

/** An account of a channel. */
export interface Account {
  channel: string;
  /** As the channel calls it. */
  account: string;
}

const HOUR_MS = 3_600_000;
/** So many wrong codes within an hour lock the account for an hour. */
const MOST_OF_ACCOUNT = 5;
/** So many within an hour by all accounts of a channel together, and nobody's code is looked at: many accounts guess no faster than one could. */
const MOST_OF_CHANNEL = 1000;

/** Whether a code may be tried: yes; not before a moment; not while all of the channel rests. */
export type TryState = { kind: 'free' } | { kind: 'locked'; until: Date } | { kind: 'resting' };

/** Until the transaction ends no other code of the channel is tried: each sees the wrong ones before it. */
export async function takeTurn(tx: Database, channel: string): Promise<void> {
  await tx.execute(`select pg_advisory_xact_lock(hashtextextended('join ' || $1, 0))`, [channel]);
}

/**
 * Whether an account may try a code now. It is locked for an hour from its fifth wrong code within an hour; while it is locked nothing is
 * counted, so that the lock ends.
 */
export async function tryState(tx: Database, { channel, account }: Account, at: Date): Promise<TryState> {
  const latest = await tx.query(
    'select at from join_attempts where channel = $1 and account = $2 order by at desc limit $3',
    [channel, account, MOST_OF_ACCOUNT],
    z.object({ at: z.date() }),
  );
  const [last, first] = [latest[0]?.at, latest[MOST_OF_ACCOUNT - 1]?.at];
  if (last && first && last.getTime() - first.getTime() < HOUR_MS) {
    const until = new Date(last.getTime() + HOUR_MS);
    if (at < until) return { kind: 'locked', until };
  }
  const [all] = await tx.query(
    'select count(*)::int as count from join_attempts where channel = $1 and at > $2',
    [channel, new Date(at.getTime() - HOUR_MS)],
    z.object({ count: z.number() }),
  );
  return (all?.count ?? 0) >= MOST_OF_CHANNEL ? { kind: 'resting' } : { kind: 'free' };
}

/** Counts a wrong code; what is too old to count is removed. */
export async function countWrong(tx: Database, { channel, account }: Account, at: Date): Promise<void> {
  await tx.execute('insert into join_attempts (channel, account, at) values ($1, $2, $3)', [channel, account, at]);
  await tx.execute('delete from join_attempts where channel = $1 and at < $2', [
    channel,
    new Date(at.getTime() - 2 * HOUR_MS),
  ]);
}

/** Forgets the wrong codes of an account. @returns whether there were any. */
export async function forgetWrong(db: Database, { channel, account }: Account): Promise<boolean> {
  const removed = await db.execute('delete from join_attempts where channel = $1 and account = $2', [channel, account]);
  return removed > 0;
}
