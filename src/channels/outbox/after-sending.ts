import type { Sent } from '../channel.ts';
import type { RowToSend } from './outgoing-row.ts';
import type { AfterSending } from './queries.ts';

/** With the waits between them about a week: a session may end before a holiday. */
const MOST_ATTEMPTS = 450;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30 * 60_000;

/**
 * What becomes of a message by what became of the attempt to send it: what certainly was not sent is tried again, what may have been sent is
 * so once, and what would be refused again is given up.
 *
 * @param now milliseconds. @param chance at least 0, below 1: spreads those that were turned away together.
 */
export function afterSending(
  { attempts, repeats }: Pick<RowToSend, 'attempts' | 'repeats'>,
  sent: Sent,
  now: number,
  chance: number,
): AfterSending {
  const waiting = (why: string, afterMs = 0, again = repeats): AfterSending =>
    attempts >= MOST_ATTEMPTS
      ? { state: 'dead', why: `${why}; tried ${attempts} times` }
      : { state: 'waiting', nextAt: new Date(now + Math.max(afterMs, backoff(attempts, chance))), repeats: again, why };
  switch (sent.kind) {
    case 'sent':
      return { state: 'sent', sentId: sent.id };
    case 'unreachable':
      return { state: 'unreachable' };
    case 'later':
      return waiting(sent.why, sent.afterMs);
    case 'unknown':
      return repeats === 0 ? waiting(sent.why, 0, 1) : { state: 'dead', why: `${sent.why}; sent twice` };
    case 'refused':
      return { state: 'dead', why: sent.why };
  }
}

/** Doubles with each attempt; spread over its upper half. */
function backoff(attempts: number, chance: number): number {
  return (Math.min(FIRST_WAIT_MS * 2 ** (attempts - 1), LONGEST_WAIT_MS) / 2) * (1 + chance);
}
