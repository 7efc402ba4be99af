import { createHash } from 'node:crypto';

/**
 * Raised by one whenever something else is read out of the same file than before: files that are in the store are then read
 * again the next time they are given.
 */
const READER_VERSION = 5;

/**
 * What a file's bytes are known by, with the reader that read them ahead of it: "1-<hex>". Two settings may read the same bytes
 * differently, so they count too.
 */
export function hashFile(bytes: Uint8Array, { refuseInternal }: { refuseInternal: boolean }): string {
  const digest = createHash('sha256')
    .update(refuseInternal ? 'refuse' : 'accept')
    .update(bytes)
    .digest('hex');
  return `${READER_VERSION}-${digest}`;
}

/** Whether files are still read as they were when a file was known by this hash. */
export function isOfThisReader(fileHash: string): boolean {
  return fileHash.startsWith(`${READER_VERSION}-`);
}
