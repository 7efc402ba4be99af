import { describe, expect, it } from 'vitest';
import { readReport } from '../../../ingest/ingest-text.ts';
import { documentOfText } from '../../../ingest/read/text/document-of-text.ts';
import { registryWith, ward } from '../../vocabulary/units/units-for-tests.ts';

const reportWith = (table: string) => `ỦY BAN NHÂN DÂN PHƯỜNG MINH TÂN

BÁO CÁO
Kết quả công tác quý III năm 2026

I. KẾT QUẢ

${table}

Trên đây là báo cáo của phường.
`;

/** "value measure | label | member | period" of each figure of a table, as an official reads it. */
function figuresOf(table: string): string[] {
  const report = readReport('bang.md', documentOfText(reportWith(table)), registryWith(ward('Minh Tân')));
  if ('refused' in report) throw new Error(report.refused);
  return report.figures.map(
    (one) => `${one.value} ${one.measure} | ${one.label}${one.member ? ` | ${one.member}` : ''}`,
  );
}

function rowsOf(table: string) {
  const report = readReport('bang.md', documentOfText(reportWith(table)), registryWith(ward('Minh Tân')));
  if ('refused' in report) throw new Error(report.refused);
  return report.figures;
}

describe('a table of things by kind', () => {
  const TABLE = `Kết quả giải quyết hồ sơ theo lĩnh vực

| STT | Lĩnh vực | Tiếp nhận | Đã giải quyết | Trong đó: Đúng hạn | Tỷ lệ đúng hạn (%) |
|---|---|---|---|---|---|
| 1 | Hộ tịch | 412 | 405 | 401 | 99,01 |
| 2 | Đất đai | 1.186 | 150 | 138 | 92 |
| | **Tổng cộng** | **1.598** | **555** | **539** | **97,12** |`;

  it('names each number by the heads of its row and its column', () => {
    expect(figuresOf(TABLE)).toEqual([
      '412 hồ sơ | số hồ sơ lĩnh vực Hộ tịch tiếp nhận | Hộ tịch',
      '405 hồ sơ | số hồ sơ lĩnh vực Hộ tịch đã giải quyết | Hộ tịch',
      '401 hồ sơ | số hồ sơ lĩnh vực Hộ tịch đúng hạn | Hộ tịch',
      '99.01 % | tỷ lệ đúng hạn lĩnh vực Hộ tịch | Hộ tịch',
      '1186 hồ sơ | số hồ sơ lĩnh vực Đất đai tiếp nhận | Đất đai',
      '150 hồ sơ | số hồ sơ lĩnh vực Đất đai đã giải quyết | Đất đai',
      '138 hồ sơ | số hồ sơ lĩnh vực Đất đai đúng hạn | Đất đai',
      '92 % | tỷ lệ đúng hạn lĩnh vực Đất đai | Đất đai',
      '1598 hồ sơ | số hồ sơ tiếp nhận',
      '555 hồ sơ | số hồ sơ đã giải quyết',
      '539 hồ sơ | số hồ sơ đúng hạn',
      '97.12 % | tỷ lệ đúng hạn',
    ]);
  });

  it('quotes the row as it is printed', () => {
    expect(rowsOf(TABLE)[4]?.quote).toBe('2 | Đất đai | 1.186 | 150 | 138 | 92');
  });

  it('ties parts to the count of their row, counts to the total of their column, shares to their count', () => {
    const [received, resolved, onTime, share] = rowsOf(TABLE);
    expect([received?.whole, resolved?.whole, onTime?.whole, share?.share_of]).toEqual([8, 0, 1, 2]);
  });
});

