import { type Telegram, TelegramError } from 'telegraf';
import type { Timer } from '../../model/timer.ts';

const MOST_ATTEMPTS = 5;
/** Who must wait for longer is told that the channel is not there. */
const LONGEST_WAIT_MS = 120_000;
const LONGEST_CALL_MS = 30_000;

/**
 * Makes a call to Telegram that may be made twice, and again after the time that Telegram asks for (429), or after a wait that doubles where
 * Telegram or the way to it fails.
 *
 * @throws what the last call threw.
 */
export async function callAgain<T>(
  { telegram, timer }: { telegram: Telegram; timer: Timer },
  work: (call: Telegram['callApi']) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(callWithin(telegram, LONGEST_CALL_MS));
    } catch (error) {
      const wait = waitAfter(error, attempt);
      if (wait === null || wait > LONGEST_WAIT_MS || attempt >= MOST_ATTEMPTS) throw error;
      await timer.sleep(wait);
    }
  }
}

/** Milliseconds before the next attempt, the first being 1; null: another would end the same way. */
export function waitAfter(error: unknown, attempt: number): number | null {
  const backoff = Math.min(1000 * 2 ** (attempt - 1), 60_000);
  if (!(error instanceof TelegramError)) return backoff;
  if (error.code === 429) return (error.parameters?.retry_after ?? 1) * 1000;
  return error.code >= 500 ? backoff : null;
}

/** Calls that are broken off after so many milliseconds, or by a signal. */
export function callWithin(telegram: Telegram, ms: number, signal?: AbortSignal): Telegram['callApi'] {
  const late = AbortSignal.timeout(ms);
  // Telegraf's types know the signals of a package that was there before those of Node.
  const until = (signal ? AbortSignal.any([signal, late]) : late) as never;
  return (method, payload) => telegram.callApi(method, payload, { signal: until });
}
