import { type Telegram, TelegramError } from 'telegraf';
import type { Timer } from '../../model/timer.ts';

const MOST_ATTEMPTS = 5;
/** Who must wait for longer is not answered any more. */
const LONGEST_WAIT_MS = 120_000;
const LONGEST_CALL_MS = 30_000;

/**
 * Makes a call to Telegram, and again after the time that Telegram asks for (429), or after a wait that doubles where Telegram or the way
 * to it fails. A message whose answer was lost on the way may so be sent twice, and is never lost.
 *
 * @param work makes the call, which is broken off after half a minute.
 * @throws what the last call threw.
 */
export async function callAgain<T>(
  { telegram, timer }: { telegram: Telegram; timer: Timer },
  work: (call: Telegram['callApi']) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work(callUntil(telegram, AbortSignal.timeout(LONGEST_CALL_MS)));
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

/** Calls that are broken off by a signal. */
export function callUntil(telegram: Telegram, signal: AbortSignal): Telegram['callApi'] {
  // Telegraf's types know the signals of a package that was there before those of Node.
  return (method, payload) => telegram.callApi(method, payload, { signal: signal as never });
}
