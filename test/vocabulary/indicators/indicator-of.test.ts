import { describe, expect, it } from 'vitest';
import { describe as describeText } from '../../../src/vocabulary/describe.ts';
import { indicatorOf, wholesOf } from '../../../src/vocabulary/indicators/indicator-of.ts';

const conceptsOf = (text: string) => describeText(text).concepts;

describe('the indicator of a figure', () => {
  it.each([
    ['hồ sơ', 'số hồ sơ tiếp nhận', '', 'tthc.received'],
    ['hồ sơ', 'số hồ sơ tiếp nhận trực tuyến', '', 'tthc.received.online'],
    ['hồ sơ', 'số hồ sơ tiếp nhận trực tiếp', '', 'tthc.received.direct'],
    ['hồ sơ', 'số hồ sơ đã giải quyết', '', 'tthc.resolved'],
    ['hồ sơ', 'số hồ sơ giải quyết đúng hạn', '', 'tthc.resolved.on_time'],
    ['hồ sơ', 'số hồ sơ quá hạn', '', 'tthc.resolved.overdue'],
    ['hồ sơ', 'số hồ sơ đang giải quyết quá hạn', '', 'tthc.in_progress.overdue'],
    ['%', 'tỷ lệ hồ sơ trực tuyến', '', 'tthc.received.online.share'],
    ['%', 'tỷ lệ hồ sơ giải quyết đúng hạn', '', 'tthc.resolved.on_time.share'],
    ['nhiệm vụ', 'số nhiệm vụ đã hoàn thành', 'kế hoạch cải cách hành chính', 'task.plan.completed'],
    ['nhiệm vụ', 'số nhiệm vụ hoàn thành đúng hạn', 'thành phố giao', 'task.city.on_time'],
    ['nhiệm vụ', 'số nhiệm vụ đang thực hiện', 'thành phố giao', 'task.city.in_progress'],
    ['biên chế', 'số biên chế được giao', '', 'staff.quota.assigned'],
    ['tỷ đồng', 'tổng thu ngân sách', '', 'budget.revenue'],
    ['m²', 'diện tích trung tâm phục vụ hành chính công', '', 'centre.area'],
  ])('is known by measure, words and surroundings: %s, %s (%s)', (measure, own, around, id) => {
    expect(indicatorOf(measure, conceptsOf(own), conceptsOf(around))).toBe(id);
  });

  it.each([
    ['hồ sơ', 'số hồ sơ hộ tịch tiếp nhận', ''],
    ['nhiệm vụ', 'số nhiệm vụ đã hoàn thành', ''],
    ['người', 'số người dự hội nghị', ''],
    ['tỷ đồng', 'số hồ sơ tiếp nhận', ''],
  ])(
    'is none where a field narrows it, the scope is not known or the measure is another: %s, %s',
    (measure, own, around) => {
      expect(indicatorOf(measure, conceptsOf(own), conceptsOf(around))).toBeNull();
    },
  );

  it('knows the wholes that it is a part of', () => {
    expect(wholesOf('tthc.received.online')).toEqual(['tthc.received']);
    expect(wholesOf('tthc.resolved.overdue')).toEqual(['tthc.resolved']);
    expect(wholesOf('tthc.received.online.share')).toEqual([]);
  });
});
