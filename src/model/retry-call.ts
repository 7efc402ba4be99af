import type { ModelFault, ModelFaultReason } from './model-fault.ts';
import { toModelFault } from './model-fault.ts';
import type { Timer } from './timer.ts';

/** What may be better the next time. */
const PASSING = new Set<ModelFaultReason>(['busy', 'unreachable', 'broken']);
const MOST_ATTEMPTS = 3;
const FIRST_WAIT_MS = 500;
/** A server that wants a longer pause is not waited for: somebody is waiting for the answer. */
const LONGEST_WAIT_MS = 8000;

/**
 * Calls again what failed for the moment: after a wait that doubles, spread by chance over its upper half so that those who were turned
 * away together do not come back together, or after the wait that the server asks for.
 *
 * @throws ModelFault the last one.
 */
export async function retryCall<T>(work: () => Promise<T>, timer: Timer, signal?: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const fault = toModelFault(error);
      const wait = waitBefore(fault, attempt, timer);
      if (signal?.aborted || attempt >= MOST_ATTEMPTS || !PASSING.has(fault.reason) || wait > LONGEST_WAIT_MS)
        throw fault;
      await sleepOrFail(wait, timer, signal);
    }
  }
}

function waitBefore({ retryAfterMs }: ModelFault, attempt: number, timer: Timer): number {
  const backoff = FIRST_WAIT_MS * 2 ** (attempt - 1);
  return Math.max(retryAfterMs ?? 0, (backoff / 2) * (1 + timer.random()));
}

async function sleepOrFail(ms: number, timer: Timer, signal: AbortSignal | undefined): Promise<void> {
  try {
    await timer.sleep(ms, signal);
  } catch (error) {
    throw toModelFault(error);
  }
}
