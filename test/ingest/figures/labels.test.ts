import { describe, expect, it } from 'vitest';
import { figureOf, figuresOf } from '../report-text.ts';

describe('a label is a noun phrase as an official writes it', () => {
  it.each([
    ['Trong quý, phường tiếp nhận 120 hồ sơ.', 120, 'số hồ sơ tiếp nhận'],
    ['Từ 01/01/2026 đến nay, UBND phường đã tiếp nhận 120 hồ sơ.', 120, 'số hồ sơ tiếp nhận'],
    ['Tỷ lệ hồ sơ giải quyết đúng hạn đạt 99,5%.', 99.5, 'tỷ lệ hồ sơ giải quyết đúng hạn'],
    ['Tổng số hồ sơ đã giải quyết là 118 hồ sơ.', 118, 'tổng số hồ sơ đã giải quyết'],
    ['Tính đến ngày 30/6/2026, đã hoàn thành 14 nhiệm vụ.', 14, 'số nhiệm vụ đã hoàn thành'],
    ['Thành phố giao: 19 nhiệm vụ.', 19, 'số nhiệm vụ thành phố giao'],
    ['Chủ tịch UBND phường giao 20 nhiệm vụ.', 20, 'số nhiệm vụ chủ tịch UBND phường giao'],
    ['(i) Kỳ trước chuyển sang 13 hồ sơ.', 13, 'số hồ sơ kỳ trước chuyển sang'],
    ['Phường còn 34 nhiệm vụ.', 34, 'số nhiệm vụ còn lại'],
    ['Hiện có mặt 61 người.', 61, 'số người có mặt'],
    ['Đơn vị có 8/9 trường đạt chuẩn quốc gia.', 8, 'số trường đạt chuẩn quốc gia'],
    ['Thời gian chờ bình quân là 12 phút.', 12, 'thời gian chờ bình quân'],
    ['Xử phạt 85 triệu đồng.', 85, 'số tiền xử phạt'],
    [
      'Thu ngân sách trên địa bàn 38,6 tỷ đồng, bằng 27,5% dự toán.',
      27.5,
      'tỷ lệ thu ngân sách trên địa bàn so với dự toán',
    ],
    ['Thu ngân sách đạt 38,6 tỷ đồng, tăng 6,3% so với cùng kỳ.', 6.3, 'mức tăng thu ngân sách so với cùng kỳ'],
    ['Họp 38 cuộc, ít hơn tháng 3/2026 là 05 cuộc.', 5, 'số cuộc họp ít hơn tháng 3/2026'],
    [
      'Trong quý: tiếp nhận 52, giải quyết 47, chuyển Sở 5. Mai táng phí: 19 trường hợp.',
      47,
      'số trường hợp giải quyết',
    ],
    ['Số hộ nghèo: 37 hộ, chiếm 0,31% tổng số hộ.', 0.31, 'tỷ lệ hộ nghèo trên tổng số hộ'],
    ['Đã cấp căn cước cho 3.901 công dân.', 3901, 'số công dân đã cấp căn cước'],
    ['Đường dây nóng 0225.3855.115 tiếp nhận 19 tin báo.', 19, 'số tin báo đường dây nóng tiếp nhận'],
  ])('%s', (body, value, label) => {
    expect(figureOf(figuresOf(body), value).label).toBe(label);
  });

  it('is short and never cut within a word', () => {
    const body =
      'Đã tổ chức tuyên truyền 45 buổi về cải cách hành chính, chuyển đổi số, dịch vụ công trực tuyến, an toàn thông tin, ' +
      'phòng cháy chữa cháy và các nội dung khác theo kế hoạch của Ủy ban nhân dân thành phố cho đoàn viên, hội viên.';
    const [figure] = figuresOf(body);
    expect(figure?.label.length).toBeLessThanOrEqual(90);
    const words = new Set(body.toLowerCase().match(/\p{L}+/gu));
    for (const word of figure?.label.match(/\p{L}+/gu) ?? [])
      if (word !== 'số') expect(words).toContain(word.toLowerCase());
  });
});
