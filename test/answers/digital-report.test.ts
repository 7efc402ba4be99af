import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { said, valuesOf } from './reading.ts';

const REPORT = `UBND PHƯỜNG AN TRƯỜNG          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỔ CÔNG TÁC ĐỀ ÁN 06                   Độc lập - Tự do - Hạnh phúc
Số: 19/BC-TCT                     An Trường, ngày 25 tháng 8 năm 2026

BÁO CÁO
Kết quả thực hiện Đề án 06 và chuyển đổi số tháng 8 năm 2026, nhiệm vụ trọng tâm tháng 9 năm 2026

Thực hiện Kế hoạch số 55/KH-UBND ngày 28/02/2026 của UBND thành phố về triển khai Đề án 06 năm 2026, Tổ công tác phường An Trường báo cáo như sau:

Phần thứ nhất
KẾT QUẢ TRONG THÁNG

A. NHÓM TIỆN ÍCH PHỤC VỤ DỊCH VỤ CÔNG
Tháng 8, phường tiếp nhận 2.164 hồ sơ (tăng 8,3% so với tháng 7), trong đó trực tuyến toàn trình 1.507 hồ sơ, trực tuyến một phần 521 hồ sơ, còn lại là nộp trực tiếp. Trả kết quả trước hạn, đúng hạn 2.041 hồ sơ; chậm hạn 11 hồ sơ; 112 hồ sơ đang giải quyết trong hạn.
25 dịch vụ công thiết yếu: phát sinh 1.386 hồ sơ, nộp qua mạng 1.352 hồ sơ, đạt 97,5%.
Cấp bản sao điện tử từ bản chính: 318 bản. Khai thác dữ liệu dân cư thay cho nộp bản sao: 1.204 lượt.

B. NHÓM TIỆN ÍCH PHÁT TRIỂN KINH TẾ, XÃ HỘI
1. Chi trả an sinh xã hội qua tài khoản: 1.873/1.955 đối tượng (đạt 95,8%) với tổng số tiền 1,92 tỷ đồng.
2. Thanh toán không dùng tiền mặt: 14/14 trường học, 03/03 trạm y tế và 04/05 chợ thực hiện; còn chợ Bến Đò chưa triển khai do tiểu thương chưa có mã QR.
3. Hộ kinh doanh kê khai thuế điện tử đạt 412/560 hộ.

C. NHÓM TIỆN ÍCH CÔNG DÂN SỐ
Lũy kế đến 20/8/2026, số công dân trên 14 tuổi được cấp căn cước: 48.211/49.003 người. Kích hoạt định danh mức 2: 39.870 tài khoản, đạt tỷ lệ 81,4%, xếp thứ 12/114 xã, phường. Riêng trong tháng kích hoạt mới 643 tài khoản.
Tích hợp Sổ sức khỏe điện tử trên VNeID: 31.046 trường hợp, chiếm 63,4%.

D. LÀM SẠCH DỮ LIỆU
Đã rà soát 52.318 nhân khẩu; phát hiện 127 trường hợp sai lệch, đã hiệu chỉnh 119 trường hợp, 8 trường hợp chờ Công an thành phố xử lý.
Số hóa sổ hộ tịch: 100% (23.450 dữ liệu).

E. TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG
Phường có 38 tổ với 266 thành viên; trong tháng ra quân 19 buổi, hướng dẫn 2.310 lượt người dân.

Phần thứ hai
KHÓ KHĂN, NGUYÊN NHÂN
Phần mềm liên thông khai sinh thường xuyên lỗi trong 3 ngày đầu tháng; 1/3 máy scan đã xuống cấp; một bộ phận người cao tuổi không có điện thoại thông minh.

Phần thứ ba
NHIỆM VỤ THÁNG 9
1. Kích hoạt thêm 700 tài khoản định danh.
2. Đưa chợ Bến Đò vào thanh toán không tiền mặt trước 30/9/2026.
3. Nâng tỷ lệ kê khai thuế điện tử lên 80%.

TỔ TRƯỞNG
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ 'de-an-06-thang-8.txt': REPORT }, { alone: true });
});
afterAll(() => office.close());

const first = async (question: string) => valuesOf(await office.ask(question))[0];
const formulaOf = async (question: string) =>
  (await office.ask(question)).figures.find((figure) => figure.derived)?.derived?.formula;

describe('dossiers that came online, told by how far they go', () => {
  it('are added up where all of them are asked for', async () => {
    expect(await formulaOf('hồ sơ trực tuyến bao nhiêu')).toBe('1.507 + 521 = 2.028');
    expect(await formulaOf('tỷ lệ hồ sơ trực tuyến')).toBe('(1.507 + 521)/2.164 = 93,72%');
  });

  it('leave those that came on paper', async () => {
    expect(await formulaOf('hồ sơ trực tiếp mấy cái')).toBe('2.164 − (1.507 + 521) = 136');
  });

  it('are told as printed where one of the two is asked for, or another count by its name', async () => {
    expect(await first('bao nhiêu hs toàn trình')).toBe(1507);
    expect(await first('25 dịch vụ công thiết yếu nộp qua mạng bao nhiêu')).toBe(1352);
  });
});

describe('the age of those who are counted', () => {
  it('is no number of its own', async () => {
    expect(await first('cấp căn cước được bao nhiêu người')).toBe(48211);
    expect(await formulaOf('tỷ lệ cấp căn cước')).toBe('48.211/49.003 = 98,38%');
  });
});

describe('what is counted by a noun alone', () => {
  it('is named by the heading that begins with that noun', async () => {
    expect(said(await office.ask('phường có mấy tổ công nghệ số cộng đồng'))).toContain(
      'tổ công nghệ số cộng đồng là 38 tổ',
    );
  });

  it('is told in that noun, not in another of the same sentence', async () => {
    expect(await first('mấy chợ thanh toán không tiền mặt')).toBe(4);
  });
});

it('a count is told before the share that is printed beside it', async () => {
  expect(await first('kích hoạt định danh mức 2 bao nhiêu')).toBe(39870);
});

it('a change that the report states is told, whichever way it went', async () => {
  expect(said(await office.ask('so với tháng 7 hồ sơ tăng hay giảm'))).toContain('8,3%');
});

it('no answer holds a number that nothing behind it holds', () => {
  expect(office.unfounded()).toEqual([]);
});
