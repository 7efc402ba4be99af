import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../../ingest/document/document.ts';
import { BOLD, LEFT, RIGHT, writeAt, writeCentred, writeTable } from './make-pdf.ts';
import { EDGES, HEAD, linesOf, readDrawn } from './read-drawn.ts';

const MIDDLE = (LEFT + RIGHT) / 2;

/** The words of each row's cells as the document's own offsets give them. */
function cellsOf(document: Document, table = 0): string[][] {
  return (document.tables[table]?.rows ?? []).map((row) =>
    row.cells.map((cell) => document.text.slice(cell.start, cell.end)),
  );
}

function columnsOf(document: Document, table = 0): number[][] {
  return (document.tables[table]?.rows ?? []).map((row) => row.cells.map((cell) => cell.column));
}

describe('tables', () => {
  it('reads a table by its borders, wrapped words in one cell', async () => {
    const rows = [
      HEAD,
      ['1', 'Số hồ sơ tiếp nhận qua Cổng Dịch vụ công quốc gia trong kỳ báo cáo', '1.000', '1.250'],
      ['2', 'Tỷ lệ đúng hạn', '98%', ''],
    ];
    const document = await readDrawn((pdf) => {
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
    const document = await readDrawn((pdf) => {
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
    const document = await readDrawn((pdf) => {
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
    const document = await readDrawn((pdf) => {
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
        const document = await readDrawn((pdf) => {
          writeTable(pdf, 100, edges, rows, { borders });
        });
        expect(cellsOf(document)).toEqual(rows);
      }),
      { numRuns: 40 },
    );
  });

  it('reads a table without borders by what stands below each other', async () => {
    const document = await readDrawn((pdf) => {
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
    const document = await readDrawn((pdf) => {
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
    const document = await readDrawn((pdf) => {
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
