import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { quotesOf, said, valuesOf } from './reading.ts';

const WEEK = `UBND XÃ KIẾN THỤY
TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG

Số: 57/BC-TTPVHCC

Kiến Thụy, ngày 09 tháng 10 năm 2026

BÁO CÁO TUẦN
Tình hình tiếp nhận, giải quyết thủ tục hành chính
(Từ ngày 02/10/2026 đến ngày 08/10/2026)

Kính gửi: Ủy ban nhân dân xã Kiến Thụy.

1. Về nhân sự, cơ sở vật chất
Trung tâm hiện có 14 người (01 Giám đốc, 02 Phó Giám đốc, 11 công chức, viên chức và nhân viên hỗ trợ); bố trí 08 quầy giao dịch, 06 máy tính tra cứu, 01 máy lấy số tự động. Trong tuần, 01 máy quét bị hỏng, đã báo sửa chữa.

2. Kết quả tiếp nhận và trả kết quả
Số lượt công dân đến giao dịch: 612 lượt (bình quân 122 lượt/ngày).
Tổng số hồ sơ tiếp nhận trong tuần là 498, cụ thể như sau:
   - Nộp trực tuyến: 451 hồ sơ (90,6%);
   - Nộp trực tiếp: 42 hồ sơ;
   - Qua bưu chính: 05 hồ sơ.
Chia theo lĩnh vực: chứng thực 236; hộ tịch 121; đất đai 58; bảo trợ xã hội 47; lĩnh vực khác 36.
Lũy kế từ ngày 01/7/2026 đến ngày 08/10/2026: tiếp nhận 6.934 hồ sơ; đã trả 6.803 hồ sơ, trong đó trả trước hạn và đúng hạn 6.789 hồ sơ, trả quá hạn 14 hồ sơ; đang xử lý 131 hồ sơ (129 trong hạn, 02 quá hạn).
Trong tuần, đã trả kết quả 476 hồ sơ, không có hồ sơ trả quá hạn.
Số tiền phí, lệ phí thu được trong tuần: 8.725.000 đồng, trong đó thanh toán không dùng tiền mặt 8.390.000 đồng (96,2%).

3. Phản ánh, đánh giá của người dân
Có 203 lượt đánh giá mức độ hài lòng: rất hài lòng 188 lượt, hài lòng 14 lượt, không hài lòng 01 lượt. Không có phản ánh, kiến nghị nào gửi đến Trung tâm.

4. Khó khăn, vướng mắc
- Phần mềm hộ tịch dùng chung bị lỗi kết nối 03 lần, mỗi lần khoảng 40 phút.
- Người cao tuổi chưa có tài khoản VNeID, cán bộ phải hỗ trợ làm thay.
- 02 hồ sơ đất đai quá hạn do Chi nhánh Văn phòng đăng ký đất đai chậm chuyển thông tin thuế.

5. Nhiệm vụ tuần tới
- Xử lý dứt điểm 02 hồ sơ quá hạn trước ngày 13/10/2026.
- Mở thêm 01 quầy hỗ trợ nộp hồ sơ trực tuyến; phấn đấu tỷ lệ hồ sơ trực tuyến đạt trên 92%.

Nơi nhận:
- Như trên;
- Lưu: VT.

GIÁM ĐỐC
Bùi Quang Huy
`;

