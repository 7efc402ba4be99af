import type { Answer } from '../answers/answer.ts';

/** What an answer says before its sources. */
export function saidBy({ text }: Answer): string {
  return text.split('\nNguồn:')[0] ?? '';
}
