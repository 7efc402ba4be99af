import { scrypt, timingSafeEqual } from 'node:crypto';
import { hashesOfCode } from '../secrets/hash-code.ts';
import type { Keyring } from '../secrets/keyring.ts';

/** What is kept of a code: `key` finds the row, `hash` is compared. */
export interface HashedCode {
  key: Buffer;
  hash: Buffer;
}

const PURPOSE = 'invitation';
const KEY_BYTES = 4;
const HASH_BYTES = 28;

/**
 * Hashes an invitation code: by HMAC with the keys of the settings, so that whoever reads the store alone can try nothing. Where no key is set, by
 * scrypt (RFC 7914; 16 MB and about 50 ms a guess): then that work and the 52 bits of the code stand between a stolen row and the code,
 * for 48 hours.
 *
 * @param code as `readCode` gives it.
 * @param keys null where the settings have none.
 * @returns under the present key, then under those before it: a code stays good when the key is changed.
 */
export async function hashCode(code: string, keys: Keyring | null): Promise<[HashedCode, ...HashedCode[]]> {
  if (!keys) return [split(await stretch(code))];
  const [present, ...before] = hashesOfCode(keys, code, PURPOSE).map((hash) => split(digestOf(hash)));
  if (!present) throw new Error('a keyring without a key');
  return [present, ...before];
}

/** Compares in a time that does not tell how much of it agrees. */
export function sameHash(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && timingSafeEqual(a, b);
}

/** Of "h1.id.digest". */
function digestOf(hash: string): Buffer {
  return Buffer.from(hash.slice(hash.lastIndexOf('.') + 1), 'base64url');
}

function split(bytes: Buffer): HashedCode {
  return { key: bytes.subarray(0, KEY_BYTES), hash: bytes.subarray(KEY_BYTES, KEY_BYTES + HASH_BYTES) };
}

function stretch(code: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(code, PURPOSE, KEY_BYTES + HASH_BYTES, { N: 16_384 }, (error, bytes) => {
      if (error) reject(error);
      else resolve(bytes);
    });
  });
}
