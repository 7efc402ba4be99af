import type { Telegram } from 'telegraf';
import type { Update } from 'telegraf/types';
import type { Log } from '../../log/open-log.ts';
import { asleep, type Timer } from '../../model/timer.ts';
import { callWithin, waitAfter } from './call-telegram.ts';
import { WANTED } from './read-update.ts';

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
const REFUSED_WAIT_MS = 60_000;

/**
 * Asks Telegram for updates until it is told to stop, and goes on asking whatever Telegram answers. Telegraf's own loop is not used: it waits
 * for all answers to a batch before it asks again, ends for ever at a refusal, and a wait of it cannot be broken off.
 *
 * @param take is given one update after the other, and resolves when it need not come again. Where it rejects, Telegram is asked again from that
 *   update on, after a while. What was taken may come again all the same.
 */
export async function pollUpdates(polling: Polling, take: (update: Update) => Promise<void>): Promise<void> {
  const { log, timer, signal } = polling;
  let offset = 0;
  let failures = 0;
  while (!signal.aborted) {
    try {
      for (const update of await nextUpdates(polling, offset)) {
        if (signal.aborted) break;
        await take(update);
        offset = update.update_id + 1;
        failures = 0;
      }
      failures = 0;
    } catch (error) {
      if (signal.aborted) break;
      failures += 1;
      log.warn('telegram: updates were not had or not taken; asked again after a while', { error, failures });
      await asleep(timer, waitAfter(error, failures) ?? REFUSED_WAIT_MS, signal);
    }
  }
  if (offset > 0) await confirm(polling, offset);
}

/** In the order in which they came about. */
async function nextUpdates({ telegram, signal }: Polling, offset: number): Promise<Update[]> {
  const call = callWithin(telegram, LONGEST_CALL_MS, signal);
  const updates = await call('getUpdates', { offset, timeout: POLL_SECONDS, allowed_updates: WANTED });
  return updates.sort((a, b) => a.update_id - b.update_id);
}

/** Tells Telegram that what came last was taken: it would come again at the next start. */
async function confirm({ telegram, log }: Polling, offset: number): Promise<void> {
  try {
    const call = callWithin(telegram, CONFIRM_MS);
    await call('getUpdates', { offset, limit: 1, timeout: 0, allowed_updates: WANTED });
  } catch (error) {
    log.warn('telegram: what came last may come again at the next start', { error });
  }
}
