import type { Worksheet } from 'exceljs';
import { readXlsx } from '../../../../ingest/read/sheets/read-xlsx.ts';
import { makeXlsx } from './workbook.ts';

/** One sheet "Biểu 1" of the commune of Bình Sa. */
export async function readSheet(fill: (sheet: Worksheet) => void) {
  return readXlsx(await makeXlsx((workbook) => fill(workbook.addWorksheet('Biểu 1'))));
}

/** The report on procedures of the commune of Bình Sa, as its office would make it. */
export function fillReport(sheet: Worksheet): void {
  for (const range of [
    'A1:C1',
    'D1:F1',
    'A2:C2',
    'D2:F2',
    'A4:F4',
    'A5:F5',
    'A7:A8',
    'B7:B8',
    'C7:C8',
    'D7:E7',
    'F7:F8',
  ]) {
    sheet.mergeCells(range);
  }
  const cells: [string, string | number][] = [
    ['A1', 'ỦY BAN NHÂN DÂN'],
    ['D1', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['A2', 'XÃ BÌNH SA'],
    ['D2', 'Độc lập - Tự do - Hạnh phúc'],
    ['A4', 'BÁO CÁO'],
    ['A5', 'Kết quả giải quyết TTHC tháng 9/2026'],
    ['F6', 'Đơn vị tính: hồ sơ'],
    ['A7', 'TT'],
    ['B7', 'Lĩnh vực'],
    ['C7', 'Tiếp nhận'],
    ['D7', 'Đã giải quyết'],
    ['F7', 'Ghi chú'],
    ['D8', 'Đúng hạn'],
    ['E8', 'Quá hạn'],
    ['A9', 'Lĩnh vực của xã'],
    ['A10', 1],
    ['B10', 'Đất đai'],
    ['C10', 1234],
    ['D10', 1200],
    ['E10', 4],
    ['A11', 2],
    ['B11', 'Hộ tịch'],
    ['C11', 310],
    ['D11', 310],
    ['A13', 'Người lập biểu: Đỗ Thị Miên'],
  ];
  for (const [address, value] of cells) sheet.getCell(address).value = value;
  sheet.mergeCells('A9:F9');
  for (const address of ['C10', 'D10']) sheet.getCell(address).numFmt = '#,##0';
}
