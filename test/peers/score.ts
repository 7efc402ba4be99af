import type { Outcome } from './ask-peers.ts';

/** How many of the questions a system found, of 1, and how many questions there were. */
export interface Recall {
  questions: number;
  at1: number;
  at3: number;
  at5: number;
}

/** Shares of the outcomes whose passage is among the first one, three and five. */
export function recallOf(outcomes: Outcome[]): Recall {
  const within = (most: number) =>
    outcomes.filter(({ place }) => place !== null && place <= most).length / Math.max(1, outcomes.length);
  return { questions: outcomes.length, at1: within(1), at3: within(3), at5: within(5) };
}

/** Median and 95th percentile of the times, in milliseconds. */
export function timesOf(outcomes: Outcome[]): { median: number; high: number } {
  const times = outcomes.map(({ time }) => time).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { median: at(0.5), high: at(0.95) };
}
