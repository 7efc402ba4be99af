import { describe, expect, it } from 'vitest';
import { readText, reportText } from '../report-text.ts';

describe('the head of a report', () => {
  it('gives number, day of issue, unit, signer and period', () => {
    expect(readText(reportText())).toMatchObject({
      unit: { name: 'phường Minh Tân' },
      number: '17/BC-UBND',
      issuedOn: '2026-07-05',
      signer: 'Lê Văn Bình',
      addressee: 'Ủy ban nhân dân thành phố',
      period: { from: '2026-04-01', to: '2026-06-30' },
    });
  });

  it('has no day of issue while its blank is not filled', () => {
    expect(readText(reportText({ dateline: 'Số:    /BC-UBND\n\nMinh Tân, ngày     tháng 7 năm 2026' }))).toMatchObject({
      number: null,
      issuedOn: null,
    });
  });

  it.each([
    ['Kết quả tháng 6 năm 2026', '2026-06-01', '2026-06-30'],
    ['Sơ kết 6 tháng đầu năm; nhiệm vụ 6 tháng cuối năm 2026', '2026-01-01', '2026-06-30'],
    ['Kết quả 9 tháng năm 2026', '2026-01-01', '2026-09-30'],
    ['Tình hình quý I năm 2026 (Số liệu từ ngày 15/12/2025 đến ngày 14/3/2026)', '2025-12-15', '2026-03-14'],
    ['Kết quả thực hiện Đề án 06 tháng 5 năm 2026', '2026-05-01', '2026-05-31'],
    ['Tổng kết năm 2025', '2025-01-01', '2025-12-31'],
  ])('takes the period from the title: %s', (title, from, to) => {
    expect(readText(reportText({ title })).period).toEqual({ from, to });
  });

  it('reads a title on over a line that ends with a semicolon, and takes the first of its periods', () => {
    const title = 'Công tác phòng cháy, chữa cháy năm 2025;\nphương hướng, nhiệm vụ năm 2026';
    expect(readText(reportText({ title }))).toMatchObject({
      title: 'Công tác phòng cháy, chữa cháy năm 2025; phương hướng, nhiệm vụ năm 2026',
      period: { from: '2025-01-01', to: '2025-12-31' },
    });
  });

  it.each(['TỜ TRÌNH', 'KẾ HOẠCH', 'THÔNG BÁO', 'PHƯƠNG ÁN'])('is read under “%s” as under “BÁO CÁO”', (kind) => {
    const title = 'Về việc giao chỉ tiêu trồng cây quý III năm 2026';
    const text = reportText({ title, body: 'Căn cứ Luật Lâm nghiệp;\n\nI. CHỈ TIÊU\n\nTrồng 120 cây.' });
    expect(readText(text.replace('BÁO CÁO', kind))).toMatchObject({
      title,
      period: { from: '2026-07-01', to: '2026-09-30' },
    });
  });

  it('does not take a heading of an annex for the kind of the document', () => {
    const body = 'I. KẾT QUẢ\n\nTrồng 120 cây.\n\nKẾ HOẠCH\n\nTrồng thêm 30 cây.';
    expect(readText(reportText({ body })).title).toBe('Kết quả cải cách hành chính quý II năm 2026');
  });

  it('takes the days that the numbers are of before the quarter of the title', () => {
    const body = 'Ủy ban nhân dân phường báo cáo như sau (số liệu tính từ ngày 16/6/2026 đến ngày 15/9/2026):';
    expect(readText(reportText({ title: 'Kết quả quý III năm 2026', body })).period).toEqual({
      from: '2026-06-16',
      to: '2026-09-15',
    });
  });
});
