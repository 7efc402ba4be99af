import { createHash } from 'node:crypto';
import type { FileOffered } from '../receive/message.ts';

/**
 * The name under which a file is read and its report kept. A picture's own tells no report from another ("image.jpg"): it is called by what
 * it shows.
 */
export function nameOfFile({ name, kind }: FileOffered, bytes: Uint8Array): string {
  if (kind === 'document' && name !== '') return cleanName(name);
  const ending = PNG.every((byte, i) => bytes[i] === byte) ? 'png' : 'jpg';
  return `anh-${createHash('sha256').update(bytes).digest('hex').slice(0, 12)}.${ending}`;
}

const PNG = [0x89, 0x50, 0x4e, 0x47];

/** No folders, no line ends, nothing that is not seen. */
export function cleanName(name: string): string {
  return name
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, ' ')
    .replace(/^.*[\\/]/su, '')
    .trim();
}

const MOST_SHOWN = 60;
const ENDING_SHOWN = 11;

/** A name as it is shown: one that is long keeps its ending. */
export function fileText(name: string): string {
  if (name.length <= MOST_SHOWN) return name;
  return `${name.slice(0, MOST_SHOWN - ENDING_SHOWN - 1)}…${name.slice(-ENDING_SHOWN)}`;
}
