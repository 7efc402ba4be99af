import type { Timer } from '../../src/model/timer.ts';

/** A clock that a test sets. */
export interface TestTimer extends Timer {
  /** How long was waited, in order. */
  waits: number[];
  /** Lets time pass; what is due then goes on. */
  advance(ms: number): void;
}

/** @param passing waits up to so many milliseconds pass at once; longer ones only by `advance`. @param chance what `random` gives. */
export function createTestTimer({ passing = 0, chance = 0 } = {}): TestTimer {
  let now = Date.parse('2026-11-21T03:00:00Z');
  const waits: number[] = [];
  const due: { at: number; wake: () => void }[] = [];
  const timer: TestTimer = {
    waits,
    now: () => now,
    random: () => chance,
    sleep(ms, signal) {
      waits.push(ms);
      return new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(new DOMException('stopped', 'AbortError'));
        signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')), { once: true });
        due.push({ at: now + ms, wake: resolve });
        if (ms <= passing) timer.advance(ms);
      });
    },
    advance(ms) {
      now += ms;
      for (const one of due.splice(0)) {
        if (one.at <= now) one.wake();
        else due.push(one);
      }
    },
  };
  return timer;
}
