import { describe, expect, it } from 'vitest';
import { readBody } from '../report-text.ts';

/** A table of Markdown out of rows of cells parted by "|"; the first row holds the heads. */
function table(heads: string, ...rows: string[]): string {
  const line = (row: string) => `| ${row} |`;
  const rule = `|${heads
    .split('|')
    .map(() => '---')
    .join('|')}|`;
  return `I. KẾT QUẢ\n\nKết quả giải quyết hồ sơ theo lĩnh vực\n\n${[line(heads), rule, ...rows.map(line)].join('\n')}`;
}

const findings = (body: string) =>
  readBody(body).findings.map(({ kind, severity, stated, computed }) => [kind, severity, stated, computed]);

describe('the rows of a table add up to its total', () => {
  const HEADS = 'STT | Lĩnh vực | Tiếp nhận | Đã giải quyết';
  const FIELDS = ['1 | Hộ tịch | 412 | 405', '2 | Đất đai | 186 | 150', '3 | Chứng thực | 1.020 | 1.020'];

  it.each([
    ['in every column', ['| Tổng cộng | 1.618 | 1.575'], []],
    ['where the total stands above', ['| Tổng số | 1.618 | 1.575'], []],
    ['not in one column', ['| Tổng cộng | 1.618 | 1.565'], [['sum', 'hard', 1565, 1575]]],
    [
      'not in any column of a plain table',
      ['| Tổng cộng | 1.608 | 1.565'],
      [
        ['sum', 'hard', 1608, 1618],
        ['sum', 'hard', 1565, 1575],
      ],
    ],
    ['not, but of quite another size', ['| Tổng cộng | 5.618 | 9.575'], []],
  ])('%s', (name, total, expected) => {
    const rows = name.includes('above') ? [...total, ...FIELDS] : [...FIELDS, ...total];
    expect(findings(table(HEADS, ...rows))).toEqual(expected);
  });

  it.each(['-', '', '…'])('says nothing where a cell holds “%s”: what it stands for is not known', (cell) => {
    expect(
      findings(table(HEADS, '1 | Hộ tịch | 412 | 405', `2 | Đất đai | ${cell} | 150`, '| Tổng cộng | 420 | 555')),
    ).toEqual([]);
  });

  it('says nothing of shares, averages and scores, which no one adds up', () => {
    const heads = 'STT | Đơn vị | Tỷ lệ đúng hạn (%) | Điểm | Số ngày giải quyết bình quân';
    expect(
      findings(
        table(heads, '1 | Thôn Đông | 49 | 45 | 5', '2 | Thôn Đoài | 50 | 46 | 5', '| Tổng cộng | 100 | 92 | 11'),
      ),
    ).toEqual([]);
  });

  it('lets rounded money miss its total by the last place', () => {
    const heads = 'STT | Nguồn | Số tiền (tỷ đồng)';
    const rows = ['1 | Ngân sách thành phố | 12,3', '2 | Ngân sách phường | 4,5', '3 | Xã hội hóa | 1,4'];
    expect(findings(table(heads, ...rows, '| Tổng cộng | 18,3'))).toEqual([]);
    expect(findings(table(heads, ...rows, '| Tổng cộng | 19,2'))).toEqual([['sum', 'hard', 19.2, 18.2]]);
  });

  it('names the column and the row, and quotes the row', () => {
    const [finding] = readBody(table(HEADS, ...FIELDS, '| Tổng cộng | 1.618 | 1.565')).findings;
    expect(finding?.explain).toBe(
      'Bảng, cột “Đã giải quyết”, dòng “Tổng cộng”: 405 + 150 + 1.020 = 1.575, thừa 10 so với 1.565 ghi trong bảng.',
    );
    expect(finding?.quote).toBe('Tổng cộng | 1.618 | 1.565');
  });
});

