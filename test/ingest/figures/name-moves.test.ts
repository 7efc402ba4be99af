import { describe, expect, it } from 'vitest';
import { figuresOf, type ReportParts } from '../report-text.ts';

const OF_2025: Partial<ReportParts> = { title: 'Kết quả giảm nghèo năm 2025' };

/** "1120 hộ | label | from to" of each figure. */
function told(body: string, parts: Partial<ReportParts> = OF_2025): string[] {
  return figuresOf(body, parts).map(
    (one) => `${one.value} ${one.measure} | ${one.label} | ${one.period_from} ${one.period_to}`,
  );
}

describe('of a move from one value to another', () => {
  it('each value has the time that stands beside it, and both the name of what moved', () => {
    expect(
      told('Số hộ cận nghèo giảm từ 320 hộ (cuối năm 2023) xuống còn 210 hộ (cuối năm 2025), giảm 110 hộ.'),
    ).toEqual([
      '320 hộ | số hộ cận nghèo | null 2023-12-31',
      '210 hộ | số hộ cận nghèo | null 2025-12-31',
      '110 hộ | mức giảm hộ cận nghèo | 2025-01-01 2025-12-31',
    ]);
  });

  it.each([
    ['Tỷ lệ trẻ đi học nâng từ 82% năm 2024 lên 93,5% năm 2025.', '2024-01-01 2024-12-31', '2025-01-01 2025-12-31'],
    [
      'Số lao động đi làm xa giảm từ 97 người năm 2024 xuống còn 74 người.',
      '2024-01-01 2024-12-31',
      '2025-01-01 2025-12-31',
    ],
    [
      'So với cùng kỳ năm 2024, số ca mắc tăng 11 ca (từ 08 lên 19 ca).',
      '2024-01-01 2024-12-31',
      '2025-01-01 2025-12-31',
    ],
  ])('the first is of the earlier time: %s', (body, first, second) => {
    const values = told(body).filter((one) => !one.includes('| mức '));
    expect(values.map((one) => one.split(' | ')[2])).toEqual([first, second]);
    expect(values[0]?.split(' | ')[1]).toBe(values[1]?.split(' | ')[1]);
  });

  it('without a time the first is told apart by its name', () => {
    expect(told('Thời gian giải quyết rút ngắn từ 20 ngày xuống 14 ngày.').map((one) => one.split(' | ')[1])).toEqual([
      'thời gian giải quyết trước khi rút ngắn',
      'thời gian giải quyết',
    ]);
  });

  it('a change in percentage points is one of the share before it', () => {
    expect(told('Tỷ lệ bỏ học còn 0,9%, giảm 0,4 điểm phần trăm.')[1]).toBe(
      '0.4 điểm phần trăm | mức giảm tỷ lệ bỏ học | 2025-01-01 2025-12-31',
    );
  });

  it('a sentence that only compares tells of the count before it', () => {
    expect(told('Phát hiện 21 vụ vi phạm (đất công 8 vụ, đất tư 13 vụ). So với năm 2024 giảm 06 vụ.').at(-1)).toBe(
      '6 vụ | mức giảm vụ vi phạm phát hiện | 2025-01-01 2025-12-31',
    );
  });

  it('what is rearranged is another thing behind it', () => {
    expect(told('Xã sắp xếp từ 14 trường học xuống còn 9 trường học.').map((one) => one.split(' | ')[1])).toEqual([
      'số trường học trước khi sắp xếp',
      'số trường học sau khi sắp xếp',
    ]);
  });
});
