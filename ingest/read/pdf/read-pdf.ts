import type { Document } from '../../document/document.ts';
import { BROKEN, type OpenPdf, openPdf } from './open-pdf.ts';
import { type PageContent, readPage } from './page-content.ts';
import { writePages } from './write-pages.ts';

/** What comes of a PDF file: the document; why it is refused, in Vietnamese; or the number of pages of a scan. */
export type ReadPdf = { document: Document } | { refused: string } | { scanned: number };

const MAX_PAGES = 2000;
/** All pages together take no longer; looked at between pages, and while pdfjs waits for itself. */
const MAX_MILLISECONDS = 300_000;
/** A page with fewer characters under a picture is a scan: a digital signature prints about a hundred. */
const FEW_CHARACTERS = 150;
const LARGE_PICTURE = 0.5;
/** Of characters without meaning: their font does not tell which letters it draws. */
const TOO_MANY_LOST = 0.3;

const TOO_LONG = `Tệp PDF dài quá (tối đa ${MAX_PAGES.toLocaleString('vi-VN')} trang). Đề nghị tách thành nhiều tệp rồi nạp lại.`;
const TOO_SLOW =
  'Tệp PDF phức tạp quá, chưa đọc xong trong thời gian cho phép. Đề nghị tách thành nhiều tệp rồi nạp lại.';
const EMPTY = 'Tệp PDF không có chữ nào để đọc.';

/**
 * Reads a PDF file with a text layer. Nothing it holds is run, and nothing is fetched.
 *
 * @param bytes the file; it stays as it is.
 * @returns the document; or `refused` with what an official should know (locked, broken or cut off, too long, empty); or
 * `scanned` with the number of pages where at least half of those that show anything are pictures without a text layer, or
 * where the text layer holds no letters that mean something.
 * Never throws.
 */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const opened = await openPdf(bytes);
  if ('refused' in opened) return opened;
  try {
    const { numPages } = opened.pdf;
    if (numPages > MAX_PAGES) return { refused: TOO_LONG };
    const pages = await readPages(opened.pdf);
    if (!pages) return { refused: TOO_SLOW };
    const scans = pages.filter(isScan).length;
    const written = pages.filter((page) => page.items.length > 0 && !isScan(page)).length;
    if ((scans > 0 && scans >= written) || isUnreadable(pages)) return { scanned: numPages };
    const document = writePages(pages);
    return document.text.trim() === '' ? { refused: EMPTY } : { document };
  } catch {
    // pdfjs throws errors of many kinds where a file's inner parts contradict each other.
    return { refused: BROKEN };
  } finally {
    await opened.pdf.destroy().catch(() => undefined);
  }
}

/** @returns nothing where time ran out. */
async function readPages(pdf: OpenPdf): Promise<PageContent[] | null> {
  let timer: NodeJS.Timeout | undefined;
  const timeUp = new Promise<null>((done) => {
    timer = setTimeout(() => done(null), MAX_MILLISECONDS);
  });
  const pages: PageContent[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await Promise.race([pdf.getPage(number).then(readPage), timeUp]);
      if (!page) return null;
      pages.push(page);
    }
    return pages;
  } finally {
    clearTimeout(timer);
  }
}

function isScan(page: PageContent): boolean {
  const characters = page.items.reduce((sum, item) => sum + item.text.length, 0);
  return characters < FEW_CHARACTERS && page.pictures > LARGE_PICTURE;
}

/** Whether most characters are replacement signs or of the private use area. */
function isUnreadable(pages: PageContent[]): boolean {
  let [all, lost] = [0, 0];
  for (const { text } of pages.flatMap((page) => page.items)) {
    all += text.length;
    lost += text.match(/[\ufffd\ue000-\uf8ff]/gu)?.length ?? 0;
  }
  return all > 0 && lost > TOO_MANY_LOST * all;
}