describe('a number of a table without a measure of its own', () => {
  it('is no count of the reporting times that stand beside it', () => {
    const TABLE = `Tình hình giải quyết hồ sơ

| Lĩnh vực | Tiếp nhận | Kỳ trước chuyển sang | Đã giải quyết |
|---|---|---|---|
| Hộ tịch | 412 | 3 | 405 |
| Đất đai | 186 | 22 | 150 |`;
    expect(figuresOf(TABLE)[0]).toBe('412 hồ sơ | số hồ sơ lĩnh vực Hộ tịch tiếp nhận | Hộ tịch');
  });

  it('counts what its rows are groups of, not the money in the column beside it', () => {
    const TABLE = `Đối tượng hưởng trợ cấp hằng tháng

| Nhóm đối tượng | Quý I/2026 | Quý II/2026 | Kinh phí quý II (triệu đồng) |
|---|---|---|---|
| Người cao tuổi | 1.102 | 1.187 | 1.780,5 |
| Người khuyết tật nặng | 493 | 501 | 1.127,3 |`;
    expect(rowsOf(TABLE).map(({ value, measure }) => `${value} ${measure}`)).toEqual([
      '1102 đối tượng',
      '1187 đối tượng',
      '1780.5 triệu đồng',
      '493 đối tượng',
      '501 đối tượng',
      '1127.3 triệu đồng',
    ]);
  });
});

describe('a table of indicators by time', () => {
  const TABLE = `| STT | Chỉ tiêu | ĐVT | Kế hoạch năm 2026 | Thực hiện quý III/2026 | So với kế hoạch (%) |
|---|---|---|---|---|---|
| 1 | Thu ngân sách nhà nước | Triệu đồng | 18.500 | 14.762 | 79,8 |
| 2 | Số hộ nghèo | Hộ | 40 | 46 | - |
| 3 | Tỷ lệ dân tham gia BHYT | % | 96 | 95,4 | |`;

  it('takes the measure of its row and the period of its column; a dash is no number', () => {
    const figures = rowsOf(TABLE);
    expect(
      figures.map((one) => `${one.value} ${one.measure} | ${one.label} | ${one.period_from} ${one.period_to}`),
    ).toEqual([
      '18500 triệu đồng | thu ngân sách nhà nước kế hoạch | 2026-01-01 2026-12-31',
      '14762 triệu đồng | thu ngân sách nhà nước | 2026-07-01 2026-09-30',
      '79.8 % | thu ngân sách nhà nước so với kế hoạch | 2026-07-01 2026-09-30',
      '40 hộ | số hộ nghèo kế hoạch | 2026-01-01 2026-12-31',
      '46 hộ | số hộ nghèo | 2026-07-01 2026-09-30',
      '96 % | tỷ lệ dân tham gia BHYT kế hoạch | 2026-01-01 2026-12-31',
      '95.4 % | tỷ lệ dân tham gia BHYT | 2026-07-01 2026-09-30',
    ]);
  });
});

describe('a table with groups', () => {
  const TABLE = `Kết quả thực hiện nhiệm vụ của các phòng
Đơn vị tính: nhiệm vụ

| TT | Đơn vị | Được giao | Hoàn thành |
|---|---|---|---|
| I | Nhiệm vụ thành phố giao | 61 | 52 |
| 1 | Phòng Kinh tế | 34 | 27 |
| 2 | Phòng Văn hóa - Xã hội | 27 | 25 |
| II | Nhiệm vụ phường giao | 25 | 22 |
| 1 | Phòng Kinh tế | 25 | 22 |
| | Tổng số | 86 | 74 |`;

  it('tells rows of one name apart by their group', () => {
    expect(figuresOf(TABLE).filter((one) => one.includes('Kinh tế'))).toEqual([
      '34 nhiệm vụ | số nhiệm vụ phòng Kinh tế được giao (nhiệm vụ thành phố giao) | Phòng Kinh tế (nhiệm vụ thành phố giao)',
      '27 nhiệm vụ | số nhiệm vụ phòng Kinh tế hoàn thành (nhiệm vụ thành phố giao) | Phòng Kinh tế (nhiệm vụ thành phố giao)',
      '25 nhiệm vụ | số nhiệm vụ phòng Kinh tế được giao (nhiệm vụ phường giao) | Phòng Kinh tế (nhiệm vụ phường giao)',
      '22 nhiệm vụ | số nhiệm vụ phòng Kinh tế hoàn thành (nhiệm vụ phường giao) | Phòng Kinh tế (nhiệm vụ phường giao)',
    ]);
  });

  it('ties the rows of a group to its head and the groups to the total', () => {
    const figures = rowsOf(TABLE);
    const wholeOf = (ordinal: number) => figures[ordinal]?.whole;
    expect([wholeOf(0), wholeOf(2), wholeOf(4), wholeOf(6), wholeOf(8)]).toEqual([10, 0, 0, 10, 6]);
  });
});

