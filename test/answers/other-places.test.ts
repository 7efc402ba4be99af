import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { formulasOf, quotesOf, said, valuesOf } from './reading.ts';

const DEPARTMENT = `UBND TỈNH GIA LAI
SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG
Số: 118/BC-SNNMT

Gia Lai, ngày 22 tháng 6 năm 2026

BÁO CÁO
Tình hình thực hiện nhiệm vụ được giao 6 tháng đầu năm 2026

I. NHIỆM VỤ CẤP TRÊN GIAO
Tổng số nhiệm vụ cấp trên giao là 361 nhiệm vụ; đã hoàn thành 297 nhiệm vụ (đạt 82,27%). Chia ra:
1. Chính phủ, Thủ tướng Chính phủ giao: 14 nhiệm vụ. Hoàn thành 09, đang thực hiện trong hạn 05.
2. Tỉnh ủy giao: 21 nhiệm vụ. Hoàn thành 17, đang thực hiện trong hạn 04.
3. UBND tỉnh, Chủ tịch UBND tỉnh giao: 326 nhiệm vụ.
  + Hoàn thành 271 nhiệm vụ: 264 đúng hạn, 07 trễ hạn.
  + Đang thực hiện 55 nhiệm vụ: 52 còn trong hạn, 03 đã quá hạn.

II. NHIỆM VỤ SỞ GIAO
Giám đốc Sở giao 228 nhiệm vụ cho các phòng, đơn vị. Kết quả từng đơn vị:
- Văn phòng Sở: được giao 66, hoàn thành 61;
- Chi cục Thủy sản: được giao 104, hoàn thành 92;
- Trung tâm Khuyến nông: được giao 58, hoàn thành 52.

GIÁM ĐỐC
Rơ Châm Hùng
`;

const CENTRE = `UBND XÃ YÊN LÂM
TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG
Số: 97/BC-TTPVHCC
Yên Lâm, ngày 02 tháng 10 năm 2026

BÁO CÁO
Tình hình giải quyết thủ tục hành chính tháng 9 năm 2026

I. TIẾP NHẬN, GIẢI QUYẾT HỒ SƠ
1. Trong tháng 9/2026, Trung tâm tiếp nhận 1.820 hồ sơ, tăng 6,2% so với tháng 8 (1.714 hồ sơ). Có 1.531 hồ sơ nộp trực tuyến, chiếm 84,1%.
2. Trung tâm đã trả kết quả 1.752 hồ sơ: đúng và trước hạn 1.744 hồ sơ, trễ hạn 08 hồ sơ.
| STT | Lĩnh vực | Tiếp nhận | Đã giải quyết | Đang giải quyết |
|---|---|---|---|---|
| 1 | Chứng thực | 1.204 | 1.204 | 0 |
| 2 | Hộ tịch | 318 | 309 | 9 |
| 3 | Đất đai | 298 | 239 | 59 |
|  | Tổng cộng | 1.820 | 1.752 | 68 |

3. Tổng số phí, lệ phí thu được trong tháng là 27.415.000 đồng, trong đó thu qua hình thức thanh toán trực tuyến 21.108.000 đồng, bằng 77,0%.

GIÁM ĐỐC
Cao Văn Thắng
`;

