import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../../ingest/document/document.ts';
import { readPdf } from '../../../../ingest/read/pdf/read-pdf.ts';
import { joinTexts } from '../../../../ingest/read/pdf/words.ts';
import {
  BOLD,
  INDENT,
  LEFT,
  makePdf,
  PICTURE,
  REGULAR,
  RIGHT,
  writeAt,
  writeCentred,
  writeParagraph,
  writeTable,
} from './make-pdf.ts';

const MIDDLE = (LEFT + RIGHT) / 2;
const EDGES = [85, 120, 300, 420, 538];
const HEAD = ['TT', 'Chỉ tiêu', 'Kế hoạch', 'Thực hiện'];
const BROKEN = { refused: 'Tệp PDF hỏng hoặc thiếu dữ liệu, không đọc được.' };

async function read(draw: Parameters<typeof makePdf>[0]): Promise<Document> {
  const result = await readPdf(await makePdf(draw));
  if (!('document' in result)) throw new Error(JSON.stringify(result));
  return result.document;
}

function linesOf(document: Document): string[] {
  return document.text.split('\n').filter((line) => line !== '');
}

/** The words of each row's cells as the document's own offsets give them. */
function cellsOf(document: Document, table = 0): string[][] {
  return (document.tables[table]?.rows ?? []).map((row) =>
    row.cells.map((cell) => document.text.slice(cell.start, cell.end)),
  );
}

function columnsOf(document: Document, table = 0): number[][] {
  return (document.tables[table]?.rows ?? []).map((row) => row.cells.map((cell) => cell.column));
}

describe('a letterhead in two columns', () => {
  const even = { left: [60, 76, 100], right: [60, 76, 100] };
  const uneven = { left: [60, 76, 110], right: [68, 85, 118] };

  it.each([
    ['on the same base lines', even],
    ['on base lines of their own', uneven],
  ])('is read one column after the other where they stand %s', async (_, at) => {
    const document = await read((pdf) => {
      const left = ['ỦY BAN NHÂN DÂN', 'XÃ SUỐI BẠC', 'Số: 45/BC-UBND'];
      const right = [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'Suối Bạc, ngày 05 tháng 7 năm 2026',
      ];
      for (const [i, text] of left.entries()) writeCentred(pdf, text, 170, at.left[i] as number);
      for (const [i, text] of right.entries())
        writeCentred(pdf, text, 410, at.right[i] as number, i < 2 ? BOLD : REGULAR);
      writeCentred(pdf, 'BÁO CÁO', MIDDLE, 150, BOLD);
      writeCentred(pdf, 'Kết quả cải cách hành chính quý II năm 2026', MIDDLE, 168, BOLD);
      pdf.y = 200;
      writeParagraph(pdf, 'Ủy ban nhân dân xã Suối Bạc báo cáo như sau:');
    });
    expect(linesOf(document)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'XÃ SUỐI BẠC',
      'Số: 45/BC-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Suối Bạc, ngày 05 tháng 7 năm 2026',
      'BÁO CÁO',
      'Kết quả cải cách hành chính quý II năm 2026',
      'Ủy ban nhân dân xã Suối Bạc báo cáo như sau:',
    ]);
  });

  it('leaves those who receive a report apart from who signs it', async () => {
    const document = await read((pdf) => {
      writeAt(pdf, 'Trên đây là báo cáo của xã Suối Bạc.', LEFT + INDENT, 60);
      writeCentred(pdf, 'TM. ỦY BAN NHÂN DÂN', 430, 100, BOLD);
      writeAt(pdf, 'Nơi nhận:', LEFT, 108, BOLD);
      writeCentred(pdf, 'CHỦ TỊCH', 430, 117, BOLD);
      writeAt(pdf, '- Ủy ban nhân dân tỉnh;', LEFT, 126);
      writeAt(pdf, '- Lưu: VT.', LEFT, 142);
      writeCentred(pdf, 'Lò Văn Thử', 430, 200, BOLD);
    });
    expect(linesOf(document)).toEqual([
      'Trên đây là báo cáo của xã Suối Bạc.',
      'Nơi nhận:',
      '- Ủy ban nhân dân tỉnh;',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lò Văn Thử',
    ]);
  });
});

