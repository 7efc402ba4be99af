import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageOfWords } from '../../../../ingest/read/ocr/page-of-words.ts';
import { missingPackages, PROGRAMS } from '../../../../ingest/read/ocr/programs.ts';
import { readScan } from '../../../../ingest/read/ocr/read-scan.ts';
import { writePages } from '../../../../ingest/read/pdf/write-pages.ts';
import { makePdf, writeParagraph } from '../pdf/make-pdf.ts';

/** Lines of words as tesseract lists them: each word with where it begins and how sure it is. */
function tsvOf(lines: { top: number; words: [text: string, left: number, confidence: number][] }[]): string {
  const rows = ['level\tpage\tblock\tpar\tline\tword\tleft\ttop\twidth\theight\tconf\ttext'];
  rows.push('1\t1\t0\t0\t0\t0\t0\t0\t1654\t2339\t-1\t');
  for (const [i, { top, words }] of lines.entries()) {
    rows.push(`4\t1\t1\t1\t${i + 1}\t0\t200\t${top}\t1250\t30\t-1\t`);
    for (const [text, left, confidence] of words)
      rows.push(`5\t1\t1\t1\t${i + 1}\t1\t${left}\t${top}\t${text.length * 17}\t30\t${confidence}\t${text}`);
  }
  return rows.join('\n');
}

describe('words that were read out of a picture', () => {
  const line = (top: number, ...words: string[]) => {
    let left = 200;
    return {
      top,
      words: words.map((text): [string, number, number] => {
        const at = left;
        left += text.length * 17 + 9;
        return [text, at, 95];
      }),
    };
  };

  it('stand in lines, from left to right', () => {
    const { content } = pageOfWords(tsvOf([line(300, 'Xã', 'tiếp', 'nhận', '412', 'hồ', 'sơ.')]), 200);
    expect(writePages([content]).text.trim()).toBe('Xã tiếp nhận 412 hồ sơ.');
  });

  it('leave out the borders of tables, and give back the dash before a list item', () => {
    const { content } = pageOfWords(
      tsvOf([line(300, '_', 'Đúng', 'hạn:', '401'), line(400, '|', 'Hộ', 'tịch', '|')]),
      200,
    );
    expect(writePages([content]).text.trim().split('\n')).toEqual(['- Đúng hạn: 401', 'Hộ tịch']);
  });

  it('are unsure where the machine was; a number must be surer than a word', () => {
    const words: [string, number, number][] = [
      ['nhận', 200, 65],
      ['412', 300, 65],
      ['hồ', 400, 40],
    ];
    expect([...pageOfWords(tsvOf([{ top: 300, words }]), 200).unsure]).toEqual(['412', 'hồ']);
  });
});

describe('a scan on a machine without the programs', () => {
  it('is refused with the names of the packages to install', async () => {
    const programs = { tesseract: 'no-such-program', pdftoppm: 'no-such-program' };
    expect(await readScan(new Uint8Array([1]), { isPdf: true, pages: 3, programs })).toEqual({
      refused:
        'Tệp là bản chụp (3 trang). Máy chạy trợ lý cần cài thêm: tesseract-ocr, tesseract-ocr-vie, poppler-utils (sudo apt-get install tesseract-ocr tesseract-ocr-vie poppler-utils); cài xong thì nạp lại.',
    });
  });
});

const hasPrograms = (await missingPackages(PROGRAMS, true)).length === 0;

describe.skipIf(!hasPrograms)('a scanned report', () => {
  const SENTENCE = 'Xã Tân Hưng tiếp nhận 1.204 hồ sơ, trong đó trực tuyến 1.150 hồ sơ.';

  it('is read page by page, told of before each', async () => {
    const pdf = await makePdf((one) => {
      writeParagraph(one, SENTENCE);
      one.addPage();
      writeParagraph(one, 'Đã giải quyết 1.180 hồ sơ, quá hạn 12 hồ sơ.');
    });
    const told: string[] = [];
    const onPage = (page: number, pages: number) => told.push(`${page}/${pages}`);
    const read = await readScan(pdf, { isPdf: true, pages: 2, onPage });
    if ('refused' in read) throw new Error(read.refused);
    expect(told).toEqual(['1/2', '2/2']);
    expect(read.document).toMatchObject({ isScan: true });
    expect(read.document.text).toContain('tiếp nhận 1.204 hồ sơ');
    expect(read.document.text).toContain('1.180 hồ sơ');
  }, 120_000);

  it('is read from a picture', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tro-ly-anh-'));
    try {
      writeFileSync(join(folder, 'a.pdf'), await makePdf((one) => writeParagraph(one, SENTENCE)));
      execFileSync('pdftoppm', ['-r', '200', '-gray', '-png', join(folder, 'a.pdf'), join(folder, 'a')]);
      const picture = readdirSync(folder).find((name) => name.endsWith('.png')) ?? '';
      const read = await readScan(readFileSync(join(folder, picture)), { isPdf: false, pages: 1 });
      expect('document' in read && read.document.text).toContain('trực tuyến 1.150 hồ sơ');
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 120_000);

  it('that is no picture is refused', async () => {
    expect(await readScan(new Uint8Array([1, 2, 3]), { isPdf: false, pages: 1 })).toEqual({
      refused: expect.stringContaining('Không đọc được bản chụp'),
    });
  });
});
