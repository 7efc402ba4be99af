import { createHash, hkdfSync, scryptSync } from 'node:crypto';

/** Keys of one secret, each for one use. */
export interface Keys {
  /** Names the secret without telling anything of it: the first eight characters of a digest. */
  id: string;
  sealing: Buffer;
  hashing: Buffer;
}

const KEY_BYTES = 32;
const BASE64_KEY = /^[A-Za-z\d+/_-]{43}=?$/u;
const SHORTEST_PASSPHRASE = 20;
/** Fewer different signs than chance would deal. */
const FEWEST_SIGNS = { key: 16, passphrase: 8 };

/**
 * What a passphrase is stretched by (RFC 7914): 64 MB and about a fifth of a second for each guess. The salt is the same everywhere, for programs
 * that share a store must come to the same keys; a key of 32 random bytes needs neither.
 */
const STRETCHING = { N: 65_536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };
const SALT = 'tro-ly-bao-cao 1';

/** Whether a secret is strong enough: 32 bytes in base64, or a passphrase that is long and not one sign again and again. */
export function isUsableSecret(secret: string): boolean {
  return isKey(secret) || (secret.length >= SHORTEST_PASSPHRASE && new Set(secret).size >= FEWEST_SIGNS.passphrase);
}

function isKey(secret: string): boolean {
  return BASE64_KEY.test(secret) && new Set(secret).size >= FEWEST_SIGNS.key;
}

/** The keys of a secret (HKDF, RFC 5869); the same secret always gives the same. @param secret see `isUsableSecret`. */
export function deriveKeys(secret: string): Keys {
  const master = isKey(secret)
    ? Buffer.from(secret, 'base64')
    : scryptSync(secret.normalize('NFC'), SALT, KEY_BYTES, STRETCHING);
  const keyFor = (use: string) => Buffer.from(hkdfSync('sha256', master, '', use, KEY_BYTES));
  return {
    id: createHash('sha256').update(keyFor('id')).digest('base64url').slice(0, 8),
    sealing: keyFor('sealing'),
    hashing: keyFor('hashing'),
  };
}