describe('rows in groups', () => {
  const HEADS = 'STT | Phòng | Được giao | Hoàn thành';

  it('are checked against the row that heads them, and those against the total', () => {
    const rows = (second: string, total: string) => [
      'I | Nhiệm vụ thành phố giao | 50 | 44',
      '1 | Phòng Kinh tế | 30 | 26',
      `2 | Phòng Văn hóa | 20 | ${second}`,
      'II | Nhiệm vụ phường giao | 40 | 39',
      '1 | Phòng Kinh tế | 25 | 24',
      '2 | Phòng Văn hóa | 15 | 15',
      `| Tổng cộng | 90 | ${total}`,
    ];
    expect(findings(table(HEADS, ...rows('18', '83')))).toEqual([]);
    expect(findings(table(HEADS, ...rows('17', '83')))).toEqual([['sum', 'hard', 44, 43]]);
    expect(findings(table(HEADS, ...rows('18', '85')))).toEqual([['sum', 'hard', 85, 83]]);
  });

  it('may have subtotals of their own', () => {
    const rows = [
      'I | Thành phố giao | |',
      '1 | Phòng Kinh tế | 30 | 26',
      '2 | Phòng Văn hóa | 20 | 18',
      '| Cộng | 50 | 44',
      'II | Phường giao | |',
      '1 | Phòng Kinh tế | 25 | 24',
      '2 | Phòng Văn hóa | 15 | 15',
      '| Cộng | 40 | 39',
      '| Tổng cộng | 90 | 83',
    ];
    expect(findings(table(HEADS, ...rows))).toEqual([]);
  });

  it('may name only some parts of their head', () => {
    const rows = ['1 | Phòng Kinh tế | 30 | 26', '- | Trong đó: khối đất đai | 12 | 10', '2 | Phòng Văn hóa | 20 | 18'];
    expect(findings(table(HEADS, ...rows, '| Tổng cộng | 50 | 44'))).toEqual([]);
  });

  it('are added under a row of money where the other columns show it', () => {
    const heads = 'STT | Nội dung | Dự toán năm | Quý II/2026 | Quý II/2025';
    const rows = (total: string) => [
      `A | Tổng thu | 12.500 | ${total} | 3.100`,
      '1 | Thu thuế | 8.500 | 2.400 | 2.200',
      '2 | Thu phí, lệ phí | 1.000 | 310 | 300',
      '3 | Thu khác | 3.000 | 700 | 600',
      'B | Tổng chi | 11.000 | 2.900 | 2.700',
      '1 | Chi đầu tư | 4.000 | 900 | 800',
      '2 | Chi thường xuyên | 7.000 | 2.000 | 1.900',
    ];
    const money = (total: string) =>
      table(heads, ...rows(total)).replace('Kết quả giải quyết hồ sơ theo lĩnh vực', 'Thu, chi ngân sách (triệu đồng)');
    expect(findings(money('3.410'))).toEqual([]);
    expect(findings(money('3.420'))).toEqual([['sum', 'hard', 3420, 3410]]);
  });

  it('are added where they stand under a count with dashes', () => {
    const rows = (direct: string) => [
      'Tổng số hồ sơ tiếp nhận | 480 | 495',
      `- Trực tuyến | 260 | ${direct}`,
      '- Trực tiếp | 220 | 215',
      'Số hồ sơ đã giải quyết | 470 | 478',
    ];
    const heads = 'Chỉ tiêu | Quý I/2026 | Quý II/2026';
    expect(findings(table(heads, ...rows('280')))).toEqual([]);
    expect(findings(table(heads, ...rows('290')))).toMatchObject([['sum', 'hard', 495, 505]]);
  });

  it('are not added where the rows are counts of different things', () => {
    const body = table(
      'Chỉ tiêu | Tháng 4/2026 | Tháng 5/2026',
      'Tổng số hồ sơ tiếp nhận | 120 | 130',
      'Số hồ sơ đã giải quyết | 110 | 121',
      'Số hồ sơ quá hạn | 2 | 3',
    );
    expect(findings(body)).toEqual([]);
  });
});

