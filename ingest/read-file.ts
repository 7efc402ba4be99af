import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { decodeText } from '../src/vietnamese/encodings.ts';
import { normalize } from '../src/vietnamese/fold.ts';

const TEXT_FILES = new Set(['.txt', '.md', '.markdown', '']);

/**
 * Reads a text file of at most `maxBytes`.
 *
 * @returns its text in NFC with line feeds only, or why it is refused.
 */
export function readTextFile(path: string, maxBytes: number): { text: string } | { refused: string } {
  const { size } = statSync(path);
  if (size === 0) return { refused: 'Tệp trống.' };
  if (size > maxBytes)
    return {
      refused: `Tệp lớn quá (${Math.ceil(size / 1024 / 1024)} MB, tối đa ${Math.floor(maxBytes / 1024 / 1024)} MB).`,
    };
  if (!TEXT_FILES.has(extname(path).toLowerCase())) {
    return { refused: `Chưa đọc được loại tệp “${extname(path)}”. Hiện nhận tệp .txt và .md.` };
  }
  const decoded = decodeText(readFileSync(path));
  if (!decoded.ok) return { refused: decoded.reason };
  const text = normalize(decoded.text.replace(/\r\n?/gu, '\n'));
  return text.trim() === '' ? { refused: 'Tệp trống.' } : { text };
}
