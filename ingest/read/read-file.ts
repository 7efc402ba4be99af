import { extname } from 'node:path';
import { readDocx } from './docx/read-docx.ts';
import { readScan } from './ocr/read-scan.ts';
import { readPdf } from './pdf/read-pdf.ts';
import type { ReadResult } from './read-result.ts';
import { readCsv } from './sheets/read-csv.ts';
import { readXlsx } from './sheets/read-xlsx.ts';
import { readText } from './text/read-text.ts';

/** Told before each page of a scan, which takes a second or more. */
export type OnPage = (page: number, pages: number) => void;

type Reader = (bytes: Uint8Array, onPage?: OnPage) => ReadResult | Promise<ReadResult>;

async function readPdfFile(bytes: Uint8Array, onPage?: OnPage): Promise<ReadResult> {
  const read = await readPdf(bytes);
  if (!('scanned' in read)) return read;
  return readScan(bytes, { isPdf: true, pages: read.scanned, ...(onPage && { onPage }) });
}

const readPicture: Reader = (bytes) => readScan(bytes, { isPdf: false, pages: 1 });

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
  '.png': readPicture,
  '.jpg': readPicture,
  '.jpeg': readPicture,
  '.tif': readPicture,
  '.tiff': readPicture,
};

/** Reads a file's bytes with the reader for its kind, which its name's ending tells. */
export async function readDocument(name: string, bytes: Uint8Array, onPage?: OnPage): Promise<ReadResult> {
  const ending = extname(name).toLowerCase();
  const read = READERS[ending];
  if (!read)
    return {
      refused: `Chưa đọc được loại tệp “${ending}”. Hiện nhận tệp ${Object.keys(READERS)
        .filter((one) => one !== '')
        .join(', ')}.`,
    };
  return read(bytes, onPage);
}