describe('the columns of a row', () => {
  const FORM = 'Lĩnh vực | Tổng số tiếp nhận | Trực tuyến | Trực tiếp | Kỳ trước chuyển sang';

  it.each([
    ['add up', '120 | 80 | 30 | 10', []],
    ['do not add up in one row of many', '120 | 80 | 30 | 12', [['sum', 'hard', 120, 122]]],
  ])('%s', (_, cells, expected) => {
    const rows = ['Hộ tịch | 52 | 40 | 10 | 2', 'Đất đai | 75 | 30 | 40 | 5', 'Chứng thực | 91 | 60 | 30 | 1'];
    expect(findings(table(FORM, ...rows, `Xây dựng | ${cells}`))).toEqual(expected);
  });

  it('are parts of the column before them under “Trong đó”', () => {
    const heads = 'Lĩnh vực | Đã giải quyết | Trong đó: Đúng hạn | Trong đó: Quá hạn';
    const rows = ['Hộ tịch | 405 | 401 | 4', 'Đất đai | 150 | 138 | 12'];
    expect(findings(table(heads, ...rows))).toEqual([]);
    expect(findings(table(heads, ...rows, 'Xây dựng | 64 | 60 | 2'))).toEqual([['sum', 'hard', 64, 62]]);
  });

  it('are no breakdown where “Trong đó” names only some parts in every row', () => {
    const heads = 'Lĩnh vực | Tiếp nhận | Trong đó: Trực tuyến | Trong đó: Quá hạn';
    expect(findings(table(heads, 'Hộ tịch | 405 | 390 | 4', 'Đất đai | 150 | 138 | 2'))).toEqual([]);
  });

  it('received is what is done and what is still open', () => {
    const heads = 'Lĩnh vực | Tiếp nhận | Đã giải quyết | Đang giải quyết';
    const rows = ['Hộ tịch | 412 | 405 | 7', 'Đất đai | 186 | 150 | 36', 'Chứng thực | 90 | 90 | 0'];
    expect(findings(table(heads, ...rows))).toEqual([]);
    expect(findings(table(heads, ...rows, 'Xây dựng | 64 | 50 | 12'))).toEqual([['sum', 'hard', 64, 62]]);
  });

  it('received is less where dossiers came over from before', () => {
    const heads = 'Lĩnh vực | Tiếp nhận | Đã giải quyết | Đang giải quyết';
    expect(findings(table(heads, 'Hộ tịch | 412 | 405 | 9', 'Đất đai | 186 | 180 | 16'))).toEqual([]);
  });

  it('follow the sums that the form itself states', () => {
    const heads = 'TT | Lĩnh vực | Tổng số | Đúng hạn | Quá hạn';
    const numbers = '(1) | (2) | (3)=(4)+(5) | (4) | (5)';
    expect(findings(table(heads, numbers, '1 | Hộ tịch | 40 | 38 | 2'))).toEqual([]);
    expect(findings(table(heads, numbers, '1 | Hộ tịch | 40 | 38 | 1'))).toEqual([['sum', 'hard', 40, 39]]);
  });
});

describe('the shares of a table', () => {
  const HEADS = 'Phòng | Được giao | Hoàn thành | Tỷ lệ (%)';
  const ROWS = ['Phòng Kinh tế | 30 | 26 | 86,67', 'Phòng Văn hóa | 21 | 18 | 85,71', 'Văn phòng | 40 | 38 | 95'];

  it.each([
    ['follow, to as many places as are printed', 'Trung tâm | 7 | 6 | 85,7', []],
    ['follow as whole numbers', 'Trung tâm | 7 | 6 | 86', []],
    ['are cut instead of rounded', 'Trung tâm | 7 | 6 | 85', [['ratio', 'rounding', 85, 85.71]]],
    ['do not follow', 'Trung tâm | 7 | 6 | 87,5', [['ratio', 'hard', 87.5, 85.71]]],
    ['are not known where a count is missing', 'Trung tâm | - | 6 | 87,5', []],
  ])('%s', (_, row, expected) => {
    expect(findings(table(HEADS, ...ROWS, row))).toEqual(expected);
  });

  it('may tell by how much something rose', () => {
    const heads = 'Chợ | Cùng kỳ | Thực hiện | So với cùng kỳ (%)';
    const rows = ['Chợ Đông | 200 | 230 | 15', 'Chợ Tây | 310 | 341 | 10', 'Chợ Nam | 80 | 92 | 15'];
    expect(findings(table(heads, ...rows))).toEqual([]);
  });

  it('may be of two columns together', () => {
    const heads = 'Phòng | Được giao | Xong đúng hạn | Xong quá hạn | Tỷ lệ hoàn thành (%)';
    const rows = [
      'Phòng Kinh tế | 40 | 30 | 2 | 80',
      'Phòng Văn hóa | 33 | 25 | 1 | 78,79',
      'Văn phòng | 21 | 19 | 1 | 95,24',
    ];
    expect(findings(table(heads, ...rows))).toEqual([]);
    expect(findings(table(heads, ...rows, 'Trung tâm | 7 | 5 | 1 | 87,51'))).toEqual([['ratio', 'hard', 87.51, 85.71]]);
  });

  it('are left alone where no two columns explain them', () => {
    const heads = 'Phòng | Được giao | Hoàn thành | Tỷ lệ hài lòng (%)';
    expect(findings(table(heads, 'Phòng Kinh tế | 30 | 26 | 92,1', 'Phòng Văn hóa | 21 | 18 | 90,4'))).toEqual([]);
  });
});
