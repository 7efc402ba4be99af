import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { said, valuesOf } from './reading.ts';

const REPORT = `ỦY BAN NHÂN DÂN
XÃ VĨNH THUẬN
Số: 88/BC-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Vĩnh Thuận, ngày 28 tháng 9 năm 2026

BÁO CÁO
Kết quả thực hiện nhiệm vụ kinh tế - xã hội 9 tháng đầu năm 2026

I. THU, CHI NGÂN SÁCH
Tổng thu ngân sách trên địa bàn 9 tháng đạt 86 tỷ 500 triệu đồng, bằng 91% dự toán năm. Tổng chi ngân sách 9 tháng là 71,2 tỷ đồng, đạt 75% dự toán.
Giải ngân vốn đầu tư công đạt 24,6/38 tỷ đồng, bằng 64,7% kế hoạch vốn.

II. VĂN HÓA - XÃ HỘI
1. Giáo dục: Toàn xã có 09 trường học (03 mầm non, 04 tiểu học, 02 THCS) với 5.412 học sinh; 7/9 trường đạt chuẩn quốc gia.
2. Y tế: Trạm Y tế khám chữa bệnh cho 12.450 lượt người; tỷ lệ bao phủ BHYT đạt 95,8% dân số.
3. Giảm nghèo: Toàn xã còn 64 hộ nghèo (tỷ lệ 0,82%) và 121 hộ cận nghèo (1,55%).
4. Tiếp công dân: Tiếp 57 lượt người, tiếp nhận 43 đơn (02 đơn khiếu nại, 05 đơn tố cáo, 36 đơn kiến nghị), đã giải quyết 40 đơn, còn 03 đơn đang xem xét.

III. THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO
Trong kỳ, UBND xã được giao 64 nhiệm vụ, cụ thể:
a) Văn phòng HĐND và UBND: được giao 20 nhiệm vụ, hoàn thành 18 nhiệm vụ, đang thực hiện 02 nhiệm vụ.
b) Phòng Kinh tế: được giao 28 nhiệm vụ, hoàn thành 21 nhiệm vụ, đang thực hiện 06 nhiệm vụ, quá hạn 01 nhiệm vụ.
c) Phòng Văn hóa - Xã hội: được giao 16 nhiệm vụ, hoàn thành 16 nhiệm vụ.
Nhiệm vụ quá hạn của Phòng Kinh tế là xây dựng phương án sử dụng đất công ích, do chưa thống nhất được ranh giới với xã Vĩnh Am.

IV. CHUYỂN ĐỔI SỐ
Tỷ lệ hồ sơ nộp trực tuyến đạt 88,4% (3.105/3.512 hồ sơ). 100% cán bộ, công chức có chữ ký số. Tổ công nghệ số cộng đồng có 12 tổ với 96 thành viên.
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ 'vinh-thuan.txt': REPORT }, { alone: true });
});
afterAll(() => office.close());

const derived = async (question: string) => {
  const answer = await office.ask(question);
  return answer.figures.find((figure) => figure.derived);
};

describe('a store that holds the reports of one unit alone', () => {
  it('asks nobody which unit is meant', async () => {
    expect(valuesOf(await office.ask('xã có bao nhiêu trường'))).toContain(9);
    expect(said(await office.ask('số liệu báo cáo có khớp không'))).toContain('Chưa thấy chỗ nào không khớp');
  });

  it('asks all the same where another kind of unit is meant', async () => {
    expect((await office.ask('phường có bao nhiêu hộ nghèo')).kind).toBe('clarify');
  });
});

describe('a list that tells a count of each room', () => {
  it.each([
    ['toàn xã hoàn thành bao nhiêu nhiệm vụ', 55, '18 + 21 + 16 = 55'],
    ['còn phải làm mấy nhiệm vụ', 9, '64 − (18 + 21 + 16) = 9'],
    ['tỷ lệ hoàn thành nhiệm vụ của xã', 85.94, '(18 + 21 + 16)/64 = 85,94%'],
  ])('is added up for the whole unit: %s', async (question, value, formula) => {
    expect(await derived(question)).toMatchObject({ value, derived: { formula } });
  });

  it.each([
    ['tỷ lệ hoàn thành nhiệm vụ của phòng kinh tế', 75, '21/28 = 75%'],
    ['Phòng Kinh tế còn bao nhiêu nhiệm vụ chưa xong', 7, '6 + 1 = 7'],
  ])('answers for a room that is named with its own: %s', async (question, value, formula) => {
    expect(await derived(question)).toMatchObject({ value, derived: { formula } });
  });

  it('ranks its members', async () => {
    expect(said(await office.ask('phòng nào hoàn thành nhiều nhất'))).toContain('Nhiều nhất: Phòng Kinh tế (21)');
  });

  it('names the member that a count is of', async () => {
    expect(said(await office.ask('bao nhiêu nhiệm vụ quá hạn'))).toContain('số nhiệm vụ phòng Kinh tế quá hạn là 1');
    expect(said(await office.ask('phong vhxh hoan thanh bao nhieu nv'))).toContain('hoàn thành là 16');
  });
});

describe('what is left of a stated whole', () => {
  it.each([
    ['bao nhiêu trường chưa đạt chuẩn quốc gia', 2, '9 − 7 = 2'],
    ['nộp trực tiếp bao nhiêu hồ sơ', 407, '3.512 − 3.105 = 407'],
    ['vốn đầu tư công còn phải giải ngân bao nhiêu', 13.4, '38 − 24,6 = 13,4'],
  ])('%s', async (question, value, formula) => {
    expect(await derived(question)).toMatchObject({ value, derived: { formula } });
  });
});

describe('counts of kinds of one thing', () => {
  it('are added up under the noun that they share', async () => {
    const answer = await office.ask('hộ nghèo và cận nghèo tổng cộng bao nhiêu');
    expect(said(answer)).toContain('tổng cộng 185 hộ (');
  });
});

describe('money written in two scales', () => {
  it('is one amount', async () => {
    const answer = await office.ask('tổng thu ngân sách bao nhiêu');
    expect(said(answer)).toContain('86,5 tỷ đồng');
    expect(await derived('tổng thu hơn tổng chi bao nhiêu')).toMatchObject({ value: 15.3 });
  });
});

describe('what is asked of the two numbers told last', () => {
  it.each([
    [['thu ngân sách bao nhiêu', 'chi thì sao', 'chênh nhau bao nhiêu'], '86,5 − 71,2 = 15,3'],
    [['bao nhiêu hộ nghèo', 'cận nghèo?', 'tổng cả hai'], '64 + 121 = 185'],
  ])('is worked out of them: %s', async (messages, formula) => {
    expect(said(await office.talk(messages))).toContain(formula);
  });

  it('is not made up where none were told', async () => {
    expect((await office.talk(['chênh nhau bao nhiêu'])).figures).toEqual([]);
  });
});

it('no answer holds a number that nothing behind it holds', () => {
  expect(office.unfounded()).toEqual([]);
});
