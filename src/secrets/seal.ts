import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keyring } from './keyring.ts';

const ALGORITHM = 'aes-256-gcm';
const VERSION = 'v1';
const [NONCE_BYTES, TAG_BYTES] = [12, 16];
/** Version, id of the key, and nonce, tag and sealed text in one. */
const ENVELOPE = /^v1\.([\w-]{8})\.([\w-]+)$/u;

/** What comes of opening. `isOfCurrentKey`: false where it should be sealed anew. Damaged: changed, cut off, or sealed for something else. */
export type Opened =
  | { kind: 'opened'; text: string; isOfCurrentKey: boolean }
  | { kind: 'unreadable'; why: 'unknown_key' | 'damaged' };

/**
 * Seals a text so that it can be kept in the store (AES-256-GCM, a new nonce each time).
 *
 * @param purpose what the text is and whose ("zalo session 12"): it opens for that alone, so that nobody puts one in another's place.
 * @returns "v1.", the key's id, and the rest in base64url.
 */
export function seal(keyring: Keyring, text: string, purpose: string): string {
  const [{ id, sealing }] = keyring;
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, sealing, nonce, { authTagLength: TAG_BYTES }).setAAD(boundTo(id, purpose));
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `${VERSION}.${id}.${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')}`;
}

/** Opens what was sealed for the same purpose, by the key of that time. */
export function unseal(keyring: Keyring, envelope: string, purpose: string): Opened {
  const [, id = '', body = ''] = ENVELOPE.exec(envelope) ?? [];
  const bytes = Buffer.from(body, 'base64url');
  // Only one writing of the same bytes is taken: what was changed in the least does not open.
  if (bytes.length < NONCE_BYTES + TAG_BYTES || bytes.toString('base64url') !== body)
    return { kind: 'unreadable', why: 'damaged' };
  const keys = keyring.find((one) => one.id === id);
  if (!keys) return { kind: 'unreadable', why: 'unknown_key' };
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const decipher = createDecipheriv(ALGORITHM, keys.sealing, nonce, { authTagLength: TAG_BYTES })
    .setAAD(boundTo(id, purpose))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const text = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]).toString();
    return { kind: 'opened', text, isOfCurrentKey: keys === keyring[0] };
  } catch {
    // The one thing that it throws: the tag does not fit what is sealed.
    return { kind: 'unreadable', why: 'damaged' };
  }
}

function boundTo(id: string, purpose: string): Buffer {
  return Buffer.from(`${VERSION}.${id}.${purpose}`);
}
