/** A file inside a ZIP, as the ZIP's central directory tells of it; what it says need not be true. */
export interface ZipEntry {
  name: string;
  /** 0 is stored, 8 is deflated. */
  method: number;
  encrypted: boolean;
  /** CRC-32 of what it unpacks to. */
  checksum: number;
  /** Bytes in the ZIP. */
  packed: number;
  /** Bytes once unpacked. */
  unpacked: number;
  /** Where the entry's own header begins. */
  offset: number;
}

const END_SIGNATURE = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENTRY_SIGNATURE = 0x02014b50;
const ENTRY_LENGTH = 46;
const ZIP64_EXTRA = 0x0001;
/** What stands in a field of 32 bits whose value is in the ZIP64 extra. */
const ELSEWHERE = 0xffffffff;

/**
 * Lists what is in a ZIP without unpacking any of it.
 *
 * @returns null when the bytes are no valid ZIP. A ZIP past 4 GB or 65,534 entries counts as none.
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + ENTRY_LENGTH > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + ENTRY_LENGTH + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > end) return null;
    const nameAt = at + ENTRY_LENGTH;
    const sizes = readSizes(view, at, nameAt + nameLength, extraLength);
    if (sizes === null || sizes.offset + sizes.packed > bytes.length) return null;
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      checksum: view.getUint32(at + 16, true),
      ...sizes,
    });
    at = next;
  }
  return entries;
}

/** Where the end record stands: behind everything, but for a comment. */
function findEnd(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  return null;
}

type Sizes = Pick<ZipEntry, 'packed' | 'unpacked' | 'offset'>;

/** Sizes and place of the entry at `at`; those too large for their field (or said to be) are in its ZIP64 extra. */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number): Sizes | null {
  const sizes: Sizes = {
    packed: view.getUint32(at + 20, true),
    unpacked: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
  const missing = (['unpacked', 'packed', 'offset'] as const).filter((field) => sizes[field] === ELSEWHERE);
  if (missing.length === 0) return sizes;
  const extraEnd = extraAt + extraLength;
  for (let extra = extraAt; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== ZIP64_EXTRA) continue;
    for (const [i, field] of missing.entries()) {
      if (extra + 4 + (i + 1) * 8 > extraEnd) return null;
      sizes[field] = Number(view.getBigUint64(extra + 4 + i * 8, true));
    }
    return sizes;
  }
  return null;
}
