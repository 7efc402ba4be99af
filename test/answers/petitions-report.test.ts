import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { said, valuesOf } from './reading.ts';

const REPORT = `**ỦY BAN NHÂN DÂN**
**XÃ TÂN KHAI**

Số: 87/BC-UBND

*Tân Khai, ngày 18 tháng 9 năm 2026*

# BÁO CÁO
## Kết quả công tác tiếp công dân, xử lý đơn, giải quyết khiếu nại, tố cáo và phòng, chống tham nhũng, tiêu cực quý III và 9 tháng đầu năm 2026
(Số liệu lấy từ 15/6/2026 đến 14/9/2026)

## I. CÔNG TÁC TIẾP CÔNG DÂN
1. Trong kỳ, xã tiếp 41 lượt người với 33 vụ việc (giảm 9 lượt so với quý II), cụ thể:
- Tiếp thường xuyên của cán bộ tiếp công dân: 29 lượt, 29 người, 24 vụ việc;
- Lãnh đạo tiếp định kỳ: 12 lượt, 14 người, 09 vụ việc; không phát sinh đoàn đông người.
2. Nội dung tiếp công dân: đất đai 17 vụ; chế độ chính sách 06 vụ; môi trường 04 vụ; nội dung khác 06 vụ.

## II. TIẾP NHẬN, XỬ LÝ ĐƠN
1. Tổng số đơn tiếp nhận trong kỳ: **58 đơn** (kỳ trước chuyển sang 07 đơn, tiếp nhận mới 51 đơn). Số đơn đủ điều kiện xử lý: 52 đơn; đơn trùng lặp, nặc danh xếp lưu: 06 đơn.
2. Phân loại 52 đơn đủ điều kiện: khiếu nại 08, tố cáo 02, kiến nghị, phản ánh 42.
3. Kết quả xử lý: thuộc thẩm quyền 44 đơn; hướng dẫn 05 đơn; chuyển cơ quan có thẩm quyền 03 đơn.

## III. GIẢI QUYẾT ĐƠN THUỘC THẨM QUYỀN
Đã giải quyết 39/44 đơn, đạt 88,6%, trong đó:
a) Khiếu nại: thuộc thẩm quyền 06 vụ, đã giải quyết 05 vụ (đạt 83,3%). Kết quả: khiếu nại đúng 01 vụ, sai 03 vụ, có đúng có sai 01 vụ.
b) Tố cáo: thuộc thẩm quyền 01 vụ, đã giải quyết xong, kết luận tố cáo sai.
c) Kiến nghị, phản ánh: 37 đơn, đã giải quyết 33 đơn; 04 đơn còn trong hạn.
Qua giải quyết đã trả lại quyền lợi cho 03 hộ dân với số tiền 186,5 triệu đồng; kiến nghị xử lý kiểm điểm 02 cá nhân.

## IV. PHÒNG, CHỐNG THAM NHŨNG, TIÊU CỰC
- Ban hành 05 văn bản chỉ đạo; tổ chức 03 hội nghị tuyên truyền cho 214 lượt cán bộ, công chức, viên chức.
- 27/27 người thuộc diện kê khai đã hoàn thành kê khai tài sản, thu nhập; công khai bản kê khai đạt 100%.
- Chuyển đổi vị trí công tác đối với 04 công chức.
- Không phát hiện vụ việc tham nhũng. Chưa có trường hợp nộp lại quà tặng.

## V. TỒN TẠI, NGUYÊN NHÂN
Một số vụ việc đất đai kéo dài do hồ sơ địa chính qua các thời kỳ không đầy đủ; công chức làm công tác tiếp dân còn kiêm nhiệm (02 người). Trong kỳ có 02 đơn giải quyết chậm so với thời hạn quy định.

## VI. PHƯƠNG HƯỚNG QUÝ IV
Phấn đấu giải quyết trên 90% đơn thuộc thẩm quyền; giải quyết dứt điểm 05 đơn còn tồn trước ngày 30/11/2026.

**TM. ỦY BAN NHÂN DÂN**
**CHỦ TỊCH**
Đào Minh Đông
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ 'tiep-dan-quy-3.md': REPORT }, { alone: true });
});
afterAll(() => office.close());

const values = async (question: string) => valuesOf(await office.ask(question));

describe('kinds of petitions listed by bare numbers', () => {
  it('are counted in what is divided, a comma in a name parting nothing', async () => {
    expect((await values('có mấy đơn khiếu nại'))[0]).toBe(8);
    const told = await values('đơn kiến nghị phản ánh bao nhiêu');
    expect(told).toContain(37);
    expect(told).not.toContain(58);
  });
});

describe('what is left', () => {
  it('is of all petitions where no kind is named', async () => {
    const [derived] = (await office.ask('còn bao nhiêu đơn chưa giải quyết')).figures.filter((one) => one.derived);
    expect(derived).toMatchObject({ value: 5, derived: { formula: '44 − 39 = 5' } });
  });
});

describe('items of a list that name their kind at the head', () => {
  it('have it said of each of their numbers', async () => {
    expect((await values('giải quyết khiếu nại được mấy vụ'))[0]).toBe(5);
    expect(await values('khiếu nại đúng mấy vụ, sai mấy vụ')).toEqual([1, 3, 1]);
  });
});

describe('a noun behind "bao nhiêu"', () => {
  it('is what the answer is counted in', async () => {
    expect(await values('tiếp dân về đất đai bao nhiêu vụ')).toEqual([17]);
  });
});

it('none of something that was not found is told in the words of the report', async () => {
  expect(said(await office.ask('có vụ tham nhũng nào không'))).toContain('Không phát hiện vụ việc tham nhũng');
});

it('no answer holds a number that nothing behind it holds', () => {
  expect(office.unfounded()).toEqual([]);
});
