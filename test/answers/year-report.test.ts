import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { said, valuesOf } from './reading.ts';

const REPORT = `ỦY BAN NHÂN DÂN 
PHƯỜNG NGÔ MÂY 

Số: 1.204/BC-UBND 
Ngô Mây, ngày 04 tháng 12 năm 2026 

BÁO CÁO 
Kết quả công tác cải cách hành chính năm 2026 và phương hướng, nhiệm vụ năm 2027 

(Số liệu tính từ ngày 01/12/2025 đến ngày 30/11/2026) 

I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC 

1. Về kế hoạch CCHC 

Năm 2026, UBND phường ban hành 07 kế hoạch¹ và 46 văn bản chỉ đạo, điều hành về 

CCHC. Kế hoạch CCHC đề ra 52 nhiệm vụ; đến hết ngày 30/11/2026 đã hoàn thành 49/52 nhiệm vụ, 

đạt tỷ lệ 94,23%; 03 nhiệm vụ còn lại đang triển khai, dự kiến hoàn thành trước ngày 25/12/2026. 

                                        2 

¹ Gồm các Kế hoạch số 03/KH-UBND, 11/KH-UBND, 19/KH-UBND, 27/KH-UBND, 58/KH-UBND, 73/KH-UBND, 90/KH-UBND. 

2. Về kiểm tra CCHC 

Tổ chức kiểm tra 06 đơn vị thuộc phường (đạt 100% kế hoạch), phát hiện 11 vấn đề đặt ra; đã 

xử lý xong 10/11 vấn đề, tỷ lệ 90,9%. 

3. Về công tác tuyên truyền 

Đăng 214 tin, bài (tăng 38 tin, bài so với năm 2025), phát 156 lượt trên hệ thống loa; tổ chức 05 

hội nghị tập huấn cho 380 lượt cán bộ, công chức, viên chức; 01 cuộc thi trực tuyến thu hút 2.950 lượt dự thi. 

II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CCHC 

1. Cải cách thể chế: Ban hành 03 văn bản QPPL (02 nghị quyết, 01 quyết định); rà soát 41 văn bản, 

kết quả: bãi bỏ 06, sửa đổi 02, tiếp tục áp dụng 33. 

2. Cải cách TTHC 

a) Niêm yết công khai 402 TTHC; cung cấp 361 dịch vụ công trực tuyến, gồm 188 DVC toàn trình và 

173 DVC một phần. 

b) Tổng số hồ sơ tiếp nhận: 21.846 hồ sơ, trong đó: hồ sơ mới tiếp nhận 21.519 (trực tuyến 19.857, 

trực tiếp và qua bưu chính 1.662), kỳ trước chuyển qua 327. Số hồ sơ đã giải quyết: 21.530 hồ sơ, trong 

đó giải quyết trước và đúng hạn 21.498 hồ sơ (99,85%), quá hạn 32 hồ sơ (0,15%). Số hồ sơ đang giải quyết: 316 

hồ sơ (trong hạn 314, quá hạn 02). 

c) Số phản ánh, kiến nghị: 58 (đã trả lời 57; đang xử lý 01). 

d) Khảo sát 1.200 phiếu, kết quả: 1.164 phiếu hài lòng và rất hài lòng (97%), 36 phiếu không hài lòng. 

3. Cải cách tổ chức bộ máy: Sau sắp xếp, phường có 04 phòng chuyên môn, 01 trung tâm, 15 trường học công lập 

(05 mầm non, 06 tiểu học, 04 THCS), giảm 02 đơn vị so với đầu năm. 

                                        3 

4. Cải cách chế độ công vụ: Biên chế công chức được giao 104, hiện có mặt 97; viên chức 

được giao 612 người, có mặt 588 người. Trong năm cử 63 lượt công chức đi đào tạo, bồi dưỡng; tuyển dụng 04 công chức; 

tinh giản 06 trường hợp; kỷ luật 01 công chức (khiển trách). 

5. Cải cách tài chính công: Thu ngân sách ước 412,8 tỷ đồng, vượt 6,3% dự toán thành phố giao; chi ngân sách 

ước 287,4 tỷ đồng, đạt 95,1% dự toán. Tiết kiệm chi thường xuyên 3,62 tỷ đồng. Giải ngân vốn đầu tư công 76,9/81,3 tỷ đồng (94,6%). 

6. Xây dựng chính quyền số: 100% hồ sơ công việc được xử lý trên môi trường mạng (trừ hồ sơ mật); văn bản đi ký số đạt 99,7%. 

Có 38.412/41.090 người đủ điều kiện kích hoạt VNeID mức 2, đạt 93,48%. 

III. ĐÁNH GIÁ CHUNG 

1. Kết quả nổi bật: Chỉ số CCHC năm 2025 của phường đạt 88,46 điểm, xếp loại Tốt, đứng thứ 17/114 đơn vị, tăng 9 bậc so với năm 2024. 

2. Tồn tại, hạn chế 

- Vẫn còn hồ sơ quá hạn, tập trung ở lĩnh vực đất đai (27/32 hồ sơ). 

- Việc số hóa kết quả cũ mới đạt 54%. 

3. Nguyên nhân 

- Hồ sơ đất đai phải lấy ý kiến nhiều cơ quan, dữ liệu địa chính chưa đồng bộ. 

- Thiếu công chức có chuyên môn công nghệ thông tin. 

IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2027 

1. Phấn đấu 100% TTHC đủ điều kiện được cung cấp toàn trình; tỷ lệ hồ sơ trực tuyến đạt 95%. 

2. Hoàn thành số hóa kết quả giải quyết TTHC còn hiệu lực trước ngày 30/6/2027. 

V. KIẾN NGHỊ, ĐỀ XUẤT 

Đề nghị UBND thành phố bổ sung 02 biên chế công nghệ thông tin; Sở Nông nghiệp và Môi trường sớm hoàn thiện cơ sở dữ liệu đất đai. 

TM. ỦY BAN NHÂN DÂN 
CHỦ TỊCH 

Đặng Hữu Phước 
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ 'cchc-nam.txt': REPORT }, { alone: true });
});
afterAll(() => office.close());

const derivedOf = async (question: string) => (await office.ask(question)).figures.find((figure) => figure.derived);

describe('a report of a year, with blank lines between printed lines and page breaks', () => {
  it.each([
    ['còn mấy nv chưa xong', [3]],
    ['rà soát bao nhiêu văn bản, bãi bỏ mấy', [41, 6]],
    ['tiếp tục áp dụng bao nhiêu văn bản', [33]],
    ['tin bài tăng bao nhiêu so với năm ngoái', [38]],
    ['hs dat dai qua han', [27]],
    ['bao nhiêu phiếu không hài lòng', [36]],
    ['chỉ số cchc bao nhiêu điểm', [88.46]],
    ['năm 2027 trực tuyến phấn đấu bao nhiêu', [95]],
  ])('states it: %s', async (question, values) => {
    expect(valuesOf(await office.ask(question))).toEqual(expect.arrayContaining(values));
  });

  it.each([
    ['còn thiếu bao nhiêu công chức', '104 − 97 = 7'],
    ['thiếu bao nhiêu viên chức', '612 − 588 = 24'],
    ['bao nhiêu người chưa kích hoạt vneid', '41.090 − 38.412 = 2.678'],
    ['vấn đề sau kiểm tra còn mấy', '11 − 10 = 1'],
    ['tỷ lệ hồ sơ trực tuyến', '19.857/21.519 = 92,28%'],
  ])('lets it be worked out: %s', async (question, formula) => {
    expect(await derivedOf(question)).toMatchObject({ derived: { formula } });
  });

  it('does not take how many there are for how many are left', async () => {
    expect(valuesOf(await office.ask('còn mấy nv chưa xong'))).not.toContain(52);
  });

  it('has a place in a ranking', async () => {
    expect(said(await office.ask('xếp hạng cchc thứ mấy'))).toContain('đứng thứ 17/114');
  });
});

it('no answer holds a number that nothing behind it holds', () => {
  expect(office.unfounded()).toEqual([]);
});
