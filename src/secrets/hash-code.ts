import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from './derive-keys.ts';
import type { Keyring } from './keyring.ts';

/**
 * What is kept of a code that opens something, in place of the code: HMAC-SHA-256 by the key of the settings, without which nobody can try codes
 * against the store.
 *
 * @param code as it was made; how it is typed is made even before.
 * @param purpose what it opens ("invitation").
 * @returns "h1.", the key's id, and the digest in base64url.
 */
export function hashCode(keyring: Keyring, code: string, purpose: string): string {
  return hashBy(keyring[0], code, purpose);
}

/** The same by each key, the current first: under one of them the code is found, if it is kept. */
export function hashesOfCode(keyring: Keyring, code: string, purpose: string): string[] {
  return keyring.map((keys) => hashBy(keys, code, purpose));
}

/** Compares two hashes in a time that does not tell where they differ. */
export function sameCode(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}

function hashBy({ id, hashing }: Keys, code: string, purpose: string): string {
  // The length of the purpose keeps "a" + "bc" apart from "ab" + "c".
  const digest = createHmac('sha256', hashing).update(`${purpose.length}:${purpose}${code}`).digest('base64url');
  return `h1.${id}.${digest}`;
}