describe('lines and paragraphs', () => {
  it('joins a sentence over a page end and leaves page numbers and running heads out', async () => {
    const sentence =
      'Trong quý II năm 2026, Ủy ban nhân dân xã Suối Bạc đã tiếp nhận 1.250 hồ sơ, trong đó có 1.240 hồ sơ được giải quyết đúng hạn, đạt 99,2%, số còn lại đang được giải quyết theo quy định.';
    const other =
      'Công tác chuyển đổi số của xã Suối Bạc tiếp tục được triển khai đến từng bản, 12/12 bản đã có tổ công nghệ số cộng đồng với 60 thành viên, mỗi tổ hướng dẫn người dân nộp hồ sơ trực tuyến mỗi tuần một buổi.';
    const document = await read((pdf) => {
      pdf.on('pageAdded', () => {
        const number = pdf.bufferedPageRange().start + pdf.bufferedPageRange().count;
        writeCentred(pdf, `${number}`, MIDDLE, 25);
        writeCentred(pdf, 'Báo cáo quý II xã Suối Bạc', MIDDLE, 38);
        pdf.font(REGULAR).y = 57;
      });
      pdf.y = 60;
      writeParagraph(pdf, 'Ủy ban nhân dân xã báo cáo.');
      pdf.y = 745;
      writeParagraph(pdf, sentence);
      writeParagraph(pdf, 'Xã không có hồ sơ quá hạn.');
      pdf.y = 745;
      writeParagraph(pdf, other);
    });
    expect(linesOf(document)).toEqual(['Ủy ban nhân dân xã báo cáo.', sentence, 'Xã không có hồ sơ quá hạn.', other]);
    expect(document.pages).toEqual([document.text.indexOf('Xã không'), document.text.length]);
  });

  it('gives each item of a list its own line', async () => {
    const items = [
      'I. KẾT QUẢ THỰC HIỆN',
      '1. Về thủ tục hành chính',
      'a) Tiếp nhận 250 hồ sơ;',
      '- Trực tuyến 200 hồ sơ',
      '+ Đúng hạn 199 hồ sơ, trong đó lĩnh vực đất đai có 90 hồ sơ, lĩnh vực hộ tịch có 60 hồ sơ và lĩnh vực chứng thực có 49 hồ sơ',
      '- Trực tiếp 50 hồ sơ.',
    ];
    const document = await read((pdf) => {
      for (const item of items) writeParagraph(pdf, item);
    });
    expect(linesOf(document)).toEqual(items);
  });

  it('opens a heading at the margin behind an item that fills its line and does not end', async () => {
    const item = '- Chi ngân sách của xã Suối Bạc trong quý II đạt 4.100 triệu đồng';
    const document = await read((pdf) => {
      const long =
        'Thu ngân sách của xã Suối Bạc trong quý II năm 2026 đạt 5.200 triệu đồng, bằng 104% kế hoạch được giao từ đầu năm, trong đó thu từ đất đạt 3.100 triệu đồng.';
      for (let i = 0; i < 3; i++) writeParagraph(pdf, long);
      writeAt(pdf, item, RIGHT - pdf.widthOfString(item), pdf.y);
      writeAt(pdf, 'II. PHƯƠNG HƯỚNG', LEFT, pdf.y + 17);
    });
    expect(linesOf(document).slice(-2)).toEqual([item, 'II. PHƯƠNG HƯỚNG']);
  });

  it('joins paragraphs without indents by the space between them', async () => {
    const paragraphs = [1, 2, 3, 4].map(
      (number) =>
        `Đoạn ${number} nêu việc xã Suối Bạc đã hoàn thành 12/15 nhiệm vụ được giao. Còn 3 nhiệm vụ chưa đến hạn và đang được thực hiện theo kế hoạch của cấp trên. Không có nhiệm vụ quá hạn trong kỳ.`,
    );
    const document = await read((pdf) => {
      for (const paragraph of paragraphs) {
        writeParagraph(pdf, paragraph, { indent: 0 });
        pdf.y += 7;
      }
    });
    expect(linesOf(document)).toEqual(paragraphs);
  });

  it.each([
    ['Thực hiện Quyết định số 15/QĐ-', 'UBND ngày 05 tháng 01 năm 2026.', '15/QĐ-UBND ngày'],
    ['Kế hoạch của xã trong giai đoạn 2021-', '2025 đã xong.', 'giai đoạn 2021-2025 đã'],
    ['Xã dùng chung một hệ thống manage-', 'ment của tỉnh.', 'hệ thống management của'],
  ])('makes a word whole that a line end broke: %s', async (first, second, whole) => {
    const document = await read((pdf) => {
      const full = 'Ủy ban nhân dân xã Suối Bạc đã tiếp nhận hồ sơ của nhân dân các bản';
      writeAt(pdf, full, RIGHT - pdf.widthOfString(full), 60);
      writeAt(pdf, first, RIGHT - pdf.widthOfString(first), 77);
      writeAt(pdf, second, RIGHT - pdf.widthOfString(first), 94);
    });
    expect(document.text).toContain(whole);
  });

  it('drops a soft hyphen at a line end', () => {
    expect(joinTexts('của cổng infor\u00ad', 'mation')).toBe('của cổng information');
  });

  it('puts letters of two fonts, drawn in any order, together to words', async () => {
    const text = 'PHƯỜNG HẢI AN đã tiếp nhận 15 hồ sơ đúng hạn';
    const document = await read((pdf) => {
      const later: (() => void)[] = [];
      let x = LEFT;
      for (const letter of text) {
        const at = x;
        if (letter.charCodeAt(0) > 127) later.push(() => writeAt(pdf, letter, at + 0.7, 100, BOLD));
        else if (letter !== ' ') writeAt(pdf, letter, at, 100);
        x += pdf.font(letter.charCodeAt(0) > 127 ? BOLD : REGULAR).widthOfString(letter);
      }
      for (const draw of later) draw();
    });
    expect(linesOf(document)).toEqual([text]);
  });

  it('reads a page that lies on its side', async () => {
    const document = await read((pdf) => {
      pdf.rotate(-90, { origin: [0, 0] }).translate(-842, 0);
      writeAt(pdf, 'Phụ lục kết quả giải quyết hồ sơ', 60, 60);
      writeAt(pdf, '1. Lĩnh vực đất đai', 60, 90);
    });
    expect(linesOf(document)).toEqual(['Phụ lục kết quả giải quyết hồ sơ', '1. Lĩnh vực đất đai']);
  });

  it('keeps the raised mark of a note raised, and writes the note behind the paragraph', async () => {
    const document = await read((pdf) => {
      const start = 'Xã thực hiện 12';
      writeAt(pdf, start, LEFT, 60);
      const x = LEFT + pdf.widthOfString(start);
      pdf.fontSize(7).text('1', x, 61, { lineBreak: false });
      writeAt(pdf, 'nhiệm vụ về cải cách hành chính.', x + 7, 60);
      pdf.fontSize(6).text('1', LEFT, 744, { lineBreak: false });
      pdf.fontSize(10).text('Kế hoạch số 12/KH-UBND của xã.', LEFT + 5, 745, { lineBreak: false });
    });
    expect(linesOf(document)).toEqual([
      'Xã thực hiện 12¹ nhiệm vụ về cải cách hành chính.',
      '[1] Kế hoạch số 12/KH-UBND của xã.',
    ]);
  });

  it('takes bold numbered lines alone for headings', async () => {
    const document = await read((pdf) => {
      writeParagraph(pdf, 'I. KẾT QUẢ', { bold: true });
      writeParagraph(pdf, '1. Về hồ sơ', { bold: true });
      writeParagraph(pdf, 'Xã nhận 120 hồ sơ.', { bold: true });
      writeParagraph(pdf, '2. Về thu ngân sách');
      writeParagraph(pdf, 'II. TỒN TẠI', { bold: true });
    });
    expect(document.headings.map(({ start, end, level }) => [document.text.slice(start, end), level])).toEqual([
      ['I. KẾT QUẢ', 1],
      ['1. Về hồ sơ', 2],
      ['II. TỒN TẠI', 1],
    ]);
  });

  it('gives back the very words of any paragraphs, whatever pages they fill', async () => {
    const word = fc.constantFrom(
      'hồ',
      'sơ',
      'giải',
      'quyết',
      'đúng',
      'hạn',
      'xã',
      'được',
      'nghiệm',
      'thu',
      '1.250',
      '98,2%',
    );
    const paragraph = fc
      .array(word, { minLength: 3, maxLength: 120 })
      .map((words) => `Ủy ban nhân dân xã ${words.join(' ')} trong kỳ.`);
    await fc.assert(
      fc.asyncProperty(fc.array(paragraph, { minLength: 4, maxLength: 25 }), async (paragraphs) => {
        const document = await read((pdf) => {
          for (const one of paragraphs) writeParagraph(pdf, one);
        });
        expect(linesOf(document)).toEqual(paragraphs);
      }),
      { numRuns: 25 },
    );
  });
});

