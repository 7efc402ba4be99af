import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import { readDocx } from './docx/read-docx.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { ReadResult } from './read-result.ts';
import { readCsv } from './sheets/read-csv.ts';
import { readXlsx } from './sheets/read-xlsx.ts';
import { readText } from './text/read-text.ts';

type Reader = (bytes: Uint8Array) => ReadResult | Promise<ReadResult>;

/** Readers by the file name's ending. */
const READERS: Readonly<Record<string, Reader>> = {
  '': readText,
  '.txt': readText,
  '.md': readText,
  '.markdown': readText,
  '.docx': readDocx,
  '.pdf': readPdfFile,
  '.xlsx': readXlsx,
  '.csv': readCsv,
};

async function readPdfFile(bytes: Uint8Array): Promise<ReadResult> {
  const read = await readPdf(bytes);
  if (!('scanned' in read)) return read;
  return {
    refused: `Tệp PDF là bản chụp (${read.scanned} trang), không có chữ để đọc. Đề nghị gửi bản Word hoặc PDF có chữ.`,
  };
}

/** Reads a file of at most `maxBytes` with the reader for its kind. */
export async function readFile(path: string, maxBytes: number): Promise<ReadResult> {
  const { size } = statSync(path);
  if (size === 0) return { refused: 'Tệp trống.' };
  if (size > maxBytes)
    return {
      refused: `Tệp lớn quá (${Math.ceil(size / 1024 / 1024)} MB, tối đa ${Math.floor(maxBytes / 1024 / 1024)} MB).`,
    };
  const ending = extname(path).toLowerCase();
  const read = READERS[ending];
  if (!read)
    return {
      refused: `Chưa đọc được loại tệp “${ending}”. Hiện nhận tệp ${Object.keys(READERS)
        .filter((one) => one !== '')
        .join(', ')}.`,
    };
  return read(readFileSync(path));
}
