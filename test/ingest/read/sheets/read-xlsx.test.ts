import { describe, expect, it } from 'vitest';
import { readXlsx } from '../../../../ingest/read/sheets/read-xlsx.ts';
import { fillReport, readSheet } from './small-report.ts';
import { documentOf, makeXlsx, packSheet, tablesOf, textOf } from './workbook.ts';

describe('what stands where in a sheet', () => {
  it('writes title lines as paragraphs, rows with two cells or more as a table, and lines below as paragraphs', async () => {
    const outcome = await readSheet(fillReport);
    expect(textOf(outcome)).toBe(
      [
        'ỦY BAN NHÂN DÂN',
        'XÃ BÌNH SA',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'BÁO CÁO',
        'Kết quả giải quyết TTHC tháng 9/2026',
        'Đơn vị tính: hồ sơ',
        '',
        'TT | Lĩnh vực | Tiếp nhận | Đã giải quyết | Ghi chú',
        'Đúng hạn | Quá hạn',
        'Lĩnh vực của xã',
        '1 | Đất đai | 1.234 | 1.200 | 4 | ',
        '2 | Hộ tịch | 310 | 310 |  | ',
        '',
        'Người lập biểu: Đỗ Thị Miên',
        '',
      ].join('\n'),
    );
  });

  it('says how many columns and rows a merged cell takes, and leaves the places under it out', async () => {
    const outcome = await readSheet(fillReport);
    expect(tablesOf(outcome)[0]?.slice(0, 3)).toEqual([
      ['TT (1×2)', 'Lĩnh vực (1×2)', 'Tiếp nhận (1×2)', 'Đã giải quyết (2×1)', 'Ghi chú (1×2)'],
      ['Đúng hạn', 'Quá hạn'],
      ['Lĩnh vực của xã (6×1)'],
    ]);
    const second = documentOf(outcome).tables[0]?.rows[1]?.cells.map((cell) => cell.column);
    expect(second).toEqual([3, 4]);
  });

  it('takes a title that is merged over two rows for one paragraph', async () => {
    const outcome = await readSheet((sheet) => {
      sheet.mergeCells('A1:C2');
      sheet.getCell('A1').value = 'BÁO CÁO';
      sheet.getRow(3).values = ['Đất đai', 12];
    });
    expect(textOf(outcome)).toBe('BÁO CÁO\n\nĐất đai | 12\n\n');
  });

  it('keeps rows together that a merged cell holds, hidden ones not counted', async () => {
    const outcome = await readSheet((sheet) => {
      sheet.mergeCells('A1:A4');
      sheet.getCell('A1').value = 'Đất đai';
      for (const [i, words] of ['Tiếp nhận', 'Đã giải quyết', 'Dòng ẩn', 'Quá hạn'].entries()) {
        sheet.getCell(i + 1, 2).value = words;
      }
      sheet.getRow(3).hidden = true;
    });
    expect(tablesOf(outcome)).toEqual([[['Đất đai (1×3)', 'Tiếp nhận'], ['Đã giải quyết'], ['Quá hạn']]]);
  });

  it('shows what is merged from a hidden row in the first row that is seen', async () => {
    const outcome = await readSheet((sheet) => {
      sheet.mergeCells('A1:A2');
      sheet.getCell('A1').value = 'Đất đai';
      sheet.getCell('B2').value = 12;
      sheet.getRow(1).hidden = true;
    });
    expect(tablesOf(outcome)).toEqual([[['Đất đai', '12']]]);
  });

  it('ends a table at an empty row', async () => {
    const outcome = await readSheet((sheet) => {
      sheet.getRow(2).values = ['Đất đai', 12];
      sheet.getRow(4).values = ['Hộ tịch', 30];
    });
    expect(tablesOf(outcome)).toEqual([[['Đất đai', '12']], [['Hộ tịch', '30']]]);
  });

  it('takes a line between two tables for the title of the second when a head of columns follows it', async () => {
    const outcome = await readSheet((sheet) => {
      sheet.addRow(['Lĩnh vực', 'Tiếp nhận']);
      sheet.addRow(['Đất đai', 12]);
      sheet.addRow(['Biểu 2: Phản ánh, kiến nghị']);
      sheet.addRow(['Nội dung', 'Số lượng']);
      sheet.addRow(['Rác thải', 3]);
    });
    expect(tablesOf(outcome)).toHaveLength(2);
    expect(textOf(outcome)).toContain('\n\nBiểu 2: Phản ánh, kiến nghị\n\n');
  });

  it('counts columns from the first one of the table, with empty cells inside as empty text', async () => {
    const outcome = await readSheet((sheet) => {
      sheet.getCell('C3').value = 'Đất đai';
      sheet.getCell('E3').value = 12;
      sheet.getCell('D4').value = 5;
      sheet.getCell('C4').value = 'Hộ tịch';
    });
    expect(tablesOf(outcome)).toEqual([
      [
        ['Đất đai', '', '12'],
        ['Hộ tịch', '5', ''],
      ],
    ]);
  });

  it('opens each sheet with its name when several have something in them', async () => {
    const outcome = await readXlsx(
      await makeXlsx((workbook) => {
        workbook.addWorksheet('Biểu 1').addRow(['Đất đai', 12]);
        workbook.addWorksheet('Trống');
        workbook.addWorksheet('Biểu 2').addRow(['Hộ tịch', 30]);
      }),
    );
    const { text, headings } = documentOf(outcome);
    expect(headings.map((one) => [text.slice(one.start, one.end), one.level])).toEqual([
      ['Biểu 1', 1],
      ['Biểu 2', 1],
    ]);
  });

  it('does not write the name of an only sheet', async () => {
    expect(textOf(await readSheet((sheet) => sheet.addRow(['Đất đai', 12])))).toBe('\nĐất đai | 12\n\n');
  });
});

