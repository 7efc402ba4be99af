import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportText } from '../ingest/report-text.ts';
import { type Office, openOffice } from './office.ts';
import { said } from './reading.ts';

const FIRST = 'An Bình Cát Dương Đức Giang Hà Hòa Khánh Lâm Mai Nam Ninh Phú Quang Sơn Tân Thành Trung Vân Xuân Yên';
const NAMES = FIRST.split(' ').map((first) => `${first} Lộc`);

function report(name: string, quarter: string, body: string): string {
  return reportText({ title: `Kết quả cải cách hành chính quý ${quarter} năm 2026`, body })
    .replaceAll('MINH TÂN', name.toUpperCase())
    .replaceAll('Minh Tân', name)
    .replace('17/BC', `${quarter}/BC`);
}

describe('many units set against each other', () => {
  let office: Office;
  beforeAll(async () => {
    const reports: [string, string][] = NAMES.map((name, i) => [
      `${i}.txt`,
      report(name, 'II', `I. KẾT QUẢ\n\nPhường tiếp nhận ${200 + i} hồ sơ.`),
    ]);
    // Its latest report tells of something else.
    reports.push(['sau.txt', report('Yên Lộc', 'III', 'I. KẾT QUẢ\n\nPhường mở 3 lớp bồi dưỡng.')]);
    // Its latest two tell of nothing that is asked: what it reported before them counts.
    reports.push(['sau-nua.txt', report('Xuân Lộc', 'III', 'I. KẾT QUẢ\n\nPhường mở 4 lớp bồi dưỡng.')]);
    reports.push(['sau-cung.txt', report('Xuân Lộc', 'IV', 'I. KẾT QUẢ\n\nPhường mở 5 lớp bồi dưỡng.')]);
    office = await openOffice(Object.fromEntries(reports), { alone: true });
  });
  afterAll(() => office.close());

  it('are ranked, each by what it reported last of it', async () => {
    const answer = await office.ask('Phường nào tiếp nhận nhiều hồ sơ nhất?');
    expect(said(answer)).toMatch(/1\. Phường Yên Lộc: 221 hồ sơ/u);
    expect(answer.figures.filter((figure) => !figure.derived)).toHaveLength(NAMES.length);
  });
});
