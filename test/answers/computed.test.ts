import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { formulasOf, quotesOf, said, valuesOf } from './reading.ts';

const CITY = `ỦY BAN NHÂN DÂN
THÀNH PHỐ HẢI PHÒNG

Số: 312/BC-UBND
Hải Phòng, ngày 05 tháng 10 năm 2026

BÁO CÁO
Kết quả cải cách hành chính quý III năm 2026 của thành phố Hải Phòng

I. KẾT QUẢ

1. Giải quyết thủ tục hành chính

- Trong quý, toàn thành phố tiếp nhận 262.000 hồ sơ, trong đó trực tuyến 230.560 hồ sơ, trực tiếp 31.440 hồ sơ.

Trên đây là báo cáo quý III của UBND thành phố Hải Phòng./.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Trịnh Quốc Việt
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice();
});
afterAll(() => office.close());

describe('a number that no report states but that follows', () => {
  it.each([
    ['Tỷ lệ hồ sơ trực tuyến của Cẩm Hà là bao nhiêu?', 80, '4.192/5.240 = 80%'],
    ['ty le ho so truc tuyen cua ninh phong', 85, '3.281/3.860 = 85%'],
    ['Tỷ lệ hoàn thành nhiệm vụ kế hoạch CCHC của Cẩm Hà?', 75, '27/36 = 75%'],
    ['Hồ sơ giải quyết đúng hạn quý II của Cẩm Hà đạt bao nhiêu phần trăm?', 98.93, '4.160/4.205 = 98,93%'],
    ['Cẩm Hà còn bao nhiêu hồ sơ chưa giải quyết?', 138, '5.240 − 5.102 = 138'],
    ['Cẩm Hà còn thiếu bao nhiêu biên chế so với được giao?', 5, '62 − 57 = 5'],
    ['Cộng cả hồ sơ trực tuyến lẫn trực tiếp của Cẩm Hà được bao nhiêu?', 5240, '4.192 + 1.048 = 5.240'],
    ['Tổng thu trừ tổng chi ngân sách của Cẩm Hà còn bao nhiêu?', 4.4, '18,6 − 14,2 = 4,4'],
    ['Cộng số máy tính với máy in của Cẩm Hà được bao nhiêu?', 21, '15 + 6 = 21'],
  ])('is computed, with its formula shown: %s', async (question, value, formula) => {
    const answer = await office.ask(question);
    expect(answer.kind).toBe('figure');
    expect(answer.figures.find((figure) => figure.derived)).toMatchObject({ value, derived: { formula } });
    expect(said(answer)).toContain(formula);
    expect(said(answer)).toMatch(/được tính|tính:/u);
  });

  it('is named by what is not so', async () => {
    expect(said(await office.ask('Cẩm Hà còn bao nhiêu hồ sơ chưa trả'))).toContain('số hồ sơ chưa giải quyết: 138');
  });

  it('cites the sentences of all figures that it follows from', async () => {
    const answer = await office.ask('Cẩm Hà còn bao nhiêu hồ sơ chưa giải quyết?');
    expect(quotesOf(answer)).toContain('tiếp nhận 5.240 hồ sơ');
    expect(quotesOf(answer)).toContain('Đã giải quyết 5.102 hồ sơ');
  });

  it('is not computed where the report states it', async () => {
    const answer = await office.ask('Thanh Lương giải ngân đầu tư công đạt bao nhiêu phần trăm kế hoạch?');
    expect(valuesOf(answer)).toContain(81.5);
    expect(formulasOf(answer)).toEqual([]);
  });
});

describe('a comparison of units', () => {
  it('shows each unit with its own figure and sentence, and which has more', async () => {
    const answer = await office.ask('So sánh số hồ sơ tiếp nhận của Cẩm Hà và Ninh Phong');
    expect(answer.kind).toBe('figure');
    expect(said(answer)).toMatch(/Phường Cẩm Hà: .*5\.240 hồ sơ/u);
    expect(said(answer)).toMatch(/Phường Ninh Phong: .*3\.860 hồ sơ/u);
    expect(said(answer)).toContain('Phường Cẩm Hà nhiều hơn');
    expect(quotesOf(answer)).toContain('5.240');
    expect(quotesOf(answer)).toContain('3.860');
  });

  it('does not speak of periods that differ where they are the same', async () => {
    const answer = await office.ask('Cẩm Hà với Ninh Phong bên nào nhiều hồ sơ hơn?');
    expect(answer.text).not.toContain('kỳ số liệu của các bên khác nhau');
  });

  it('says so when the periods differ', async () => {
    const answer = await office.ask('So sánh số hồ sơ tiếp nhận của Cẩm Hà và Thanh Lương');
    expect(said(answer)).toContain('(quý III/2026)');
    expect(said(answer)).toContain('(9 tháng đầu năm 2026)');
    expect(answer.text).toContain('kỳ số liệu của các bên khác nhau');
  });

  it('takes all units that report for “phường nào”', async () => {
    const answer = await office.ask('Đơn vị nào tiếp nhận nhiều hồ sơ nhất?');
    for (const number of ['5.240', '3.860', '9.450']) expect(said(answer)).toContain(number);
    expect(said(answer)).toContain('Xã Thanh Lương nhiều nhất');
  });

  it('compares shares that have to be computed, and counts them among its figures', async () => {
    const answer = await office.ask('So sánh tỷ lệ hồ sơ trực tuyến của Cẩm Hà với Ninh Phong');
    expect(said(answer)).toContain('4.192/5.240 = 80%');
    expect(said(answer)).toContain('3.281/3.860 = 85%');
    expect(said(answer)).toContain('Phường Ninh Phong cao hơn');
    expect(formulasOf(answer)).toEqual(['4.192/5.240 = 80%', '3.281/3.860 = 85%', '85 − 80 = 5']);
  });

  it('ranks units by a share', async () => {
    const answer = await office.ask('Đơn vị nào có tỷ lệ hoàn thành nhiệm vụ kế hoạch CCHC cao nhất?');
    expect(said(answer)).toContain('24/30 = 80%');
    expect(said(answer)).toContain('Xã Thanh Lương cao nhất');
  });

  it('counts a stated absence as zero', async () => {
    const answer = await office.ask('So sánh số hồ sơ quá hạn của Cẩm Hà và Ninh Phong');
    expect(said(answer)).toContain('31 hồ sơ');
    expect(said(answer)).toMatch(/Phường Ninh Phong: không có \(0\)/u);
  });

  it('shows on each side only what counts the thing asked for', async () => {
    const answer = await office.ask('So sánh số hồ sơ quá hạn của Cẩm Hà và Ninh Phong');
    expect(answer.figures.map((figure) => figure.measure)).not.toContain('ngày');
  });

  it('says of a unit that does not report it that it does not, and draws no conclusion', async () => {
    const answer = await office.ask('So sánh số biên chế có mặt của Cẩm Hà với Thanh Lương');
    expect(said(answer)).toContain('Xã Thanh Lương: báo cáo không nêu');
    expect(said(answer)).not.toMatch(/nhiều hơn|cao hơn/u);
  });
});

describe('a ward and the city above it', () => {
  let withCity: Office;
  beforeAll(async () => {
    withCity = await openOffice({ 'hai-phong-quy-3-2026.txt': CITY });
  });
  afterAll(() => withCity.close());

  it('gives the ward’s share of the whole city, with its formula', async () => {
    const answer = await withCity.ask('Hồ sơ tiếp nhận của Cẩm Hà chiếm bao nhiêu phần trăm cả thành phố?');
    expect(formulasOf(answer)).toEqual(['5.240/262.000 = 2%']);
    expect(quotesOf(answer)).toContain('262.000');
  });

  it('compares the two shares, each worked out', async () => {
    const answer = await withCity.ask('So sánh tỷ lệ hồ sơ trực tuyến của Cẩm Hà với toàn thành phố');
    expect(said(answer)).toContain('80%');
    expect(said(answer)).toContain('230.560/262.000 = 88%');
  });

  it('means the city by “thành phố mình”, whoever of its wards asks', async () => {
    const answer = await withCity.ask('thành phố mình tiếp nhận bao nhiêu hồ sơ?', { unit: 'phường Hải An' });
    expect(valuesOf(answer)[0]).toBe(262_000);
  });

  it('means the ward where the city only assigned the tasks', async () => {
    const answer = await withCity.ask('Cẩm Hà còn mấy nhiệm vụ thành phố giao chưa xong?');
    expect(valuesOf(answer)[0]).toBe(5);
  });

  it('leaves the city out of “phường nào”', async () => {
    const answer = await withCity.ask('Phường nào tiếp nhận nhiều hồ sơ nhất?');
    expect(said(answer)).not.toContain('262.000');
  });
});

describe('a change of one unit over two periods', () => {
  it.each([
    ['Hồ sơ tiếp nhận của Cẩm Hà quý III thay đổi thế nào so với quý II?', 4310, 5240],
    ['Số hồ sơ quá hạn của Cẩm Hà quý III tăng hay giảm so với quý II?', 45, 31],
    ['Hồ sơ quá hạn của Cẩm Hà tăng hay giảm so với kỳ trước?', 45, 31],
    ['Cẩm Hà quý II so với quý III số hồ sơ quá hạn thế nào?', 45, 31],
    ['Số biên chế có mặt của Cẩm Hà thay đổi thế nào qua các quý?', 54, 57],
  ])('shows both values, each with its period: %s', async (question, earlier, later) => {
    const answer = await office.ask(question);
    expect(answer.kind).toBe('figure');
    expect(valuesOf(answer)).toEqual(expect.arrayContaining([earlier, later]));
    expect(said(answer)).toContain('- Quý II/2026: ');
    expect(said(answer)).toContain('- Quý III/2026: ');
  });

  it('does not warn that the periods differ: that is what was asked', async () => {
    const answer = await office.ask('Hồ sơ tiếp nhận của Cẩm Hà quý III thay đổi thế nào so với quý II?');
    expect(answer.text).not.toContain('chỉ nên so sánh tham khảo');
  });

  it('tells by how much', async () => {
    const answer = await office.ask('Hồ sơ tiếp nhận của Cẩm Hà quý III tăng bao nhiêu so với quý II?');
    expect(formulasOf(answer)).toContain('5.240 − 4.310 = 930');
  });
});

describe('the parts of a number', () => {
  it('are listed under their total', async () => {
    const answer = await office.ask('Cẩm Hà ban hành 96 văn bản gồm những loại gì, mỗi loại bao nhiêu?');
    expect(valuesOf(answer)).toEqual(expect.arrayContaining([96, 40, 31, 24]));
  });

  it('are told by field where the report tells them', async () => {
    const answer = await office.ask('Hồ sơ quá hạn của Cẩm Hà chia theo lĩnh vực?');
    for (const part of ['hộ tịch', 'đất đai', 'chứng thực']) expect(said(answer)).toContain(part);
  });
});

describe('whether a report’s numbers agree', () => {
  it.each(['96 văn bản của Cẩm Hà cộng lại có đúng không?', 'Báo cáo của Cẩm Hà có số nào không khớp không?'])(
    'tells a wrong sum with both numbers and the sum worked out: %s',
    async (question) => {
      const answer = await office.ask(question);
      expect(answer).toMatchObject({ kind: 'discrepancy', agrees: false });
      expect(said(answer)).toContain('40 + 31 + 24 = 95');
      expect(said(answer)).toContain('96');
      expect(quotesOf(answer)).toContain('ban hành 96 văn bản');
    },
  );

  it.each([
    'Hồ sơ trực tuyến và trực tiếp của Cẩm Hà cộng lại có bằng tổng tiếp nhận không?',
    'Cẩm Hà tiếp nhận 5.240 hồ sơ, trực tuyến với trực tiếp cộng lại có đúng không?',
  ])('tells a right sum with the sum worked out: %s', async (question) => {
    const answer = await office.ask(question);
    expect(answer).toMatchObject({ kind: 'discrepancy', agrees: true });
    expect(said(answer)).toContain('4.192 + 1.048 = 5.240');
  });

  it('says that nothing was found wrong where nothing was', async () => {
    const answer = await office.ask('Số liệu báo cáo của Ninh Phong có khớp không?');
    expect(answer).toMatchObject({ kind: 'discrepancy', agrees: true });
    expect(answer.text.trim()).toBe(answer.text);
  });
});

describe('all answers of this file', () => {
  it('state no number above twelve that stands neither in the question nor in a citation, figure or period', () => {
    expect(office.unfounded()).toEqual([]);
  });
});
