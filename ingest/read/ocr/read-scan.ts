import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Document, Stretch } from '../../document/document.ts';
import { writePages } from '../pdf/write-pages.ts';
import type { ReadResult } from '../read-result.ts';
import { pageOfWords, type ScannedPage } from './page-of-words.ts';
import { missingPackages, PROGRAMS, type Programs, runProgram } from './programs.ts';

/** What is read fast and well enough: more finds no more letters, less loses the marks. */
const DPI = 200;
const MOST_PAGES = 200;

/**
 * Reads a scan with tesseract and its Vietnamese data, a page at a time. What was read with little confidence is marked in the document.
 *
 * @param pages of a PDF file; 1 for a picture. `onPage` is told before each.
 */
export async function readScan(
  bytes: Uint8Array,
  { isPdf, pages, programs = PROGRAMS, onPage }: ScanOptions,
): Promise<ReadResult> {
  const missing = await missingPackages(programs, isPdf);
  if (missing.length > 0) return { refused: missingText(missing, pages) };
  if (pages > MOST_PAGES)
    return { refused: `Bản chụp dài quá (${pages} trang, tối đa ${MOST_PAGES}). Đề nghị tách tệp rồi nạp lại.` };
  const folder = await mkdtemp(join(tmpdir(), 'tro-ly-chup-'));
  try {
    const file = join(folder, isPdf ? 'scan.pdf' : 'scan');
    await writeFile(file, bytes);
    const scanned: ScannedPage[] = [];
    for (let page = 1; page <= pages; page++) {
      onPage?.(page, pages);
      const picture = isPdf ? await drawPage(programs, file, page, folder) : file;
      const tsv = await runProgram(programs.tesseract, [
        picture,
        'stdout',
        '-l',
        'vie',
        '--psm',
        '4',
        '--dpi',
        String(DPI),
        'tsv',
      ]);
      if (isPdf) await rm(picture);
      scanned.push(pageOfWords(tsv, DPI));
    }
    const document = writePages(scanned.map(({ content }) => content));
    return document.text.trim() === ''
      ? { refused: 'Bản chụp không có chữ nào đọc được. Đề nghị chụp lại rõ hơn.' }
      : { document: { ...document, isScan: true, unsure: unsureLines(document, scanned) } };
  } catch {
    return { refused: 'Không đọc được bản chụp này. Đề nghị chụp lại rõ hơn, hoặc gửi bản Word, PDF có chữ.' };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export interface ScanOptions {
  isPdf: boolean;
  pages: number;
  programs?: Programs;
  onPage?: (page: number, pages: number) => void;
}

function missingText(missing: string[], pages: number): string {
  return `Tệp là bản chụp (${pages} trang). Máy chạy trợ lý cần cài thêm: ${missing.join(', ')} (sudo apt-get install ${missing.join(' ')}); cài xong thì nạp lại.`;
}

/** Draws one page of a PDF file. @returns the picture's path. */
async function drawPage(programs: Programs, file: string, page: number, folder: string): Promise<string> {
  const prefix = join(folder, 'page');
  await runProgram(programs.pdftoppm, [
    '-r',
    String(DPI),
    '-gray',
    '-png',
    '-f',
    String(page),
    '-l',
    String(page),
    file,
    prefix,
  ]);
  const drawn = (await readdir(folder)).find((name) => name.endsWith('.png'));
  if (!drawn) throw new Error(`page ${page} was not drawn`);
  return join(folder, drawn);
}

/** Lines that hold a word which was read with little confidence; rather one too many. */
function unsureLines({ text }: Document, pages: ScannedPage[]): Stretch[] {
  const unsure = new Set(pages.flatMap((page) => [...page.unsure]));
  const lines: Stretch[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.split(/\s+/u).some((word) => unsure.has(word))) lines.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return lines;
}
