import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { deflateSync } from 'node:zlib';

const NO_IV = Buffer.alloc(16);

/** What Zalo's web client derives from the two ids of its login call: a key of 32 letters. */
export function loginKey(zcid: string, zcidExt: string): Buffer {
  const digest = createHash('md5').update(zcidExt).digest('hex').toUpperCase();
  const at = (text: string, remainder: number) => [...text].filter((_, i) => i % 2 === remainder);
  return Buffer.from(
    [...at(digest, 0).slice(0, 8), ...at(zcid, 0).slice(0, 12), ...at(zcid, 1).reverse().slice(0, 12)].join(''),
  );
}

/** AES-CBC without a random beginning, in base64. */
export function encrypt(key: Buffer, value: unknown): string {
  const cipher = createCipheriv(`aes-${key.length * 8}-cbc`, key, NO_IV);
  return Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]).toString('base64');
}

export function decrypt(key: Buffer, text: string): unknown {
  const cipher = createDecipheriv(`aes-${key.length * 8}-cbc`, key, NO_IV);
  return JSON.parse(Buffer.concat([cipher.update(text, 'base64'), cipher.final()]).toString('utf8'));
}

/** What comes over the socket, sealed with the key of the socket (type 2): deflated JSON under AES-GCM. */
export function sealEvent(key: Buffer, value: unknown): { encrypt: 2; data: string } {
  const [iv, extra] = [randomBytes(16), randomBytes(16)];
  const cipher = createCipheriv(`aes-${(key.length * 8) as 128}-gcm`, key, iv).setAAD(extra);
  const sealed = Buffer.concat([
    cipher.update(deflateSync(JSON.stringify(value))),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return { encrypt: 2, data: encodeURIComponent(Buffer.concat([iv, extra, sealed]).toString('base64')) };
}