const WARD = `ỦY BAN NHÂN DÂN
PHƯỜNG BÌNH TÂN
Số: 214/BC-UBND
Bình Tân, ngày 18 tháng 9 năm 2026

BÁO CÁO
Kết quả công tác cải cách hành chính quý III năm 2026

UBND phường báo cáo kết quả như sau (số liệu tính từ ngày 16/6/2026 đến ngày 15/9/2026):

I. TIẾP CÔNG DÂN
1. Tiếp 342 lượt công dân: tiếp thường xuyên 251 lượt, lãnh đạo tiếp định kỳ 91 lượt. Công chức làm công tác tiếp công dân có 02 người.
2. Kết quả giải quyết kiến nghị, phản ánh: Tổng 40 đơn của 40 vụ việc. UBND phường đã giải quyết xong 30 vụ việc, còn 10 vụ việc đang xem xét giải quyết.
3. Cử tri nêu 158 kiến nghị, gồm: giao thông 64 kiến nghị; môi trường 27 kiến nghị; lĩnh vực khác 67 kiến nghị.

II. THỦ TỤC HÀNH CHÍNH
1. Tổng số hồ sơ phải giải quyết là 9.846 hồ sơ, trong đó tiếp nhận mới 9.578 hồ sơ, kỳ trước chuyển qua 268 hồ sơ.
2. Đã giải quyết 9.503 hồ sơ, bao gồm: trước hạn 6.127 hồ sơ, đúng hạn 3.349 hồ sơ, quá hạn 27 hồ sơ; tỷ lệ giải quyết trước và đúng hạn đạt 99,27%.
3. Về quy định hành chính: tiếp nhận 05 phản ánh, kiến nghị; đã giải quyết 05 phản ánh, kiến nghị.

III. BỘ MÁY
Lắp đặt 214 camera, hiện 186 camera hoạt động tốt, số còn lại hỏng chưa sửa xong.
Các tổ hòa giải thụ lý 86 vụ việc, hòa giải thành 79 vụ việc.
Được giao 68 biên chế công chức, hiện có mặt 61 người.

CHỦ TỊCH
Lê Thị Hoa
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ 'so.txt': DEPARTMENT, 'trung-tam.txt': CENTRE, 'phuong.txt': WARD }, { alone: true });
});
afterAll(() => office.close());

const values = async (question: string) => valuesOf(await office.ask(question));

describe('tasks that several levels above assigned', () => {
  it('are answered for the one that is named, not for all of them', async () => {
    const answer = await office.ask(
      'Tỷ lệ hoàn thành nhiệm vụ UBND tỉnh giao của Sở Nông nghiệp và Môi trường Gia Lai?',
    );
    expect(formulasOf(answer)).toEqual(['271/326 = 83,13%']);
  });

  it('are counted of the body at the head of the item', async () => {
    expect(await values('Chi cục Thủy sản của Sở NNMT Gia Lai được giao mấy nhiệm vụ, hoàn thành mấy?')).toEqual(
      expect.arrayContaining([104, 92]),
    );
  });

  it('late when done and late still are both told, not added up as if they were rooms', async () => {
    const answer = await office.ask('Sở NN&MT Gia Lai còn mấy nhiệm vụ UBND tỉnh giao đã quá hạn?');
    expect(formulasOf(answer)).toEqual([]);
    expect(valuesOf(answer)).toEqual(expect.arrayContaining([3, 7]));
  });
});

describe('a commune whose centre reports', () => {
  it('is asked about by its own name', async () => {
    expect((await values('Tháng 9 xã Yên Lâm tiếp nhận bao nhiêu hồ sơ?'))[0]).toBe(1820);
    expect((await values('yen lam thu duoc bao nhieu tien phi, le phi'))[0]).toBe(27415000);
  });

  it('tells number and day of its report', async () => {
    const answer = await office.ask('Báo cáo tháng 9 của TTPVHCC Yên Lâm số mấy, ngày nào?');
    expect(said(answer)).toContain('số 97/BC-TTPVHCC ngày 02/10/2026');
    expect(quotesOf(answer)).toContain('Số: 97/BC-TTPVHCC');
  });

  it('has “đúng và trước hạn” read as one state', async () => {
    const answer = await office.ask('Tỷ lệ hồ sơ giải quyết đúng và trước hạn của Yên Lâm là bao nhiêu phần trăm?');
    expect(formulasOf(answer)).toEqual(['1.744/1.752 = 99,54%']);
  });
});

describe('what is not done one way', () => {
  it('is what is left of a hundred', async () => {
    const answer = await office.ask('Bao nhiêu phần trăm phí, lệ phí của Yên Lâm không qua thanh toán trực tuyến?');
    expect(formulasOf(answer)).toEqual(['100 − 77 = 23%']);
  });

  it('is never the number of what is', async () => {
    const answer = await office.ask('Yên Lâm có bao nhiêu hồ sơ không nộp trực tuyến?');
    expect(said(answer)).not.toContain('là 1.531');
  });
});

describe('a number that is questioned', () => {
  it('is worked out anew where it tells a growth', async () => {
    const answer = await office.ask('Yên Lâm ghi tăng 6,2% so với tháng 8 có đúng không?');
    expect(answer).toMatchObject({ kind: 'discrepancy', agrees: true });
    expect(formulasOf(answer)).toEqual(['(1.820 − 1.714)/1.714 = 6,18%']);
  });

  it('is the sum that the question adds up itself', async () => {
    const answer = await office.ask('Bình Tân cộng 251 với 91 có ra 342 không?');
    expect(answer).toMatchObject({ kind: 'discrepancy', agrees: true });
    expect(formulasOf(answer)).toEqual(['251 + 91 = 342']);
  });

  it('is the share of two states that are named in one', async () => {
    const answer = await office.ask('Bình Tân ghi tỷ lệ trước và đúng hạn 99,27%, tính lại có đúng không?');
    expect(answer).toMatchObject({ kind: 'discrepancy', agrees: false });
    expect(said(answer)).toContain('99,72');
  });
});

describe('petitions, and feedback on procedures', () => {
  it('are both told where the word may mean either', async () => {
    expect(await values('Bình Tân đã giải quyết được bao nhiêu phản ánh, kiến nghị?')).toEqual(
      expect.arrayContaining([5, 30]),
    );
    expect(formulasOf(await office.ask('bình tân giải quyết xong bao nhiêu phần trăm đơn kiến nghị phản ánh'))).toEqual(
      ['5/5 = 100%', '30/40 = 75%'],
    );
  });

  it('of the heading “kết quả giải quyết” are those taken in', async () => {
    expect(await values('bình tân nhận được mấy đơn kiến nghị phản ánh')).toContain(40);
  });
});

describe('words that fold alike', () => {
  it('are told apart: “môi trường” is not “mỗi trường”', async () => {
    expect((await values('cử tri Bình Tân kêu chuyện môi trường mấy cái'))[0]).toBe(27);
  });
});

describe('a report that counts from the middle of a month', () => {
  it('is answered from for its quarter, and not for the quarter before', async () => {
    expect((await values('Quý III Bình Tân giải quyết bao nhiêu hồ sơ?'))[0]).toBe(9503);
    expect((await office.ask('Quý II Bình Tân giải quyết bao nhiêu hồ sơ?')).kind).toBe('not_found');
  });
});

it('what is newly received is not all that was to be dealt with', async () => {
  expect((await values('Bình Tân tiếp nhận mới bao nhiêu hồ sơ?'))[0]).toBe(9578);
});

describe('rows of a table that are named by their column', () => {
  it('are ranked by what is asked of each, not by what the rows divide into', async () => {
    expect(said(await office.ask('lĩnh vực nào ở Yên Lâm có nhiều hồ sơ nhất?'))).toContain(
      'Nhiều nhất: Chứng thực (1.204)',
    );
    expect(said(await office.ask('lĩnh vực nào ở Yên Lâm còn tồn nhiều hồ sơ nhất'))).toContain(
      'Nhiều nhất: Đất đai (59)',
    );
  });

  it('are listed, each by its name', async () => {
    const answer = await office.ask('Liệt kê số hồ sơ tiếp nhận theo từng lĩnh vực của xã Yên Lâm.');
    expect(valuesOf(answer)).toEqual([1204, 318, 298]);
  });
});

describe('what is not so', () => {
  it('is what is left of those that were tried: “không thành”', async () => {
    expect(formulasOf(await office.ask('Bình Tân hòa giải không thành bao nhiêu vụ?'))).toEqual(['86 − 79 = 7']);
  });

  it('is never told by the number of what is: broken cameras', async () => {
    const answer = await office.ask('Bình Tân còn bao nhiêu camera hỏng?');
    expect(answer.kind).toBe('not_found');
  });
});

it('posts that nobody holds are what is left of those assigned', async () => {
  expect(said(await office.ask('Bình Tân còn bao nhiêu biên chế công chức chưa sử dụng?'))).toContain('68 − 61 = 7');
});

it('a number named by its noun is told without those that share a word with it', async () => {
  expect(await values('Đề nghị cho biết số lượt tiếp công dân của phường Bình Tân.')).toEqual([342]);
});

it('no answer holds a number that nothing behind it holds', () => {
  expect(office.unfounded()).toEqual([]);
});
