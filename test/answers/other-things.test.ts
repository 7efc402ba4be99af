import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { formulasOf, said, valuesOf } from './reading.ts';

const REPORT = `UBND TỈNH QUẢNG TRỊ
ỦY BAN NHÂN DÂN XÃ KHE RÂM
Số: 88/BC-UBND
Khe Râm, ngày 04 tháng 7 năm 2026

BÁO CÁO
Kết quả công tác 6 tháng đầu năm 2026

I. AN NINH TRẬT TỰ
Xảy ra 14 vụ phạm pháp hình sự. Số hộ gia đình trang bị bình chữa cháy: 1.210/2.400 hộ. Cố ý gây thương tích 03 vụ.
Tổ kiểm tra phát hiện 88 trường hợp vi phạm, tăng 12 trường hợp. Phân theo hành vi: xây dựng không phép 46 trường hợp, sai phép 19 trường hợp, lấn chiếm 21 trường hợp.

II. AN SINH
Số đối tượng nhận qua tài khoản ngân hàng: 950 người; còn lại nhận tiền mặt tại bưu điện.
Hội đồng xét 132 sáng kiến, công nhận 109 sáng kiến cấp cơ sở.

III. NHIỆM VỤ ĐƯỢC GIAO
UBND tỉnh giao 143 nhiệm vụ: hoàn thành trước hạn 58, hoàn thành đúng hạn 61, hoàn thành quá hạn 04, đang thực hiện trong hạn 20.

IV. THỦ TỤC HÀNH CHÍNH
Bảng 1. Kết quả giải quyết hồ sơ 6 tháng đầu năm 2026

| Lĩnh vực | Tiếp nhận | Trực tuyến | Trực tiếp | Đã giải quyết | Quá hạn |
|---|---|---|---|---|---|
| Hộ tịch | 412 | 371 | 41 | 409 | 0 |
| Đất đai | 187 | 94 | 93 | 149 | 9 |
| Tổng cộng | 599 | 465 | 134 | 558 | 9 |

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Hồ Văn Thiết
`;

let office: Office;

beforeAll(async () => {
  office = await openOffice({ 'khe-ram-6-thang-2026.txt': REPORT }, { alone: true });
});
afterAll(() => office.close());

describe('a number of something else is no answer', () => {
  it.each([
    ['where only the second half of what is asked is said', 'Xã Khe Râm có bao nhiêu vụ bạo lực gia đình?'],
    ['where people are asked for and cases are counted', 'Khe Râm bị thương mấy người'],
    ['where what is asked is said of the rest alone', 'Khe Râm còn mấy người nhận tiền mặt ở bưu điện'],
  ])('%s', async (_, question) => {
    expect((await office.ask(question)).kind).toBe('not_found');
  });
});

describe('what is not so', () => {
  it('is what is left of all, where “không được” denies it', async () => {
    const answer = await office.ask('Có bao nhiêu sáng kiến ở Khe Râm không được công nhận?');
    expect(valuesOf(answer)).toContain(23);
  });
});

describe('all that is done', () => {
  it('counts as done in a share, in time or late', async () => {
    const answer = await office.ask('Đề nghị tính tỷ lệ nhiệm vụ UBND tỉnh giao xã Khe Râm đã hoàn thành.');
    expect(formulasOf(answer)).toEqual(['(58 + 61 + 4)/143 = 86,01%']);
  });
});

describe('asked whether parts come to their total', () => {
  it('adds up the sentence that divides it', async () => {
    const answer = await office.ask('Số 88 trường hợp vi phạm của Khe Râm có khớp với tổng các hành vi không?');
    expect(answer.agrees).toBe(false);
    expect(said(answer)).toContain('86');
  });

  it('adds up the rows of a table, not what its last row tells beside the total', async () => {
    const answer = await office.ask('Khe Râm ghi tổng 599 hồ sơ, cộng các lĩnh vực lại có đúng không?');
    expect(answer.agrees).toBe(true);
    expect(said(answer)).toContain('412 + 187');
  });
});
