import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportText } from '../ingest/report-text.ts';
import { type Office, openOffice } from './office.ts';
import { said } from './reading.ts';

const REFORM = reportText({
  title: 'Kết quả công tác cải cách hành chính quý III năm 2026',
  body: `I. KẾT QUẢ

Phường tiếp nhận 900 hồ sơ, trong đó 12 hồ sơ quá hạn.

Phường có 3 máy in.

II. KHÓ KHĂN, VƯỚNG MẮC

- Cán bộ kiêm nhiệm nhiều việc.`,
});
const SUPERVISION = reportText({
  title: 'Kết quả giám sát việc giải quyết hồ sơ quý III năm 2026',
  body: `I. KẾT QUẢ

Đoàn kiểm tra 250 hồ sơ, trong đó 7 hồ sơ quá hạn.

II. KHÓ KHĂN, VƯỚNG MẮC

- Hồ sơ lưu chưa đủ thành phần.`,
}).replace('17/BC', '45/BC');
const OTHER = reportText({
  title: 'Kết quả công tác cải cách hành chính quý III năm 2026',
  body: 'I. KẾT QUẢ\n\nXã tiếp nhận 400 hồ sơ, trong đó 5 hồ sơ quá hạn.',
})
  .replaceAll('MINH TÂN', 'AN LỘC')
  .replaceAll('Minh Tân', 'An Lộc');

describe('a question that names a kind of report', () => {
  let office: Office;
  beforeAll(async () => {
    office = await openOffice({ 'cchc.txt': REFORM, 'giam-sat.txt': SUPERVISION, 'khac.txt': OTHER }, { alone: true });
  });
  afterAll(() => office.close());

  it.each([
    ['theo báo cáo CCHC, Minh Tân có bao nhiêu hồ sơ quá hạn?', '12 hồ sơ', 'cchc.txt'],
    ['theo báo cáo giám sát, Minh Tân có bao nhiêu hồ sơ quá hạn?', '7 hồ sơ', 'giam-sat.txt'],
    ['trong bao cao giam sat co bao nhieu ho so qua han', '7 hồ sơ', 'giam-sat.txt'],
  ])('is answered with a figure of a report of that kind: %s', async (text, number, file) => {
    const answer = await office.ask(text);
    expect(said(answer)).toContain(number);
    expect(answer.citations.map(({ report }) => report)).toEqual([file]);
  });

  it('is answered with a passage of a report of that kind', async () => {
    const answer = await office.ask('báo cáo giám sát của Minh Tân nêu khó khăn gì?');
    expect(answer.text).toContain('chưa đủ thành phần');
    expect(answer.citations.map(({ report }) => report)).toEqual(['giam-sat.txt']);
  });

  it('is told that there is none of that kind, and of which kinds there are', async () => {
    const answer = await office.ask('theo báo cáo kinh tế - xã hội, Minh Tân có bao nhiêu hồ sơ quá hạn?');
    expect(answer.kind).toBe('not_found');
    expect(answer.text).toContain('Chưa có báo cáo kinh tế – xã hội của phường Minh Tân.');
    expect(answer.text).toContain('Hiện có báo cáo: thủ tục hành chính; giám sát; cải cách hành chính.');
  });

  it('is told what reports of another kind say as theirs, never as of that kind', async () => {
    const answer = await office.ask('theo báo cáo giám sát, Minh Tân có mấy máy in?');
    expect(answer.kind).toBe('not_found');
    expect(answer.text).toContain('Báo cáo giám sát của phường Minh Tân không nêu nội dung này. Báo cáo khác có nêu:');
    expect(answer.citations.map(({ report }) => report)).toEqual(['cchc.txt']);
  });

  it('sets units against each other by reports of that kind, and names those that have none', async () => {
    const answer = await office.ask('theo báo cáo giám sát so sánh hồ sơ quá hạn của Minh Tân và An Lộc');
    expect(answer.citations.map(({ report }) => report)).toEqual(['giam-sat.txt']);
    expect(answer.text).toContain('Chưa có báo cáo giám sát của phường An Lộc.');
  });

  it('leaves the next question, which leans on it, with that kind', async () => {
    const [, other] = await office.converse(['theo báo cáo giám sát, Minh Tân có mấy hồ sơ quá hạn?', 'còn An Lộc?']);
    expect(other?.text).toContain('Chưa có báo cáo giám sát của phường An Lộc.');
  });

  it('can be put right: “ý mình là báo cáo CCHC”', async () => {
    const answer = await office.talk([
      'theo báo cáo giám sát, Minh Tân có mấy hồ sơ quá hạn?',
      'ý mình là báo cáo CCHC',
    ]);
    expect(said(answer)).toContain('12 hồ sơ');
  });

  it('is explained with the kind that was searched', async () => {
    const answer = await office.talk(['theo báo cáo giám sát, Minh Tân có mấy hồ sơ quá hạn?', 'số này ở đâu ra?']);
    expect(answer.text).toContain('Loại báo cáo: giám sát – anh/chị nêu, nên không tìm trong báo cáo khác.');
    expect(answer.text).toContain('Đã xem 1 báo cáo giám sát');
  });

  it('is explained with there being no report of that kind', async () => {
    const answer = await office.talk(['theo báo cáo giám sát, An Lộc có mấy hồ sơ quá hạn?', 'vì sao?']);
    expect(answer.text).toContain('Trong kho chưa có báo cáo giám sát nào của đơn vị này.');
  });
});

describe('a question about what is also a kind of report', () => {
  it('is answered from a report of any kind', async () => {
    const office = await openOffice(
      {
        'kt-xh.txt': reportText({
          title: 'Tình hình kinh tế - xã hội quý III năm 2026',
          body: 'I. KẾT QUẢ\n\nCông tác cải cách hành chính đạt 91% kế hoạch.',
        }),
      },
      { alone: true },
    );
    const answer = await office.ask('Công tác cải cách hành chính của Minh Tân đạt bao nhiêu %?');
    await office.close();
    expect(said(answer)).toContain('91%');
  });
});
