import { readFileSync, type Stats, statSync } from 'node:fs';
import { isDenied, type ListedFile, refuseOutside } from '../list-files.ts';

const MEGABYTE = 1024 * 1024;

/**
 * The bytes of a file of at most `maxBytes` that nobody is writing meanwhile, or why there are none.
 *
 * @param load how its bytes are got; tests change the file in it.
 */
export function readBytes(
  file: ListedFile,
  maxBytes: number,
  load: (path: string) => Uint8Array = readFileSync,
): { bytes: Uint8Array } | { refused: string } {
  if (file.refused !== undefined) return { refused: file.refused };
  try {
    const before = statSync(file.path);
    if (before.size === 0) return { refused: 'Tệp trống.' };
    if (before.size > maxBytes) return { refused: refuseLarge(before.size, maxBytes) };
    const bytes = load(file.path);
    const outside = refuseOutside(file);
    if (outside !== null) return { refused: outside };
    const after = statSync(file.path);
    if (!isSame(before, after) || bytes.length !== after.size)
      return { refused: `Tệp “${file.name}” đang được ghi, đề nghị nạp lại sau.` };
    return { bytes };
  } catch (error) {
    if (isDenied(error)) return { refused: `Không có quyền đọc tệp “${file.name}”.` };
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return { refused: `Tệp “${file.name}” không còn ở đó nữa.` };
    throw error;
  }
}

/** What is said of a file of so many bytes, where so many are let in. */
export function refuseLarge(bytes: number, maxBytes: number): string {
  return `Tệp lớn quá (${Math.ceil(bytes / MEGABYTE)} MB, tối đa ${Math.floor(maxBytes / MEGABYTE)} MB).`;
}

function isSame(before: Stats, after: Stats): boolean {
  return before.size === after.size && before.mtimeMs === after.mtimeMs && before.ino === after.ino;
}
