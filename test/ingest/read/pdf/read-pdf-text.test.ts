import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinTexts } from '../../../../ingest/read/pdf/words.ts';
import { BOLD, INDENT, LEFT, REGULAR, RIGHT, writeAt, writeCentred, writeParagraph } from './make-pdf.ts';
import { linesOf, readDrawn } from './read-drawn.ts';

const MIDDLE = (LEFT + RIGHT) / 2;

describe('a letterhead in two columns', () => {
  const even = { left: [60, 76, 100], right: [60, 76, 100] };
  const uneven = { left: [60, 76, 110], right: [68, 85, 118] };

  it.each([
    ['on the same base lines', even],
    ['on base lines of their own', uneven],
  ])('is read one column after the other where they stand %s', async (_, at) => {
    const document = await readDrawn((pdf) => {
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
    const document = await readDrawn((pdf) => {
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
    const document = await readDrawn((pdf) => {
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
    const document = await readDrawn((pdf) => {
      for (const item of items) writeParagraph(pdf, item);
    });
    expect(linesOf(document)).toEqual(items);
  });

  it('opens a heading at the margin behind an item that fills its line and does not end', async () => {
    const item = '- Chi ngân sách của xã Suối Bạc trong quý II đạt 4.100 triệu đồng';
    const document = await readDrawn((pdf) => {
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
    const document = await readDrawn((pdf) => {
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
    const document = await readDrawn((pdf) => {
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
    const document = await readDrawn((pdf) => {
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
    const document = await readDrawn((pdf) => {
      pdf.rotate(-90, { origin: [0, 0] }).translate(-842, 0);
      writeAt(pdf, 'Phụ lục kết quả giải quyết hồ sơ', 60, 60);
      writeAt(pdf, '1. Lĩnh vực đất đai', 60, 90);
    });
    expect(linesOf(document)).toEqual(['Phụ lục kết quả giải quyết hồ sơ', '1. Lĩnh vực đất đai']);
  });

  it('keeps the raised mark of a note raised, and writes the note behind the paragraph', async () => {
    const document = await readDrawn((pdf) => {
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
    const document = await readDrawn((pdf) => {
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
        const document = await readDrawn((pdf) => {
          for (const one of paragraphs) writeParagraph(pdf, one);
        });
        expect(linesOf(document)).toEqual(paragraphs);
      }),
      { numRuns: 25 },
    );
  });
});