describe('tables', () => {
  it('reads a table by its borders, wrapped words in one cell', async () => {
    const rows = [
      HEAD,
      ['1', 'Số hồ sơ tiếp nhận qua Cổng Dịch vụ công quốc gia trong kỳ báo cáo', '1.000', '1.250'],
      ['2', 'Tỷ lệ đúng hạn', '98%', ''],
    ];
    const document = await read((pdf) => {
      writeAt(pdf, 'Kết quả như sau:', LEFT, 60);
      const end = writeTable(pdf, 90, EDGES, rows);
      writeAt(pdf, 'Xã không có hồ sơ quá hạn.', LEFT, end + 15);
    });
    expect(cellsOf(document)).toEqual(rows);
    expect(columnsOf(document)).toEqual([
      [0, 1, 2, 3],
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ]);
    expect(linesOf(document)[0]).toBe('Kết quả như sau:');
    expect(linesOf(document).at(-1)).toBe('Xã không có hồ sơ quá hạn.');
  });

  it('reads cells that reach over columns and rows', async () => {
    const document = await read((pdf) => {
      const draw = (x: number, y: number, toX: number, toY: number) => pdf.moveTo(x, y).lineTo(toX, toY).stroke();
      for (const y of [100, 140, 160]) draw(85, y, 538, y);
      draw(250, 120, 538, 120);
      for (const x of [85, 120, 250, 538]) draw(x, 100, x, 160);
      draw(400, 120, 400, 160);
      writeAt(pdf, 'TT', 88, 110);
      writeAt(pdf, 'Lĩnh vực', 125, 110);
      writeCentred(pdf, 'Số hồ sơ', 394, 103);
      for (const [i, text] of ['Tiếp nhận', 'Giải quyết'].entries()) writeAt(pdf, text, 255 + 150 * i, 123);
      for (const [i, text] of ['1', 'Đất đai', '10', '9'].entries())
        writeAt(pdf, text, [88, 125, 255, 405][i] as number, 142);
    });
    expect(
      document.tables[0]?.rows.map((row) => row.cells.map((cell) => [cell.column, cell.columns, cell.rows])),
    ).toEqual([
      [
        [0, 1, 2],
        [1, 1, 2],
        [2, 2, 1],
      ],
      [
        [2, 1, 1],
        [3, 1, 1],
      ],
      [
        [0, 1, 1],
        [1, 1, 1],
        [2, 1, 1],
        [3, 1, 1],
      ],
    ]);
    expect(cellsOf(document)).toEqual([
      ['TT', 'Lĩnh vực', 'Số hồ sơ'],
      ['Tiếp nhận', 'Giải quyết'],
      ['1', 'Đất đai', '10', '9'],
    ]);
  });

  it('goes on with a table over a page end, its repeated head left out', async () => {
    const document = await read((pdf) => {
      writeTable(pdf, 700, EDGES, [HEAD, ['1', 'Hồ sơ', '10', '12']]);
      pdf.addPage();
      writeCentred(pdf, '2', MIDDLE, 25);
      const end = writeTable(pdf, 60, EDGES, [HEAD, ['2', 'Thu ngân sách', '100', '120']]);
      writeAt(pdf, 'Hết phụ lục.', LEFT, end + 15);
    });
    expect(document.tables).toHaveLength(1);
    expect(document.tables[0]?.headerRows).toBe(1);
    expect(cellsOf(document)).toEqual([HEAD, ['1', 'Hồ sơ', '10', '12'], ['2', 'Thu ngân sách', '100', '120']]);
    expect(document.text.slice(document.pages[0]).trim()).toBe('Hết phụ lục.');
  });

  it('makes a row whole that a page end cut', async () => {
    const document = await read((pdf) => {
      writeTable(pdf, 700, EDGES, [HEAD, ['1', 'Hồ sơ tiếp nhận qua', '10', '12']]);
      pdf.addPage();
      writeTable(pdf, 60, EDGES, [
        ['', 'bưu chính', '', ''],
        ['2', 'Thu ngân sách', '100', '120'],
      ]);
    });
    expect(cellsOf(document)).toEqual([
      HEAD,
      ['1', 'Hồ sơ tiếp nhận qua bưu chính', '10', '12'],
      ['2', 'Thu ngân sách', '100', '120'],
    ]);
  });

  it('gives back the very cells of any table, borders stroked or filled', async () => {
    const word = fc.constantFrom('hồ', 'sơ', 'đúng', 'hạn', 'Đất', 'đai', '1.250', '98,2%');
    const cell = fc.array(word, { maxLength: 9 }).map((words) => words.join(' '));
    const table = fc.integer({ min: 2, max: 5 }).chain((columns) =>
      fc.record({
        rows: fc.array(
          fc.tuple(fc.constantFrom('A', '1', 'Tổng'), fc.array(cell, { minLength: columns, maxLength: columns })),
          {
            minLength: 2,
            maxLength: 7,
          },
        ),
        borders: fc.constantFrom('stroked' as const, 'filled' as const),
      }),
    );
    await fc.assert(
      fc.asyncProperty(table, async ({ rows: drawn, borders }) => {
        const rows = drawn.map(([first, others]) => [first, ...others]);
        const width = (RIGHT - LEFT) / (rows[0]?.length ?? 1);
        const edges = Array.from({ length: (rows[0]?.length ?? 0) + 1 }, (_, i) => LEFT + width * i);
        const document = await read((pdf) => {
          writeTable(pdf, 100, edges, rows, { borders });
        });
        expect(cellsOf(document)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  it('reads a table without borders by what stands below each other', async () => {
    const document = await read((pdf) => {
      writeAt(pdf, 'Kết quả như sau:', LEFT, 100);
      const rows = [
        HEAD,
        ['1', 'Số hồ sơ tiếp nhận', '1.000', '1.250'],
        ['', 'qua mạng', '', ''],
        ['2', 'Tỷ lệ đúng hạn', '98%', '99%'],
      ];
      for (const [row, cells] of rows.entries()) {
        for (const [i, text] of cells.entries()) if (text) writeAt(pdf, text, EDGES[i] as number, 125 + 17 * row);
      }
      writeAt(pdf, 'Số liệu tính đến ngày 30 tháng 6 năm 2026, do công chức xã tổng hợp.', LEFT, 210);
    });
    expect(cellsOf(document)).toEqual([
      HEAD,
      ['1', 'Số hồ sơ tiếp nhận qua mạng', '1.000', '1.250'],
      ['2', 'Tỷ lệ đúng hạn', '98%', '99%'],
    ]);
    expect(linesOf(document).at(-1)).toMatch(/^Số liệu tính/u);
  });

  it('reads two columns as a table where the right one holds numbers', async () => {
    const document = await read((pdf) => {
      for (const [i, cells] of [
        ['Tổng thu', '1.250'],
        ['Tổng chi', '1.150'],
      ].entries()) {
        writeAt(pdf, cells[0] as string, LEFT, 100 + 17 * i);
        writeAt(pdf, cells[1] as string, 480, 100 + 17 * i);
      }
    });
    expect(cellsOf(document)).toEqual([
      ['Tổng thu', '1.250'],
      ['Tổng chi', '1.150'],
    ]);
  });

  it('takes a frame around text and a stroke under a title for no table', async () => {
    const document = await read((pdf) => {
      writeCentred(pdf, 'BÁO CÁO', MIDDLE, 60, BOLD);
      pdf
        .moveTo(MIDDLE - 40, 80)
        .lineTo(MIDDLE + 40, 80)
        .stroke();
      pdf.rect(LEFT - 5, 95, RIGHT - LEFT + 10, 60).stroke();
      writeAt(pdf, 'Xã nhận 120 hồ sơ.', LEFT, 100);
    });
    expect(document.tables).toEqual([]);
    expect(linesOf(document)).toEqual(['BÁO CÁO', 'Xã nhận 120 hồ sơ.']);
  });
});

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
    const document = await read((pdf) => {
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
        const begun = performance.now();
        const result = await readPdf(damaged);
        expect(Object.keys(result)).toHaveLength(1);
        expect(performance.now() - begun).toBeLessThan(10_000);
      }),
      { numRuns: 2000 },
    );
  }, 600_000);
});
