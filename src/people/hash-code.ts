import { scrypt, timingSafeEqual } from 'node:crypto';

/** What is kept of a code: `key` finds the row, `hash` is compared. */
export interface HashedCode {
  key: Buffer;
  hash: Buffer;
}

const KEY_BYTES = 4;
const HASH_BYTES = 28;

/** Where no secret is set: then only the work of each guess (16 MB, about 50 ms) and the 52 bits of the code stand between a stolen row and the code. */
const NO_SECRET = 'invitation';

/**
 * Hashes an invitation code with scrypt (RFC 7914, N = 16,384), salted with the secret of the environment, so that whoever reads the
 * store alone can try nothing. With another secret than it was made with no code is known any more.
 *
 * @param code as `readCode` gives it.
 * @param secret empty where none is set.
 */
export function hashCode(code: string, secret: string): Promise<HashedCode> {
  return new Promise((resolve, reject) => {
    scrypt(code, secret || NO_SECRET, KEY_BYTES + HASH_BYTES, { N: 16_384 }, (error, bytes) => {
      if (error) reject(error);
      else resolve({ key: bytes.subarray(0, KEY_BYTES), hash: bytes.subarray(KEY_BYTES) });
    });
  });
}

/** Compares in a time that does not tell how much of it agrees. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}
