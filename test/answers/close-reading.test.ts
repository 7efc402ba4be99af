import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { formulasOf, said, valuesOf } from './reading.ts';

const REPORT = `ỦY BAN NHÂN DÂN
XÃ THANH LÂM
Số: 71/BC-UBND
Thanh Lâm, ngày 20 tháng 12 năm 2025

BÁO CÁO
Kết quả công tác thú y và chợ nông thôn năm 2025

I. THÚ Y
1. Xét nghiệm 540 mẫu, không đạt 23 mẫu; lấy mẫu tại 12 cơ sở.
2. Tổ chức 60 phiên chợ, thành công 44 phiên.
3. Tổng số hộ chăn nuôi: 1.870 hộ, trong đó hộ nuôi trâu 215 hộ. Có 94 hộ chăn nuôi ký cam kết, 31 hộ chăn nuôi bỏ nghề.
4. Phát hiện 38 ổ dịch, giảm 9 ổ dịch so với năm 2024.
5. Đăng ký tiêm vắc xin trực tuyến: 812 phiếu, trong đó duyệt 790 phiếu, từ chối 15 phiếu, chờ 7 phiếu.

II. KINH PHÍ
1. Quỹ phòng dịch vận động được 96,5 triệu đồng (kế hoạch 140 triệu đồng), đã chi 71,2 triệu đồng.
2. Trạm thú y được giao 14 người, hiện có 11 người.
3. Trẻ em được tuyên truyền phòng bệnh dại: 620 em, tỷ lệ trẻ em biết cách phòng bệnh dại 83,5%.
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ 'thanh-lam.txt': REPORT }, { alone: true });
});
afterAll(() => office.close());

describe('of several numbers in one sentence', () => {
  it.each([
    ['Thanh Lâm có bao nhiêu mẫu xét nghiệm không đạt?', 23],
    ['thanh lam co bao nhieu mau xet nghiem khong dat', 23],
    ['Số phiên chợ thành công của Thanh Lâm là bao nhiêu?', 44],
    ['Thanh Lâm xét nghiệm bao nhiêu mẫu?', 540],
    ['Thanh Lâm tổ chức bao nhiêu phiên chợ?', 60],
  ])('the one is meant whose own clause says what was asked: %s', async (question, value) => {
    const answer = await office.ask(question);
    expect(answer.kind).toBe('figure');
    expect(valuesOf(answer)[0]).toBe(value);
  });

  it('the whole is meant where the thing is named by nothing else', async () => {
    const answer = await office.ask('Thanh Lâm có bao nhiêu hộ chăn nuôi?');
    expect(valuesOf(answer)[0]).toBe(1870);
  });

  it('the second number that is asked for is the one beside the first', async () => {
    const answer = await office.ask('Trạm thú y của Thanh Lâm được giao mấy người, hiện có mấy?');
    expect(valuesOf(answer)).toEqual(expect.arrayContaining([14, 11]));
  });

  it('one answers for which every word of the question is accounted for by its sentence', async () => {
    const answer = await office.ask('phiếu đăng ký tiêm vắc xin trực tuyến ở Thanh Lâm bị từ chối bao nhiêu?');
    expect(valuesOf(answer)[0]).toBe(15);
  });
});

describe('what is not so', () => {
  it('is worked out of the whole where the report counts what is so', async () => {
    const answer = await office.ask('Thanh Lâm có bao nhiêu phần trăm mẫu xét nghiệm không đạt?');
    expect(formulasOf(answer)).toEqual(['23/540 = 4,26%']);
  });

  it('is not answered by what is so', async () => {
    const answer = await office.ask('Thanh Lâm có bao nhiêu hộ chăn nuôi không ký cam kết?');
    expect(said(answer)).not.toContain('là 94 hộ');
  });
});

describe('a number that follows from one sentence', () => {
  it('is what is left of money that was given and used', async () => {
    const answer = await office.ask('Quỹ phòng dịch của Thanh Lâm còn lại bao nhiêu tiền?');
    expect(formulasOf(answer)).toEqual(['96,5 − 71,2 = 25,3']);
  });

  it('is what it was before the change that the report tells', async () => {
    const answer = await office.ask('Năm 2024 Thanh Lâm phát hiện bao nhiêu ổ dịch?');
    expect(formulasOf(answer)).toEqual(['38 + 9 = 47']);
    expect(said(answer)).toContain('(năm 2024)');
  });

  it('is not worked out for a year against which no change is told', async () => {
    expect((await office.ask('Năm 2023 Thanh Lâm phát hiện bao nhiêu ổ dịch?')).kind).toBe('not_found');
  });
});

describe('the words of the reports', () => {
  it.each([
    ['Tỷ lệ TE Thanh Lâm biết cách phòng bệnh dại?', 83.5],
    ['Quỹ PD của Thanh Lâm vận động được bao nhiêu tiền?', 96.5],
  ])('tell what initials stand for: %s', async (question, value) => {
    expect(valuesOf(await office.ask(question))[0]).toBe(value);
  });

  it('mend wrong marks', async () => {
    const answer = await office.ask('Thanh Lâm tổ chức bao nhiêu phiện chơ?');
    expect(valuesOf(answer)[0]).toBe(60);
  });
});

it('a number that is asked for by its name and not reported is not answered with words of other things', async () => {
  expect((await office.ask('Đề nghị cho biết số trang trại chăn nuôi của Thanh Lâm.')).kind).toBe('not_found');
});
