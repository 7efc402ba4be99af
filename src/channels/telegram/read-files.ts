import type { Message } from 'telegraf/types';
import { normalize } from '../../vietnamese/fold.ts';
import type { FileOffered } from '../channel.ts';

const LONGEST_NAME = 200;

/** The file that a message brings, if any: of a picture the largest of its sizes. A moving picture (GIF) is none, though it comes as a document too. */
export function readFiles(message: Message): FileOffered[] {
  if ('animation' in message) return [];
  if ('document' in message) {
    const { file_name, file_size, file_id } = message.document;
    return [{ name: readable(file_name ?? ''), kind: 'document', ...sized(file_size), reference: file_id }];
  }
  if (!('photo' in message)) return [];
  const [largest] = [...message.photo].sort((a, b) => b.width * b.height - a.width * a.height);
  return largest ? [{ name: '', kind: 'picture', ...sized(largest.file_size), reference: largest.file_id }] : [];
}

function sized(size: number | undefined): { size?: number } {
  return size === undefined ? {} : { size };
}

/** A name is shown and kept: on one line, and nothing in it that nobody sees. */
function readable(name: string): string {
  return normalize(name).replace(/\s+/gu, ' ').trim().slice(0, LONGEST_NAME);
}
