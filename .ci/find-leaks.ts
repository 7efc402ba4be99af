import { redactText } from '../src/log/redact-text.ts';
import { redactValue } from '../src/log/redact-value.ts';

/** A line of a log in which something can be read that must not be. It is never told what: the place is enough. */
export interface Leak {
  /** From 1. */
  line: number;
  why: string;
}

/**
 * Every secret that the tests make up has this in it, however it looks otherwise, so that it is found without knowing what a secret looks
 * like: "bi-mat-…" in text, its bytes in base64 or hexadecimal at the beginning of what is sealed or encoded.
 */
const MADE_UP = /bi[-_]?mat|YmktbWF0|62692d6d6174/iu;

/** Finds what can be read in a log and must not be. */
export function findLeaks(log: string): Leak[] {
  return log.split('\n').flatMap((text, i) => {
    const why = whatLeaks(text);
    return why === null ? [] : [{ line: i + 1, why }];
  });
}

function whatLeaks(text: string): string | null {
  if (MADE_UP.test(text)) return 'a secret that a test made up';
  const row = rowOf(text);
  if (row === undefined) return redactText(text) === text ? null : 'looks like a secret or a personal number';
  // As deep as it was looked at when it was written.
  const { about, ...rest } = row;
  return [about, rest].every(isHidden) ? null : 'a secret or a personal number in a record';
}

function isHidden(part: unknown): boolean {
  return JSON.stringify(redactValue(part)) === JSON.stringify(part);
}

/** A line of the log itself is a record; what else was written to it is text. */
function rowOf(text: string): Record<string, unknown> | undefined {
  try {
    return text.startsWith('{') ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
