import type { Telegram } from 'telegraf';
import type { Update } from 'telegraf/types';
import type { Log } from '../../log/open-log.ts';
import type { Timer } from '../../model/timer.ts';
import { callUntil, waitAfter } from './call-again.ts';

export interface Polling {
  telegram: Telegram;
  log: Log;
  timer: Timer;
  /** Aborted: no more is asked for. */
  signal: AbortSignal;
}

/** Telegram holds a call for so long until something comes. */
const POLL_SECONDS = 50;
const LONGEST_CALL_MS = 60_000;
const CONFIRM_MS = 2000;
/** Updates that are remembered, so that one that comes again is known. */
const MOST_REMEMBERED = 10_000;
const REFUSED_WAIT_MS = 60_000;
const WANTED = ['message'] as const;

/**
 * Asks Telegram for updates until it is told to stop, and goes on asking whatever Telegram answers. Telegraf's own loop is not used: it waits
 * for all answers to a batch before it asks again, ends for ever at a refusal, and a wait of it cannot be broken off.
 *
 * @param onUpdate is told of each update once.
 */
export async function pollUpdates(polling: Polling, onUpdate: (update: Update) => void): Promise<void> {
  const { log, timer, signal } = polling;
  const seen = new Set<number>();
  let offset = 0;
  let failures = 0;
  while (!signal.aborted) {
    try {
      for (const update of await takeUpdates(polling, offset)) {
        offset = Math.max(offset, update.update_id + 1);
        if (seen.has(update.update_id)) continue;
        remember(seen, update.update_id);
        onUpdate(update);
      }
      failures = 0;
    } catch (error) {
      if (signal.aborted) break;
      failures += 1;
      log.warn('telegram: no updates; asked again after a while', { error, failures });
      await asleep(timer, waitAfter(error, failures) ?? REFUSED_WAIT_MS, signal);
    }
  }
  if (offset > 0) await confirm(polling, offset);
}

function takeUpdates({ telegram, signal }: Polling, offset: number): Promise<Update[]> {
  const call = callUntil(telegram, AbortSignal.any([signal, AbortSignal.timeout(LONGEST_CALL_MS)]));
  return call('getUpdates', { offset, timeout: POLL_SECONDS, allowed_updates: WANTED });
}

/** Tells Telegram that what came last was taken: it would come again at the next start. */
async function confirm({ telegram, log }: Polling, offset: number): Promise<void> {
  try {
    const call = callUntil(telegram, AbortSignal.timeout(CONFIRM_MS));
    await call('getUpdates', { offset, limit: 1, timeout: 0, allowed_updates: WANTED });
  } catch (error) {
    log.warn('telegram: what came last may come again at the next start', { error });
  }
}

function remember(seen: Set<number>, id: number): void {
  seen.add(id);
  const [oldest] = seen;
  if (seen.size > MOST_REMEMBERED && oldest !== undefined) seen.delete(oldest);
}

async function asleep(timer: Timer, ms: number, signal: AbortSignal): Promise<void> {
  // A wait that is broken off has ended like any other: the loop looks at the signal.
  await timer.sleep(ms, signal).catch(() => undefined);
}