const HALF_YEAR = `ỦY BAN NHÂN DÂN ĐẶC KHU CÁT HẢI
-------
Số: 412/BC-UBND
Cát Hải, ngày 02 tháng 7 năm 2026

BÁO CÁO
Tình hình kinh tế - xã hội, quốc phòng - an ninh 6 tháng đầu năm và nhiệm vụ trọng tâm 6 tháng cuối năm 2026

PHẦN THỨ NHẤT
KẾT QUẢ 6 THÁNG ĐẦU NĂM 2026

I. VỀ KINH TẾ
1. Du lịch: Tổng lượt khách đạt 2.146.000 lượt, tăng 14,7% so với cùng kỳ, bằng 53,6% kế hoạch; trong đó khách quốc tế 412.500 lượt. Doanh thu du lịch ước đạt 3.870 tỷ đồng, tăng 18,2%. Toàn đặc khu có 318 cơ sở lưu trú với 7.460 phòng; công suất sử dụng phòng bình quân 61%.
2. Thủy sản: Sản lượng khai thác, nuôi trồng 6.315 tấn, đạt 47,8% kế hoạch. Số lồng bè giảm từ 441 xuống còn 180 cơ sở sau di dời.
3. Thu - chi ngân sách: Thu ngân sách nhà nước 642,3 tỷ đồng/1.150 tỷ đồng dự toán (đạt 55,9%). Chi ngân sách 398,7 tỷ đồng, bằng 41,2% dự toán.
4. Đầu tư công: Kế hoạch vốn 285 tỷ đồng; giải ngân đến 30/6/2026 là 131,4 tỷ đồng, đạt 46,1%. Có 06/21 dự án chậm tiến độ, nguyên nhân chủ yếu do vướng giải phóng mặt bằng (04 dự án) và năng lực nhà thầu (02 dự án).

II. VỀ VĂN HÓA - XÃ HỘI
1. Giáo dục: Kết thúc năm học 2025-2026, tỷ lệ học sinh hoàn thành chương trình tiểu học 100%; xét tốt nghiệp THCS 486/489 học sinh (99,4%). Toàn đặc khu có 22 trường, 19 trường đạt chuẩn quốc gia.
2. Lao động: Giải quyết việc làm cho 1.240 lao động, đạt 62% kế hoạch năm. Còn 37 hộ nghèo, 95 hộ cận nghèo.
3. Y tế: Khám, chữa bệnh cho 38.900 lượt người; ghi nhận 26 ca sốt xuất huyết, giảm 11 ca so với cùng kỳ; không có tử vong.

III. CẢI CÁCH HÀNH CHÍNH, CHUYỂN ĐỔI SỐ
Tiếp nhận 9.812 hồ sơ, giải quyết 9.655 hồ sơ, đúng hạn 9.641 hồ sơ. Tỷ lệ hồ sơ trực tuyến 93,1%. Chỉ số phục vụ người dân, doanh nghiệp đạt 91,27 điểm, xếp thứ 23/114 xã, phường, đặc khu.
Văn bản đến 11.208, văn bản đi 2.964; tỷ lệ ký số 100%.

IV. QUỐC PHÒNG - AN NINH
Tuyển quân đạt 100% chỉ tiêu (45 công dân). Xảy ra 12 vụ phạm pháp hình sự, giảm 03 vụ; điều tra làm rõ 11 vụ. Tai nạn giao thông: 04 vụ, 01 người chết, 05 người bị thương.

V. TIẾP CÔNG DÂN, GIẢI QUYẾT ĐƠN THƯ
Tiếp 86 lượt với 112 người; tiếp nhận 64 đơn, trong đó 51 đơn đủ điều kiện xử lý, thuộc thẩm quyền 29 đơn; đã giải quyết 27/29 đơn.

PHẦN THỨ HAI
NHIỆM VỤ 6 THÁNG CUỐI NĂM
1. Phấn đấu đón trên 1,9 triệu lượt khách; doanh thu du lịch đạt 3.600 tỷ đồng.
2. Giải ngân 100% kế hoạch vốn đầu tư công.
3. Hoàn thành giải phóng mặt bằng 04 dự án trước ngày 30/9/2026 (Ban Quản lý dự án chủ trì).

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Phạm Trí Tuyến
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ 'tuan.txt': WEEK, 'kinh-te-xa-hoi.txt': HALF_YEAR }, { alone: true });
});
afterAll(() => office.close());

const kienThuy = (question: string) => office.ask(question, { unit: 'xã Kiến Thụy' });
const catHai = (question: string) => office.ask(question, { unit: 'đặc khu Cát Hải' });
const derivedOf = async (question: string) => (await catHai(question)).figures.find((figure) => figure.derived);

describe('a commune that reports through a body of its own', () => {
  it.each([
    ['trực tuyến chiếm bao nhiêu phần trăm', 90.6],
    ['nộp qua bưu điện mấy hồ sơ', 5],
    ['lũy kế đã trả bao nhiêu hồ sơ', 6803],
    ['trung tâm có mấy người', 14],
    ['bao nhiêu người ko hài lòng', 1],
    ['phần mềm lỗi mấy lần', 3],
    ['đang xử lý bao nhiêu hồ sơ', 131],
  ])('is answered from the report of that body: %s', async (question, value) => {
    expect(valuesOf(await kienThuy(question))).toContain(value);
  });

  it('a total that is quoted is checked against the parts that are asked about', async () => {
    expect(said(await kienThuy('các lĩnh vực cộng lại có bằng 498 không'))).toContain(
      '236 + 121 + 58 + 47 + 36 = 498, khớp',
    );
  });

  it('is compared like any other', async () => {
    const answer = said(await office.ask('Kiến Thụy và Cát Hải bên nào tỷ lệ trực tuyến cao hơn'));
    expect(answer).toContain('93,1 − 90,6 = 2,5');
    expect(answer).toContain('kỳ số liệu của các bên khác nhau');
  });
});

describe('a report on the economy', () => {
  it.each([
    ['khách du lịch bao nhiêu', [2146000]],
    ['doanh thu du lịch', [3870]],
    ['thu ngân sách đạt bao nhiêu % dự toán', [55.9]],
    ['bao nhiêu dự án chậm tiến độ', [6, 21]],
    ['văn bản đi bao nhiêu', [2964]],
    ['tiếp bao nhiêu người dân', [86]],
    ['tốt nghiệp THCS bao nhiêu học sinh', [486]],
    ['sốt xuất huyết mấy ca', [26]],
  ])('states it: %s', async (question, values) => {
    expect(valuesOf(await catHai(question))).toEqual(expect.arrayContaining(values));
  });

  it('says what is spent without what is taken in, though one heading names both', async () => {
    expect(valuesOf(await catHai('chi ngân sách'))).not.toContain(642.3);
  });

  it.each([
    ['thu còn thiếu bao nhiêu so với dự toán', '1.150 − 642,3 = 507,7'],
    ['thu hơn chi bao nhiêu', '642,3 − 398,7 = 243,6'],
    ['thu trừ chi còn bao nhiêu', '642,3 − 398,7 = 243,6'],
    ['còn bao nhiêu vốn chưa giải ngân', '285 − 131,4 = 153,6'],
    ['bao nhiêu trường chưa đạt chuẩn', '22 − 19 = 3'],
    ['hồ sơ quá hạn', '9.655 − 9.641 = 14'],
    ['đơn thuộc thẩm quyền còn mấy đơn chưa giải quyết', '29 − 27 = 2'],
    ['khách quốc tế chiếm bao nhiêu phần trăm', '412.500/2.146.000 = 19,22%'],
  ])('lets it be worked out: %s', async (question, formula) => {
    expect(await derivedOf(question)).toMatchObject({ derived: { formula } });
  });

  it('tells a place in a ranking in its own sentence', async () => {
    const answer = await catHai('xếp thứ mấy về phục vụ người dân');
    expect(answer.kind).toBe('passage');
    expect(quotesOf(answer)).toContain('xếp thứ 23/114');
  });
});

it('no answer holds a number that nothing behind it holds', () => {
  expect(office.unfounded()).toEqual([]);
});
