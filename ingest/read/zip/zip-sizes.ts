import { readZipDirectory } from './zip-directory.ts';

/**
 * How many files a ZIP holds and how many bytes they say they come to once unpacked.
 *
 * @returns null when the bytes are no valid ZIP.
 */
export function zipSizes(bytes: Uint8Array): { entries: number; unpacked: number } | null {
  const entries = readZipDirectory(bytes);
  if (entries === null) return null;
  return { entries: entries.length, unpacked: entries.reduce((sum, entry) => sum + entry.unpacked, 0) };
}
