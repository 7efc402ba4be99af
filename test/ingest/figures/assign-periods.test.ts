import { describe, expect, it } from 'vitest';
import { figureOf, figuresOf, type ReportParts } from '../report-text.ts';

function periodOf(body: string, value: number, parts: Partial<ReportParts> = {}): string {
  const { period_from, period_to } = figureOf(figuresOf(body, parts), value);
  return `${period_from} ${period_to}`;
}

const REPORT = '2026-04-01 2026-06-30';

describe('a figure has the period', () => {
  it.each([
    ['of the report, when nothing nearer is named', 'Tiếp nhận 12 hồ sơ.', 12, REPORT],
    ['of its own words', 'Tiếp nhận 12 hồ sơ; lũy kế 6 tháng là 30 hồ sơ.', 30, '2026-01-01 2026-06-30'],
    [
      'of its sentence',
      'Từ ngày 01/5/2026 đến ngày 31/5/2026, nhận 12 hồ sơ, trả 9 hồ sơ.',
      9,
      '2026-05-01 2026-05-31',
    ],
    [
      'of the year to come that its heading names',
      'II. NHIỆM VỤ NĂM 2027\n\nTrồng mới 15 ha.',
      15,
      '2027-01-01 2027-12-31',
    ],
    [
      'of the year that is planned for, whatever it counts',
      'Kế hoạch vốn năm 2026 được giao 45.000 triệu đồng.',
      45000,
      '2026-01-01 2026-12-31',
    ],
    [
      'of the report beside a bracket that tells another number of another time',
      'Thu nhận 214 hồ sơ (lũy kế 987 hồ sơ từ đầu năm).',
      214,
      REPORT,
    ],
    ['of a day up to which was counted', 'Tính đến hết 31/5/2026, đã hoàn thành 12 nhiệm vụ.', 12, 'null 2026-05-31'],
    ['that is still open', 'Từ 01/01/2026 đến nay tiếp nhận 12 hồ sơ.', 12, '2026-01-01 null'],
    [
      'from the year’s beginning to the report’s end',
      'Từ đầu năm, phường phát hành 12 văn bản.',
      12,
      '2026-01-01 2026-06-30',
    ],
    [
      'of the line that opens its list',
      'Từ ngày 01/5/2026 đến ngày 31/5/2026, kết quả thực hiện:\n- Tiếp nhận 12 hồ sơ.',
      12,
      '2026-05-01 2026-05-31',
    ],
    [
      'of the title over its table',
      'Biểu số 01. Kết quả giải quyết hồ sơ tháng 5 năm 2026\n\n| Lĩnh vực | Tiếp nhận |\n|---|---|\n| Hộ tịch | 12 |\n| Đất đai | 30 |',
      12,
      '2026-05-01 2026-05-31',
    ],
    ['of the heading above', 'I. KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026\n\nTiếp nhận 12 hồ sơ.', 12, '2026-01-01 2026-06-30'],
    ['of the quarter that is planned', 'II. PHƯƠNG HƯỚNG QUÝ III NĂM 2026\n\nMở 12 lớp.', 12, '2026-07-01 2026-09-30'],
    [
      'of the total that it is a part of',
      'Đến ngày 31/5/2026, có 20 hồ sơ. Trong đó, đúng hạn 12 hồ sơ.',
      12,
      'null 2026-05-31',
    ],
    [
      'of the plan, for the tasks that a plan sets',
      'Kế hoạch năm 2026 đề ra 40 nhiệm vụ.',
      40,
      '2026-01-01 2026-12-31',
    ],
    [
      'of what is compared with, in the bracket behind it',
      'Nhận 52 hồ sơ, tăng so với quý I/2026 (46 hồ sơ).',
      46,
      '2026-01-01 2026-03-31',
    ],
    ['of a year before', 'Có 5 vụ việc, giảm so với cùng kỳ năm 2025 (07 vụ việc).', 7, '2025-04-01 2025-06-30'],
  ])('%s', (_, body, value, period) => {
    expect(periodOf(body, value)).toBe(period);
  });

  it.each([
    ['a comparison', 'Họp 38 cuộc, ít hơn tháng 3/2026 là 05 cuộc.', 5],
    ['a change against the year before', 'Nhận 52 hồ sơ, so với cùng kỳ năm 2025 tăng 11 hồ sơ.', 11],
    ['the year of another figure’s programme', 'Có 34 văn bản thuộc chương trình năm 2025, 33 văn bản mới.', 33],
    ['the date of a document', 'Thực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2026, đã nhận 14 hồ sơ.', 14],
    ['the years of a programme', 'Đề án giai đoạn 2026-2030 có 14 nhóm việc được rà soát.', 14],
  ])('%s lends it none', (_, body, value) => {
    expect(periodOf(body, value)).toBe(REPORT);
  });

  it('takes the report’s period from its body when the title names none', () => {
    const title = 'Kết quả cải cách hành chính';
    const body = 'Phường báo cáo kết quả từ ngày 15/12/2025 đến ngày 14/3/2026 như sau:\n\nTiếp nhận 12 hồ sơ.';
    expect(periodOf(body, 12, { title })).toBe('2025-12-15 2026-03-14');
  });
});
