import { getDocumentProxy } from 'unpdf';

/** A PDF file that pdfjs has opened. */
export type OpenPdf = Awaited<ReturnType<typeof getDocumentProxy>>;
export type PdfPage = Awaited<ReturnType<OpenPdf['getPage']>>;

export const BROKEN = 'Tệp PDF hỏng hoặc thiếu dữ liệu, không đọc được.';
const LOCKED = 'Tệp PDF đặt mật khẩu. Đề nghị gỡ mật khẩu rồi nạp lại.';

/** The mark that closes every PDF file stands within this many bytes of its end; some producers add a signature behind it. */
const TAIL = 2048;
const END_OF_FILE = '%%EOF';

/**
 * Opens a PDF file without running anything it holds.
 *
 * A file cut off in transfer is refused although pdfjs could save its first pages: a report that lacks its end would answer
 * wrongly and look complete.
 *
 * @param bytes the file; they are copied, for pdfjs takes hold of what it is given.
 * @returns the opened file, which the caller destroys; or why it is refused, in Vietnamese.
 */
export async function openPdf(bytes: Uint8Array): Promise<{ pdf: OpenPdf } | { refused: string }> {
  if (!new TextDecoder('latin1').decode(bytes.subarray(-TAIL)).includes(END_OF_FILE)) return { refused: BROKEN };
  addTransferOfBuffers();
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
    });
    return { pdf };
  } catch (error) {
    return { refused: error instanceof Error && error.name === 'PasswordException' ? LOCKED : BROKEN };
  }
}

/** pdfjs hands fonts on by a method of ArrayBuffer that Node has from 21 on; without it no page with text lists its strokes. */
function addTransferOfBuffers(): void {
  const prototype = ArrayBuffer.prototype as ArrayBuffer & { transferToFixedLength?: unknown };
  if (prototype.transferToFixedLength) return;
  Object.defineProperty(prototype, 'transferToFixedLength', {
    configurable: true,
    writable: true,
    value(this: ArrayBuffer, length: number = this.byteLength): ArrayBuffer {
      const copy = new ArrayBuffer(length);
      new Uint8Array(copy).set(new Uint8Array(this, 0, Math.min(this.byteLength, length)));
      return copy;
    },
  });
}
