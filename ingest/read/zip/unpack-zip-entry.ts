import { crc32, inflateRawSync } from 'node:zlib';
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
  const unpacked =
    entry.method === STORED ? packed : entry.method === DEFLATED ? inflate(packed, entry.unpacked) : null;
  const isWhole = unpacked?.length === entry.unpacked && crc32(unpacked) === entry.checksum;
  return isWhole ? unpacked : null;
}

function inflate(packed: Uint8Array, size: number): Uint8Array | null {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return null;
  }
}
