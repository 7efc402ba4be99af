import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { hashCode, hashesOfCode, sameCode } from '../../secrets/hash-code.ts';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Database } from '../../store/database.ts';

/** A file that is given to whoever has its address, for a time. */
export interface OfferedFile {
  name: string;
  bytes: Uint8Array;
  kind: 'picture' | 'document';
}

/** Below the address of the web server. */
export const FILES_PATH = '/tep';
const HOURS_KEPT = 24;
const PURPOSE = 'address of an offered file';
const HOUR_MS = 3_600_000;

/**
 * Keeps a file and makes an address for it, which nobody can guess, make for another file, or use after a day.
 *
 * @param publicUrl of the web server, from outside.
 */
export async function offerFile(
  db: Database,
  { keys, publicUrl, at }: { keys: Keyring; publicUrl: string; at: Date },
  { name, bytes, kind }: OfferedFile,
): Promise<{ address: string; until: Date }> {
  const id = randomBytes(16).toString('base64url');
  const until = new Date(at.getTime() + HOURS_KEPT * HOUR_MS);
  await db.transaction(async (tx) => {
    await tx.execute('delete from offered_files where expires_at <= $1', [at]);
    await tx.execute('insert into offered_files (id, name, kind, bytes, expires_at) values ($1, $2, $3, $4, $5)', [
      id,
      name,
      kind,
      Buffer.from(bytes),
      until,
    ]);
  });
  const expires = String(until.getTime());
  const signature = hashCode(keys, `${id} ${expires}`, PURPOSE);
  return { address: `${publicUrl}${FILES_PATH}/${id}?het-han=${expires}&chu-ky=${signature}`, until };
}

/** The file of an address. @returns null where the signature is not ours, it is too late, or there is no such file. */
export async function takeOffered(
  db: Database,
  { keys, at }: { keys: Keyring; at: Date },
  { id, expires, signature }: { id: string; expires: string; signature: string },
): Promise<OfferedFile | null> {
  const isOurs = hashesOfCode(keys, `${id} ${expires}`, PURPOSE).some((one) => sameCode(one, signature));
  if (!isOurs || Number(expires) <= at.getTime()) return null;
  const [found] = await db.query(
    'select name, kind, bytes from offered_files where id = $1 and expires_at > $2',
    [id, at],
    z.object({ name: z.string(), kind: z.enum(['picture', 'document']), bytes: z.instanceof(Uint8Array) }),
  );
  return found ?? null;
}
