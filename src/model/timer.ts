import { setTimeout } from 'node:timers/promises';

/** Time and chance, so that tests can give their own. */
export interface Timer {
  /** Milliseconds. */
  now(): number;
  /** Rejects when the signal is aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
  /** At least 0, below 1. */
  random(): number;
}

/** Sleeps, or until the signal, which ends the wait like any other: whoever waits looks at it. */
export async function asleep(timer: Timer, ms: number, signal: AbortSignal): Promise<void> {
  await timer.sleep(ms, signal).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}

export const SYSTEM_TIMER: Timer = {
  now: Date.now,
  // A wait keeps no program alive that has nothing else to do.
  sleep: (ms, signal) => setTimeout(ms, undefined, { ref: false, ...(signal && { signal }) }),
  random: Math.random,
};
