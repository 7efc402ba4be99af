import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readPdf } from '../../../../ingest/read/pdf/read-pdf.ts';
import { LEFT, makePdf, PICTURE, writeAt, writeParagraph, writeTable } from './make-pdf.ts';
import { EDGES, HEAD, linesOf, readDrawn } from './read-drawn.ts';

const BROKEN = { refused: 'Tệp PDF hỏng hoặc thiếu dữ liệu, không đọc được.' };

describe('files that cannot be read', () => {
  let report: Uint8Array;

  beforeAll(async () => {
    report = await makePdf((pdf) => {
      writeParagraph(pdf, 'I. KẾT QUẢ', { bold: true });
      writeParagraph(pdf, 'Xã nhận 120 hồ sơ, giải quyết đúng hạn 119 hồ sơ.');
      writeTable(pdf, 200, EDGES, [HEAD, ['1', 'Hồ sơ', '10', '12']]);
      pdf.image(PICTURE, LEFT, 500, { width: 40 });
      pdf.addPage();
      writeParagraph(pdf, 'Trên đây là báo cáo của xã.');
    });
  });

  it('refuses a file with a password and tells what to do', async () => {
    const locked = await makePdf((pdf) => writeParagraph(pdf, 'Mật.'), { userPassword: 'x', pdfVersion: '1.7' });
    expect(await readPdf(locked)).toEqual({ refused: 'Tệp PDF đặt mật khẩu. Đề nghị gỡ mật khẩu rồi nạp lại.' });
  });

  it.each([0, 0.3, 0.7, 0.95, 0.99])('refuses a file of which %d came through', async (share) => {
    expect(await readPdf(report.subarray(0, Math.floor(share * report.length)))).toEqual(BROKEN);
  });

  it('refuses a file that was signed later and whose signature came through in part', async () => {
    const cut = new Uint8Array([...report, ...report.subarray(0, Math.floor(report.length / 2))]);
    expect(await readPdf(cut)).toEqual(BROKEN);
  });

  it('refuses what is no PDF', async () => {
    expect(await readPdf(new TextEncoder().encode('Báo cáo của xã.\n%%EOF'))).toEqual(BROKEN);
  });

  it('refuses a file without a word', async () => {
    expect(await readPdf(await makePdf(() => undefined))).toEqual({ refused: 'Tệp PDF không có chữ nào để đọc.' });
  });

  it('refuses more pages than it reads', async () => {
    const long = await makePdf((pdf) => {
      for (let page = 0; page < 2000; page++) pdf.addPage();
    });
    expect(await readPdf(long)).toEqual({
      refused: 'Tệp PDF dài quá (tối đa 2.000 trang). Đề nghị tách thành nhiều tệp rồi nạp lại.',
    });
  });

  it('counts the pages of a scan, digital signatures on it or not', async () => {
    const scan = await makePdf((pdf) => {
      pdf.image(PICTURE, 0, 0, { width: 595, height: 842 });
      writeAt(pdf, 'Ký bởi: Ủy ban nhân dân xã Suối Bạc', 300, 30);
      pdf.addPage().image(PICTURE, 0, 0, { width: 595, height: 842 });
    });
    expect(await readPdf(scan)).toEqual({ scanned: 2 });
  });

  it('reads the text laid over a scan, and is not sure of it', async () => {
    const document = await readDrawn((pdf) => {
      pdf.image(PICTURE, 0, 0, { width: 595, height: 842 });
      for (let i = 1; i <= 4; i++) writeParagraph(pdf, `Mục ${i} nêu việc xã Suối Bạc tiếp nhận ${i}50 hồ sơ.`);
    });
    expect(document.unsure.map(({ start, end }) => document.text.slice(start, end))).toEqual(linesOf(document));
  });

  it('leaves the bytes it was given as they are', async () => {
    const before = report.slice();
    await readPdf(report);
    expect(report).toEqual(before);
  });

  it('never throws and never hangs on a damaged file', async () => {
    const small = await makePdf((pdf) => {
      writeParagraph(pdf, 'Xã Suối Bạc tiếp nhận 150 hồ sơ.');
      writeTable(pdf, pdf.y + 6, [LEFT, 200, 300], [['Hộ tịch', '12']]);
    });
    const damage = fc.array(fc.tuple(fc.nat(small.length - 1), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const damaged = small.slice();
        for (const [at, byte] of changes) damaged[at] = byte;
        const result = await readPdf(damaged);
        expect(Object.keys(result)).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  }, 600_000);
});
