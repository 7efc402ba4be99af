import { brokenFile, type OfficeKind, openOfficeFile } from '../zip/open-office-file.ts';
import { unpackZipEntry } from '../zip/unpack-zip-entry.ts';

/** Parts of a Word file by their names ("word/document.xml"), as text. */
export type DocxParts = ReadonlyMap<string, string>;

export const WORD: OfficeKind = { program: 'Word', old: '.doc', current: '.docx' };

/** The parts that are read; pictures and the rest stay packed. */
const WANTED = /^word\/(?:document|numbering|styles|footnotes|endnotes|header\d*|footer\d*)\.xml$/u;

/** Unpacks a Word file. @returns its parts, or why it is refused. */
export function openPackage(bytes: Uint8Array): { parts: DocxParts } | { refused: string } {
  const opened = openOfficeFile(bytes, WORD);
  if ('refused' in opened) return opened;
  const decoder = new TextDecoder('utf-8');
  const parts = new Map<string, string>();
  for (const entry of opened.entries) {
    if (!WANTED.test(entry.name)) continue;
    const unpacked = unpackZipEntry(bytes, entry);
    if (!unpacked) return { refused: brokenFile(WORD) };
    parts.set(entry.name, decoder.decode(unpacked));
  }
  return parts.has('word/document.xml') ? { parts } : { refused: brokenFile(WORD) };
}
