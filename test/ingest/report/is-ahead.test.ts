import { describe, expect, it } from 'vitest';
import { isAhead } from '../../../ingest/report/is-ahead.ts';
import { monthsOf } from '../../../src/vietnamese/period.ts';

const NINE_MONTHS = monthsOf(2026, 1, 9);

describe('what stands under a heading', () => {
  it.each([
    'PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM',
    'Nhiệm vụ trọng tâm tháng 10',
    'Một số nhiệm vụ, giải pháp trong thời gian tới',
    'VIỆC LÀM TRONG QUÝ IV/2026',
    'Trên cơ sở kết quả đạt được, trong thời gian tới Ủy ban nhân dân phường tập trung thực hiện một số nhiệm vụ trọng tâm như sau',
  ])('is still to do: %s', (title) => {
    expect(isAhead([title], NINE_MONTHS)).toBe(true);
  });

  it.each([
    'KẾT QUẢ THỰC HIỆN NHIỆM VỤ TRỌNG TÂM',
    'Tình hình thực hiện các nhiệm vụ trọng tâm quý III',
    'Các nhiệm vụ được triển khai đồng bộ, có trọng tâm, bám sát yêu cầu thực tiễn của phường; các phòng chuyên môn phối hợp kịp thời, đúng quy định',
    'Phường đã triển khai các nhiệm vụ trọng tâm, trong đó',
    'Kinh tế, ngân sách',
  ])('was done: %s', (title) => {
    expect(isAhead([title], NINE_MONTHS)).toBe(false);
  });
});
