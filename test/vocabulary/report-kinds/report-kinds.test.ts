import { describe, expect, it } from 'vitest';
import { reportKindsOf } from '../../../src/vocabulary/report-kinds/find-report-kinds.ts';
import { REPORT_KINDS } from '../../../src/vocabulary/report-kinds/report-kinds.ts';

describe('the kind of a report', () => {
  it.each([
    ['Kết quả công tác cải cách hành chính quý III năm 2026', ['admin_reform']],
    ['KẾT QUẢ THỰC HIỆN CÔNG TÁC CẢI CÁCH HÀNH CHÍNH', ['admin_reform']],
    ['Tình hình tiếp nhận, giải quyết hồ sơ thủ tục hành chính tháng 9', ['procedures']],
    ['Tình hình thực hiện nhiệm vụ được giao tháng 4 năm 2026', ['assigned_tasks']],
    ['Tình hình phát triển kinh tế - xã hội 9 tháng; nhiệm vụ quý IV', ['socio_economic']],
    ['Công tác tiếp công dân, giải quyết khiếu nại, tố cáo', ['citizen_reception']],
    ['Kết quả công tác phòng, chống tham nhũng, lãng phí, tiêu cực', ['anti_corruption']],
  ])('is read from its title: %s', (title, kinds) => {
    expect(reportKindsOf(title)).toEqual(kinds);
  });

  it('may be several at once', () => {
    expect(reportKindsOf('Kết quả giám sát công tác chuyển đổi số trên địa bàn')).toEqual(['supervision', 'digital']);
    expect(reportKindsOf('Công tác cải cách thủ tục hành chính tháng 7')).toEqual(['admin_reform', 'procedures']);
  });

  it('is none where the title names none that is known', () => {
    expect(reportKindsOf('Công tác tuần 38 và lịch tuần 39')).toEqual([]);
    expect(reportKindsOf('')).toEqual([]);
  });

  it('is not what lies in a longer name: "phổ biến giáo dục pháp luật" is no report on schools', () => {
    expect(reportKindsOf('Công tác phổ biến giáo dục pháp luật năm 2026')).toEqual(['justice']);
  });

  it('is not what the work is for', () => {
    expect(reportKindsOf('Kết quả chuyển đổi số, đáp ứng yêu cầu sắp xếp tổ chức bộ máy')).toEqual(['digital']);
  });

  it('has one id, one name and names of its own that no other kind has', () => {
    const words = REPORT_KINDS.flatMap((kind) => kind.words);
    expect(new Set(words).size).toBe(words.length);
    expect(new Set(REPORT_KINDS.map(({ id }) => id)).size).toBe(REPORT_KINDS.length);
    expect(new Set(REPORT_KINDS.map(({ name }) => name)).size).toBe(REPORT_KINDS.length);
  });
});
