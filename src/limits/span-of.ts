import { minuteIn } from '../vietnamese/dates.ts';
import type { Bounded } from './limit.ts';

/** How much of "2026-11-21 10:05" names the span: the minute, the day, the month. */
const LENGTH: Record<Bounded, number> = { messages: 16, uploads: 10, tokens: 7 };

/**
 * The span of time in which something is counted: a minute of messages ("2026-11-21 10:05"), a day of uploads ("2026-11-21"), a month of tokens
 * ("2026-11"). Spans of one kind are in the order of time when sorted as text.
 *
 * @param timeZone whose clock turns the day and the month: "Asia/Ho_Chi_Minh".
 */
export function spanOf(bounded: Bounded, at: Date, timeZone: string): string {
  return minuteIn(timeZone, at).slice(0, LENGTH[bounded]);
}
