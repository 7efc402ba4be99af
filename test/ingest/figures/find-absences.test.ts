import { describe, expect, it } from 'vitest';
import { readBody } from '../report-text.ts';

const absences = (body: string) => readBody(body).figures.filter((one) => one.is_absence);

describe('there is none of it', () => {
  it.each([
    ['Đã trả 67 hồ sơ, không có hồ sơ quá hạn.', 'số hồ sơ quá hạn'],
    ['Trong kỳ không phát sinh đơn tố cáo.', 'số đơn tố cáo'],
    ['Chưa có vụ việc phức tạp, kéo dài.', 'số vụ việc phức tạp'],
    [
      'Tháng này xã chưa tiếp nhận phản ánh, kiến nghị về vệ sinh môi trường.',
      'số phản ánh, kiến nghị về vệ sinh môi trường',
    ],
    ['Giải quyết khiếu nại, tố cáo: Không có.', 'số khiếu nại, tố cáo'],
    ['Địa bàn không để xảy ra vụ việc đông người.', 'số vụ việc đông người'],
  ])('%s', (body, label) => {
    expect(absences(body).map((one) => [one.value, one.label, one.indicator])).toEqual([[0, label, null]]);
  });

  it('of the frame that its own member names, and of no wider one', () => {
    const [absence] = absences('Tiếp nhận 90 hồ sơ; lĩnh vực hộ tịch không có hồ sơ quá hạn.');
    expect(absence?.own_terms).toEqual(expect.arrayContaining(['#civil_status', '#overdue', '#dossier']));
    expect(absence?.own_terms).not.toContain('#received');
  });

  it.each([
    ['a lack of money or equipment', 'Phường chưa có kinh phí chỉnh lý tài liệu; chưa có chữ ký số.'],
    ['a reason', 'Việc trả lời chậm do chưa có văn bản hướng dẫn của cấp trên.'],
    ['a condition', 'Nếu không có hồ sơ gốc thì người dân phải bổ sung.'],
    ['a wish', 'Phường phấn đấu không để hồ sơ quá hạn.'],
    ['a plan', 'II. PHƯƠNG HƯỚNG\n\nKhông để hồ sơ quá hạn.'],
    ['something that is no count', 'Việc này không có nhiều ý nghĩa.'],
  ])('but not: %s', (_, body) => {
    expect(absences(body)).toEqual([]);
  });

  it('and what there is none of says nothing of the figure beside it', () => {
    const figure = readBody('Đạt 74,4% hồ sơ đã giải quyết, không có hồ sơ quá hạn.').figures[0];
    expect(figure?.own_terms).not.toContain('#overdue');
  });
});