describe('other ways to set a table', () => {
  it('is read where cells are parted by tabs', () => {
    expect(
      figuresOf('Phòng\tSố nhiệm vụ được giao\tĐã hoàn thành\nPhòng Kinh tế\t34\t27\nVăn phòng\t20\t18'),
    ).toContain('27 nhiệm vụ | số nhiệm vụ phòng Kinh tế đã hoàn thành | Phòng Kinh tế');
  });

  it('is read where columns are lined up by spaces', () => {
    const table = [
      'Lĩnh vực           Tiếp nhận     Đã giải quyết',
      'Hộ tịch                  412               405',
      'Đất đai                  186               150',
      'Tổng cộng                598               555',
    ].join('\n');
    expect(figuresOf(`Kết quả giải quyết hồ sơ\n${table}`)).toContain('598 hồ sơ | số hồ sơ tiếp nhận');
  });

  it('keeps a letterhead of two columns for what it is', () => {
    expect(documentOfText('UBND XÃ A          CỘNG HÒA XÃ HỘI\nSố: 12/BC          Độc lập\n').tables).toEqual([]);
  });

  it('reads fractions in a cell, and leaves a row that numbers the columns out', () => {
    const table = `| Phòng | Hoàn thành nhiệm vụ |
|---|---|
| (1) | (2) |
| Phòng Kinh tế | 27/34 |
| Văn phòng | 18/20 |`;
    expect(figuresOf(table).slice(0, 2)).toEqual([
      '27 nhiệm vụ | số nhiệm vụ phòng Kinh tế hoàn thành | Phòng Kinh tế',
      '34 nhiệm vụ | tổng số nhiệm vụ | Phòng Kinh tế',
    ]);
  });
});

it('a column of plans counts in the unit over the table', () => {
  const table =
    'Đơn vị tính: triệu đồng\n\n| Dự án | Kế hoạch 2026 |\n|---|---|\n| Nhà ở | 2.640 |\n| Trường học | 50 |';
  expect(rowsOf(table).map(({ value, measure }) => `${value} ${measure}`)).toEqual([
    '2640 triệu đồng',
    '50 triệu đồng',
  ]);
});

describe('a table in plain text', () => {
  const HEADS = `Tình hình dịch bệnh

| Bệnh | Quý III/2026 | | Lũy kế 9 tháng năm 2026 | |
| | Số mắc | Tử vong | Số mắc | Tử vong |
|---|---|---|---|---|
| Thủy đậu | 4 | 1 | 29 | 2 |`;

  it('has an empty head belong to the one before it, when both are divided below', () => {
    expect(rowsOf(HEADS).map((one) => `${one.value} ${one.measure} ${one.period_from} ${one.period_to}`)).toEqual([
      '4 ca 2026-07-01 2026-09-30',
      '1 ca 2026-07-01 2026-09-30',
      '29 ca 2026-01-01 2026-09-30',
      '2 ca 2026-01-01 2026-09-30',
    ]);
  });

  it.each([
    ['2024', '2024-01-01 2024-12-31'],
    ['Năm 2025', '2025-01-01 2025-12-31'],
    ['Quý I', '2026-01-01 2026-03-31'],
    ['Tháng 8', '2026-08-01 2026-08-31'],
  ])('has the numbers of the row “%s” counted then', (name, period) => {
    const table = `Hộ nghèo qua các năm\n\nThời gian\tTổng số hộ\tHộ nghèo\n${name}\t4.905\t948\nNăm 2021\t4.800\t900`;
    const [first] = rowsOf(table);
    expect([first?.label, `${first?.period_from} ${first?.period_to}`, first?.member]).toEqual([
      'tổng số hộ',
      period,
      null,
    ]);
  });
});
