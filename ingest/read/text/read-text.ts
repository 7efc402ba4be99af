import { decodeText } from '../../../src/vietnamese/encodings.ts';
import { normalize } from '../../../src/vietnamese/fold.ts';
import type { ReadResult } from '../read-result.ts';
import { documentOfText } from './document-of-text.ts';

/** Reads plain text or Markdown in any encoding that Vietnamese offices have used (UTF-8, UTF-16, TCVN3, VNI). */
export function readText(bytes: Uint8Array): ReadResult {
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { refused: decoded.reason };
  const text = normalize(decoded.text.replace(/\r\n?/gu, '\n'));
  return text.trim() === '' ? { refused: 'Tệp trống.' } : { document: documentOfText(text) };
}
