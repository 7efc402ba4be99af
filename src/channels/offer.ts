import type { Log } from '../log/open-log.ts';
import { asleep, type Timer } from '../model/timer.ts';
import type { Arrived, Inbox } from './channel.ts';

export interface OfferParts {
  inbox: Inbox;
  log: Log;
  timer: Timer;
  /** Aborted: what was not taken is not offered again. */
  signal: AbortSignal;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 30_000;

/**
 * Offers a message to the inbox until it is taken: for services that give a message once and never again.
 *
 * @returns whether it was taken before the end.
 */
export async function offerUntilTaken({ inbox, log, timer, signal }: OfferParts, arrived: Arrived): Promise<boolean> {
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      await inbox.take(arrived);
      return true;
    } catch (error) {
      log.error('a message was not taken', { channel: arrived.incoming.channel, key: arrived.key, error });
      if (signal.aborted) return false;
      // At the end of the wait that was broken off it is offered a last time.
      await asleep(timer, wait, signal);
    }
  }
}

/** Offers messages one after the other, in the order in which they are added. */
export interface Offering {
  add(arrived: Arrived): void;
  /** Resolves when all that was added is taken or given up. */
  idle(): Promise<void>;
}

export function createOffering(parts: OfferParts): Offering {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add(arrived) {
      last = last.then(() => offerUntilTaken(parts, arrived));
    },
    idle: async () => {
      await last;
    },
  };
}
