import { readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { zipSizes } from './zip-sizes.ts';

/** What a kind of file is called in what an official reads: "Word", ".doc", ".docx". */
export interface OfficeKind {
  program: string;
  old: string;
  current: string;
}

/** Old formats, and files with a password, are OLE files. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const MEGABYTE = 1024 * 1024;
const MOST_UNPACKED = 200 * MEGABYTE;
/** Text and XML pack 5 to 30 times; past this, and past so much, a ZIP was made to fill a machine's memory. */
const MOST_RATIO = 200;
const FREE_OF_RATIO = 20 * MEGABYTE;

/** Lists the parts of a DOCX or XLSX before any is unpacked. @returns the parts, or why the file is refused. */
export function openOfficeFile(bytes: Uint8Array, kind: OfficeKind): { entries: ZipEntry[] } | { refused: string } {
  if (OLE.every((byte, i) => bytes[i] === byte)) {
    return {
      refused: `Tệp ${kind.program} đặt mật khẩu hoặc là định dạng ${kind.old} cũ. Đề nghị gỡ mật khẩu, lưu dạng ${kind.current} rồi nạp lại.`,
    };
  }
  const sizes = zipSizes(bytes);
  const entries = readZipDirectory(bytes);
  if (sizes === null || entries === null) return { refused: brokenFile(kind) };
  const isDense = sizes.unpacked > FREE_OF_RATIO && sizes.unpacked / bytes.length > MOST_RATIO;
  if (sizes.unpacked > MOST_UNPACKED || isDense)
    return { refused: 'Tệp nén bất thường (giải nén ra quá lớn), không đọc.' };
  return { entries };
}

/** What is said of a file that is cut off or damaged. */
export function brokenFile({ program }: OfficeKind): string {
  return `Tệp ${program} hỏng hoặc thiếu dữ liệu, không đọc được.`;
}
