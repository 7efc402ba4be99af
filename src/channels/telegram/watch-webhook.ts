import type { Telegram } from 'telegraf';
import type { Log } from '../../log/open-log.ts';
import { asleep, type Timer } from '../../model/timer.ts';
import { callWithin } from './call-telegram.ts';

const LOOK_MS = 5 * 60_000;
const LONGEST_CALL_MS = 30_000;

/**
 * Asks Telegram from time to time whether it could bring what came, and tells the log where it could not: an address that cannot be reached is
 * silent otherwise.
 */
export async function watchWebhook({
  telegram,
  log,
  timer,
  signal,
}: {
  telegram: Telegram;
  log: Log;
  timer: Timer;
  signal: AbortSignal;
}): Promise<void> {
  let told = 0;
  while (!signal.aborted) {
    await asleep(timer, LOOK_MS, signal);
    if (signal.aborted) return;
    try {
      const info = await callWithin(telegram, LONGEST_CALL_MS, signal)('getWebhookInfo', {});
      const { last_error_date: at = 0, last_error_message: why, pending_update_count: waiting } = info;
      if (at > told) log.warn('telegram: updates could not be brought to the webhook', { why, waiting });
      told = Math.max(told, at);
    } catch (error) {
      if (!signal.aborted) log.debug('telegram: nothing was told of the webhook', { error });
    }
  }
}
