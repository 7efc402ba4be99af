import { type Unzipped, unzipSync } from 'fflate';

/** Parts of a Word file by their names ("word/document.xml"), as text. */
export type DocxParts = ReadonlyMap<string, string>;

/** The parts that are read; pictures and the rest stay packed. */
const WANTED =
  /^(?:\[Content_Types\]\.xml|word\/(?:document|numbering|styles|footnotes|endnotes|header\d*|footer\d*)\.xml)$/u;
/** No report's parts come to so much; what does is made to fill the memory. */
const MOST_BYTES = 80 * 1024 * 1024;
/** An old .doc, and a .docx with a password, are OLE files. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Unpacks a Word file. @returns its parts, or why it is refused. */
export function openPackage(bytes: Uint8Array): { parts: DocxParts } | { refused: string } {
  if (OLE.every((byte, i) => bytes[i] === byte)) {
    return {
      refused: 'Tệp Word đặt mật khẩu hoặc là định dạng .doc cũ. Đề nghị gỡ mật khẩu, lưu dạng .docx rồi nạp lại.',
    };
  }
  let stated = 0;
  let unpacked: Unzipped;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!WANTED.test(name)) return false;
        stated += originalSize;
        if (stated > MOST_BYTES) throw new TooLarge();
        return true;
      },
    });
  } catch (fault) {
    if (fault instanceof TooLarge) return { refused: 'Tệp nén bất thường (giải nén ra quá lớn), không đọc.' };
    return { refused: 'Tệp Word hỏng hoặc thiếu dữ liệu, không đọc được.' };
  }
  const decoder = new TextDecoder('utf-8');
  const parts = new Map(Object.entries(unpacked).map(([name, data]) => [name, decoder.decode(data)]));
  if (!parts.has('word/document.xml')) return { refused: 'Tệp Word hỏng hoặc thiếu dữ liệu, không đọc được.' };
  return { parts };
}

class TooLarge extends Error {}