describe('what is hidden', () => {
  it('leaves hidden sheets, rows and columns out', async () => {
    const outcome = await readXlsx(
      await makeXlsx((workbook) => {
        const sheet = workbook.addWorksheet('Biểu 1');
        sheet.addRow(['TT', 'Nháp', 'Lĩnh vực', 'Số hồ sơ']);
        sheet.addRow([1, 'bỏ', 'Đất đai', 12]);
        sheet.addRow([2, 'bỏ', 'Dòng ẩn', 99]);
        sheet.addRow([3, 'bỏ', 'Hộ tịch', 30]);
        sheet.getColumn(2).hidden = true;
        sheet.getRow(3).hidden = true;
        workbook.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['bí mật', 1]);
        workbook.addWorksheet('Rất ẩn', { state: 'veryHidden' }).addRow(['bí mật', 2]);
      }),
    );
    expect(tablesOf(outcome)).toEqual([
      [
        ['TT', 'Lĩnh vực', 'Số hồ sơ'],
        ['1', 'Đất đai', '12'],
        ['3', 'Hộ tịch', '30'],
      ],
    ]);
    expect(documentOf(outcome).headings).toEqual([]);
  });

  it('counts only what is seen of a merged cell', async () => {
    const outcome = await readSheet((sheet) => {
      sheet.mergeCells('A1:C1');
      sheet.getCell('A1').value = 'Đã giải quyết';
      sheet.getCell('D1').value = 'Cộng';
      sheet.addRow([1, 2, 3, 6]);
      sheet.getColumn(1).hidden = true;
    });
    expect(tablesOf(outcome)[0]).toEqual([
      ['Đã giải quyết (2×1)', 'Cộng'],
      ['2', '3', '6'],
    ]);
  });

  it('does not mind a formula error that nobody sees', async () => {
    const outcome = await readSheet((sheet) => {
      sheet.addRow(['Đất đai', 12]);
      sheet.getCell('D1').value = { formula: '1/0', result: { error: '#DIV/0!' } };
      sheet.getColumn(4).hidden = true;
    });
    expect(tablesOf(outcome)).toEqual([[['Đất đai', '12']]]);
  });
});

