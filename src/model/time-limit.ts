import { ModelFault } from './model-fault.ts';
import type { Timer } from './timer.ts';

/**
 * Runs work that must end in time. What it waits for is given up through the signal.
 *
 * @throws ModelFault "timeout"; else what the work throws.
 */
export async function withinTime<T>(ms: number, timer: Timer, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const late = new AbortController();
  const done = new AbortController();
  const working = work(late.signal);
  const limit = timer.sleep(ms, done.signal).then(
    () => {
      late.abort();
      throw new ModelFault('timeout');
    },
    // Woken because the work is done: never the first to settle.
    () => working,
  );
  try {
    return await Promise.race([working, limit]);
  } finally {
    done.abort();
    // What was given up may still fail; the fault that matters has been told.
    working.catch(() => undefined);
    limit.catch(() => undefined);
  }
}
