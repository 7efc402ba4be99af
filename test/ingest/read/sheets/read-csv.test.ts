import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../../ingest/read/sheets/read-csv.ts';
import { tablesOf, textOf } from './workbook.ts';

function read(text: string) {
  return readCsv(new TextEncoder().encode(text));
}

const REPORT = `Kết quả giải quyết TTHC tháng 9/2026 của xã Bình Sa
Đơn vị tính: hồ sơ

TT;Lĩnh vực;Tiếp nhận;Tỷ lệ đúng hạn
1;"Đất đai; môi trường";1.234;95,43%
2;"Hộ tịch ""lưu động""";310;100%

Người lập biểu: Đỗ Thị Miên
`;

describe('a CSV file', () => {
  it('has title lines, a table and closing lines', () => {
    const outcome = read(REPORT);
    expect(textOf(outcome)).toBe(
      [
        'Kết quả giải quyết TTHC tháng 9/2026 của xã Bình Sa',
        'Đơn vị tính: hồ sơ',
        '',
        'TT | Lĩnh vực | Tiếp nhận | Tỷ lệ đúng hạn',
        '1 | Đất đai; môi trường | 1.234 | 95,43%',
        '2 | Hộ tịch "lưu động" | 310 | 100%',
        '',
        'Người lập biểu: Đỗ Thị Miên',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['commas', 'Lĩnh vực,Số hồ sơ\nĐất đai,12\n"Hộ tịch, chứng thực",30\n'],
    ['semicolons, with decimals in commas', 'Lĩnh vực;Số hồ sơ\nĐất đai;12\nHộ tịch, chứng thực;30\n'],
    ['tabs', 'Lĩnh vực\tSố hồ sơ\nĐất đai\t12\nHộ tịch, chứng thực\t30\n'],
    ['the sign that its first line names', 'sep=;\r\nLĩnh vực;Số hồ sơ\r\nĐất đai;12\r\nHộ tịch, chứng thực;30\r\n'],
    ['a byte-order mark before it', '\ufeffLĩnh vực;Số hồ sơ\nĐất đai;12\nHộ tịch, chứng thực;30\n'],
  ])('is parted by %s', (_, text) => {
    expect(tablesOf(read(text))).toEqual([
      [
        ['Lĩnh vực', 'Số hồ sơ'],
        ['Đất đai', '12'],
        ['Hộ tịch, chứng thực', '30'],
      ],
    ]);
  });

  it('may be in UTF-16 as Excel saves "Unicode Text"', () => {
    const bytes = new Uint8Array(Buffer.from('\ufeffLĩnh vực\tSố hồ sơ\r\nĐất đai\t12\r\n', 'utf16le'));
    expect(tablesOf(readCsv(bytes))).toEqual([
      [
        ['Lĩnh vực', 'Số hồ sơ'],
        ['Đất đai', '12'],
      ],
    ]);
  });

  it('keeps short rows and line breaks in quoted cells', () => {
    expect(tablesOf(read('a,b,c\n"Đất\nđai",12\n'))).toEqual([
      [
        ['a', 'b', 'c'],
        ['Đất đai', '12', ''],
      ],
    ]);
  });

  it.each([
    ['nothing in it', '', 'Tệp trống.'],
    ['only delimiters', ';;;\n;;;\n', 'Tệp trống.'],
    ['a quote that is never closed', 'a,"b\nc,d\n', 'không đóng'],
    ['too many cells', '1,2,3,4,5\n'.repeat(40_001), 'quá nhiều ô'],
    ['delimiters by the million', ','.repeat(3_000_000), 'quá nhiều ô'],
    ['the bytes of an old Excel file', '\u0000\u0001\u0002abc', 'nhị phân'],
  ])('is refused with %s', (_, text, reason) => {
    expect(read(text)).toEqual({ refused: expect.stringContaining(reason) });
  });

  it('never makes the reader throw or hang, however damaged', () => {
    const whole = new TextEncoder().encode(REPORT);
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const bytes = whole.slice();
        for (const { at, byte } of changes) bytes[at] = byte;
        const outcome = readCsv(bytes);
        expect('refused' in outcome ? outcome.refused : outcome.document.text).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  }, 600_000);
});
