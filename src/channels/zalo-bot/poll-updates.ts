import type { Log } from '../../log/open-log.ts';
import { asleep, type Timer } from '../../model/timer.ts';
import { type BotCall, BotRefused } from './call-bot.ts';

export interface Polling {
  call: BotCall;
  log: Log;
  timer: Timer;
  /** Aborted: no more is asked for. */
  signal: AbortSignal;
}

/** Zalo holds a call for so long until something comes. */
const POLL_SECONDS = 30;
const LONGEST_CALL_MS = 45_000;
const NOTHING_CAME = 408;
const LONGEST_WAIT_MS = 60_000;

/**
 * Asks Zalo for one update after the other until it is told to stop. An update is given once and never again: `take` resolves only when it is
 * written down, however long that takes.
 */
export async function pollUpdates(
  { call, log, timer, signal }: Polling,
  take: (body: unknown) => Promise<void>,
): Promise<void> {
  let failures = 0;
  while (!signal.aborted) {
    try {
      const body = await call('getUpdates', { timeout: String(POLL_SECONDS) }, { longestMs: LONGEST_CALL_MS, signal });
      failures = 0;
      await take(body);
    } catch (error) {
      if (signal.aborted) break;
      if (error instanceof BotRefused && error.code === NOTHING_CAME) {
        failures = 0;
        continue;
      }
      failures += 1;
      log.warn('zalo bot: no updates; asked again after a while', { error, failures });
      const named = error instanceof BotRefused ? error.afterMs : undefined;
      const wait = named ?? Math.min(1000 * 2 ** (failures - 1), LONGEST_WAIT_MS);
      await asleep(timer, wait, signal);
    }
  }
}
