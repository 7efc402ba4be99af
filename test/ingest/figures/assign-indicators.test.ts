import { describe, expect, it } from 'vitest';
import { figureOf, figuresOf } from '../report-text.ts';

const indicatorOf = (body: string, value: number) => figureOf(figuresOf(body), value).indicator;

describe('a figure states the indicator', () => {
  it.each([
    ['of its own words', 'Phường tiếp nhận 120 hồ sơ.', 120, 'tthc.received'],
    [
      'of a part of what was received',
      'Tiếp nhận 90 hồ sơ (89 hồ sơ trực tuyến; 1 hồ sơ trực tiếp).',
      89,
      'tthc.received.online',
    ],
    [
      'with a state from the total that it is part of',
      'Đang giải quyết 181 hồ sơ: 174 hồ sơ trong hạn, 07 hồ sơ quá hạn.',
      7,
      'tthc.in_progress.overdue',
    ],
    [
      'with a scope from the heading above',
      '1. Nhiệm vụ thành phố giao\n\nĐã hoàn thành 15 nhiệm vụ.',
      15,
      'task.city.completed',
    ],
    [
      'with a scope from the line that opens its list',
      'Theo kế hoạch cải cách hành chính của phường:\n- Đã hoàn thành 14 nhiệm vụ.',
      14,
      'task.plan.completed',
    ],
  ])('%s', (_, body, value, indicator) => {
    expect(indicatorOf(body, value)).toBe(indicator);
  });

  it('its own words win over the heading above', () => {
    const body = '1. Kế hoạch của phường\n\nThành phố giao phường tổng số 28 nhiệm vụ.';
    expect(indicatorOf(body, 28)).toBe('task.city.total');
  });
});

describe('a figure states no indicator of what', () => {
  it.each([
    ['is only named beside another noun', 'Yêu cầu 05 công chức kiểm điểm việc tiếp nhận hồ sơ.', 5],
    ['is only named beside a room', 'Bố trí 02 phòng tiếp công dân.', 2],
    ['happens to hold the same word', 'Niêm yết 24 thủ tục chỉ cung cấp thông tin.', 24],
    ['is said of units', 'Có 8 đơn vị sự nghiệp tự bảo đảm một phần chi thường xuyên.', 8],
    ['changed by so much', 'So với cùng kỳ năm 2025, số hồ sơ tiếp nhận tăng 195 hồ sơ.', 195],
    ['is aimed at', 'Phấn đấu tỷ lệ hồ sơ giải quyết đúng hạn đạt 99,8%.', 99.8],
    ['is planned', 'II. PHƯƠNG HƯỚNG\n\nTỷ lệ thanh toán trực tuyến đạt 92%.', 92],
    ['was paid for', 'Có 388 hồ sơ thực hiện thanh toán trực tuyến.', 388],
  ])('%s', (_, body, value) => {
    expect(indicatorOf(body, value)).toBeNull();
  });
});