describe('the words of a cell', () => {
  it.each([
    ['a plain number', 1234, undefined, '1234'],
    ['a grouped number', 1234567, '#,##0', '1.234.567'],
    ['a share', 0.9543, '0.00%', '95,43%'],
    ['a decimal', 12.5, undefined, '12,5'],
    ['a day', new Date(Date.UTC(2026, 8, 30)), 'mm-dd-yy', '30/09/2026'],
    ['the first minute of a day', new Date(Date.UTC(2026, 0, 1, 0, 1)), 'dd/mm/yyyy hh:mm', '01/01/2026 00:01'],
    ['yes', true, undefined, 'Có'],
    ['no', false, undefined, 'Không'],
    ['rich text', { richText: [{ text: 'Đất ' }, { text: 'đai', font: { bold: true } }] }, undefined, 'Đất đai'],
    ['a link', { text: 'Cổng dịch vụ', hyperlink: 'https://binhsa.example/' }, undefined, 'Cổng dịch vụ'],
    ['the result of a formula', { formula: 'SUM(C1:C2)', result: 1234 }, '#,##0', '1.234'],
    ['a formula that gives 0', { formula: 'C1-C1', result: 0 }, undefined, '0'],
    ['a formula that gives words', { formula: '"a"&"b"', result: 'Đạt' }, undefined, 'Đạt'],
    [
      'a formula that gives a day',
      { formula: 'TODAY()', result: new Date(Date.UTC(2026, 8, 30)) },
      'dd/mm/yyyy',
      '30/09/2026',
    ],
    ['a number whose format has letters', 2500000000, '#,##0\\ \\d\\o\\n\\g', '2.500.000.000 dong'],
    ['a long number', 31180001234, undefined, '31180001234'],
  ] as const)('shows %s as the official sees it', async (_, value, format, seen) => {
    const outcome = await readSheet((sheet) => {
      sheet.getCell('A1').value = 'x';
      const cell = sheet.getCell('B1');
      cell.value = value as typeof cell.value;
      if (format) cell.numFmt = format;
    });
    expect(tablesOf(outcome)).toEqual([[['x', seen]]]);
  });

  it('joins the lines of a cell in a table', async () => {
    const outcome = await readSheet((sheet) => sheet.addRow(['Đất\nđai', 12]));
    expect(tablesOf(outcome)).toEqual([[['Đất đai', '12']]]);
  });
});

describe('what other programs write', () => {
  it('reads element names with a prefix', async () => {
    const xml =
      '<?xml version="1.0"?><x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>Đất đai</x:v></x:c><x:c r="B1"><x:v>12</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect(tablesOf(await readXlsx(packSheet(xml)))).toEqual([[['Đất đai', '12']]]);
  });

  it('gives cells that do not say where they stand the next place', async () => {
    const xml =
      '<worksheet><sheetData><row><c t="str"><v>Đất đai</v></c><c/><c><v>12</v></c></row><row><c t="str"><v>Hộ tịch</v></c><c><v>3</v></c></row></sheetData></worksheet>';
    expect(tablesOf(await readXlsx(packSheet(xml)))).toEqual([
      [
        ['Đất đai', '', '12'],
        ['Hộ tịch', '3', ''],
      ],
    ]);
  });

  it('finds a sheet by its whole path and an unusual name', async () => {
    const related =
      '<Relationships><Relationship Id="rId1" Type="a/worksheet" Target="/xl/bieu/Trang1.xml"/></Relationships>';
    const xml = '<worksheet><sheetData><row><c t="str"><v>BÁO CÁO</v></c></row></sheetData></worksheet>';
    const bytes = packSheet('', { 'xl/_rels/workbook.xml.rels': related, 'xl/bieu/Trang1.xml': xml });
    expect(textOf(await readXlsx(bytes))).toBe('BÁO CÁO\n');
  });

  it('reads a day that is written as text of ISO 8601', async () => {
    const xml =
      '<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>Ngày</v></c><c r="B1" t="d"><v>2026-09-30T00:00:00</v></c></row></sheetData></worksheet>';
    expect(tablesOf(await readXlsx(packSheet(xml)))).toEqual([[['Ngày', '30/09/2026']]]);
  });

  it('counts days from 1904 where the file says so', async () => {
    const outcome = await readXlsx(
      await makeXlsx((workbook) => {
        workbook.properties.date1904 = true;
        const sheet = workbook.addWorksheet('Biểu 1');
        sheet.addRow(['Ngày', new Date(Date.UTC(2026, 8, 30))]);
        sheet.getCell('B1').numFmt = 'dd/mm/yyyy';
      }),
    );
    expect(tablesOf(outcome)).toEqual([[['Ngày', '30/09/2026']]]);
  });

  it('is not held up by lists to choose from or merged ranges as large as the sheet', async () => {
    const xml =
      '<worksheet><cols><col min="4" max="99999999999" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="str"><v>BÁO CÁO</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A1:XFD9"/></mergeCells><dataValidations><dataValidation sqref="A1:XFD1048576"/></dataValidations></worksheet>';
    expect(textOf(await readXlsx(packSheet(xml)))).toBe('BÁO CÁO\n');
  });
});
