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

const BODY = (count: number) => `I. KẾT QUẢ\n\nPhường tiếp nhận ${count} hồ sơ.`;

describe('many units set against each other', () => {
  let office: Office;
  beforeAll(async () => {
    const reports: [string, string][] = NAMES.map((name, i) => [`${i}.txt`, report(name, 'II', BODY(200 + i))]);
    // Its latest report tells of something else.
    reports.push(['sau.txt', report('Yên Lộc', 'III', 'I. KẾT QUẢ\n\nPhường mở 3 lớp bồi dưỡng.')]);
    // Its latest report states the number twice, the second time as the sum of more.
    reports.push([
      'hai.txt',
      report(
        'Sơn Lộc',
        'III',
        'I. KẾT QUẢ\n\nPhường tiếp nhận 90 hồ sơ.\n\nII. LŨY KẾ\n\nTừ đầu năm phường tiếp nhận 600 hồ sơ.',
      ),
    ]);
    // A commune with more than any ward.
    reports.push([
      'xa.txt',
      report('Hồng Lộc', 'II', BODY(900)).replaceAll(/phường(?= Hồng)/giu, (word) => (word === 'PHƯỜNG' ? 'XÃ' : 'xã')),
    ]);
    // Its latest two tell of nothing that is asked: what it reported before them counts.
    reports.push(['sau-nua.txt', report('Xuân Lộc', 'III', 'I. KẾT QUẢ\n\nPhường mở 4 lớp bồi dưỡng.')]);
    reports.push(['sau-cung.txt', report('Xuân Lộc', 'IV', 'I. KẾT QUẢ\n\nPhường mở 5 lớp bồi dưỡng.')]);
    office = await openOffice(Object.fromEntries(reports), { alone: true });
  });
  afterAll(() => office.close());

  it('are ranked, each by what it reported last of it', async () => {
    const answer = await office.ask('Đơn vị nào tiếp nhận nhiều hồ sơ nhất?');
    expect(said(answer)).toMatch(/1\. Xã Hồng Lộc: 900 hồ sơ\n2\. Phường Yên Lộc: 221 hồ sơ/u);
  });

  it('are told from the first place to the tenth, and the last three', async () => {
    const answer = await office.ask('Đơn vị nào tiếp nhận nhiều hồ sơ nhất?');
    const places = [...said(answer).matchAll(/^(\d+)\. /gmu)].map(([, place]) => Number(place));
    expect(places).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 21, 22, 23]);
    expect(answer.series?.[0]).toMatchObject({ points: { length: places.length }, untold: 10 });
  });

  it('say the period of most of them once, and that of another beside its number', async () => {
    const text = said(await office.ask('Đơn vị nào tiếp nhận nhiều hồ sơ nhất?'));
    expect(text).toMatch(/^Số hồ sơ tiếp nhận \(quý II\/2026\):/u);
    expect(text).toMatch(/Phường Sơn Lộc: 90 hồ sơ \(quý III\/2026\)/u);
  });

  it('show both numbers of a report that states two', async () => {
    const text = said(await office.ask('Đơn vị nào tiếp nhận nhiều hồ sơ nhất?'));
    expect(text).toMatch(/Phường Sơn Lộc: 90 hồ sơ.*\n\s+số khác cùng báo cáo: .*600 hồ sơ/u);
  });

  it('name the first of the kind that is asked for, where a unit of another kind stands before it', async () => {
    expect(said(await office.ask('Phường nào tiếp nhận nhiều hồ sơ nhất?'))).toContain(
      'Riêng các phường: phường Yên Lộc nhiều nhất, 221 hồ sơ.',
    );
  });

  it('are those alone that report of the period asked for', async () => {
    const text = said(await office.ask('Phường nào tiếp nhận nhiều hồ sơ nhất quý III năm 2026?'));
    expect(text).toContain('Phường Sơn Lộc: 90 hồ sơ');
    expect(text).not.toContain('221');
    expect(text).toMatch(/Báo cáo không nêu: .* và những đơn vị khác/u);
  });

  it('are asked back where none is named: those that report it are offered', async () => {
    const answer = await office.ask('Tiếp nhận bao nhiêu hồ sơ?');
    expect(answer.kind).toBe('clarify');
    expect(answer.offers?.length).toBe(8);
  });

  it('that report nothing of it are not offered', async () => {
    const answer = await office.ask('Đã mở bao nhiêu lớp bồi dưỡng?');
    expect(answer.offers?.map(({ unit }) => unit)).toEqual(['phường Xuân Lộc', 'phường Yên Lộc']);
  });

  it('say that none of them reports what nobody reports', async () => {
    expect((await office.ask('Có bao nhiêu đơn tố cáo?')).kind).toBe('not_found');
  });
});
