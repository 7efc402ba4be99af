import { inflateRawSync } from 'node:zlib';
import type { ZipEntry } from './zip-directory.ts';

const HEADER_SIGNATURE = 0x04034b50;
const HEADER_LENGTH = 30;
const STORED = 0;
const DEFLATED = 8;

/**
 * Unpacks one file of a ZIP, never past the size that the directory gives for it.
 *
 * @returns null when it is damaged, encrypted, packed in an unusual way, or larger than it says.
 */
export function unpackZipEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.encrypted || entry.offset + HEADER_LENGTH > bytes.length) return null;
  if (view.getUint32(entry.offset, true) !== HEADER_SIGNATURE) return null;
  const names = view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const start = entry.offset + HEADER_LENGTH + names;
  if (start + entry.packed > bytes.length) return null;
  const packed = bytes.subarray(start, start + entry.packed);
  if (entry.method === STORED) return packed.length === entry.unpacked ? packed : null;
  if (entry.method !== DEFLATED) return null;
  try {
    const unpacked = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) });
    return unpacked.length === entry.unpacked ? unpacked : null;
  } catch {
    return null;
  }
}
