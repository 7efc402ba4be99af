import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Office, openOffice } from './office.ts';
import { said, valuesOf } from './reading.ts';

const REPORT = `HỘI ĐỒNG NHÂN DÂN                       CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ AN LÃO                                    Độc lập - Tự do - Hạnh phúc
BAN KINH TẾ - NGÂN SÁCH
Số: 19/BC-HĐND                               An Lão, ngày 12 tháng 8 năm 2026

BÁO CÁO
Kết quả giám sát việc quản lý, sử dụng đất công ích và giải quyết kiến nghị của cử tri trên địa bàn xã từ ngày 01/01/2025 đến ngày 30/6/2026

Thực hiện Nghị quyết số 08/NQ-HĐND ngày 18/12/2025 của HĐND xã về chương trình giám sát năm 2026; Đoàn giám sát đã làm việc trực tiếp với 05 thôn, khảo sát thực địa tại 11 vị trí và nghe UBND xã báo cáo.

A. QUẢN LÝ ĐẤT CÔNG ÍCH

1. Tổng diện tích đất công ích toàn xã là 86,4 ha, gồm: đất trồng lúa 52,1 ha; đất nuôi trồng thủy sản 27,3 ha; đất khác 7,0 ha.

2. Xã đã cho thuê 61,8 ha với 143 hợp đồng, thu 2,47 tỷ đồng, đạt 88% kế hoạch; còn 24,6 ha chưa cho thuê, trong đó 9,2 ha bỏ hoang.

3. Có 19 hợp đồng hết hạn nhưng chưa thanh lý. Nợ đọng tiền thuê đất là 316 triệu đồng của 27 hộ; hộ nợ nhiều nhất 48 triệu đồng.

4. Vi phạm: phát hiện 14 trường hợp xây dựng trái phép trên đất công ích (năm 2025: 9 trường hợp; 6 tháng đầu năm 2026: 5 trường hợp). Đã xử lý 8 trường hợp, phạt tiền 5 trường hợp với tổng số tiền 76.500.000 đồng, buộc tháo dỡ 3 trường hợp. Còn 6 trường hợp chưa xử lý do chủ hộ vắng mặt tại địa phương và hồ sơ địa chính chưa thống nhất.

B. GIẢI QUYẾT KIẾN NGHỊ CỬ TRI

Tại 4 kỳ họp, UBND xã nhận được 92 kiến nghị, tăng 17 kiến nghị so với nhiệm kỳ trước. Kết quả:
+ Đã giải quyết xong: 58 kiến nghị (63,0%);
+ Đang giải quyết: 25 kiến nghị (27,2%);
+ Chưa giải quyết: 9 kiến nghị (9,8%).
Theo lĩnh vực: giao thông 34, đất đai 27, môi trường 18, chế độ chính sách 13.

C. ĐÁNH GIÁ
I. Ưu điểm
UBND xã đã ban hành Quyết định số 203/QĐ-UBND ngày 05/5/2026 phê duyệt phương án sử dụng đất công ích giai đoạn 2026 - 2030.
II. Hạn chế, nguyên nhân
- Công tác đo đạc, chỉnh lý bản đồ địa chính chậm; mới hoàn thành 3/5 thôn.
- Cán bộ địa chính chỉ có 02 người, phụ trách khối lượng hồ sơ lớn.
Nguyên nhân chủ yếu là thiếu kinh phí đo đạc (nhu cầu 1,2 tỷ đồng, mới bố trí 450 triệu đồng).

D. KIẾN NGHỊ
1. Đề nghị UBND xã thanh lý dứt điểm 19 hợp đồng hết hạn trước ngày 31/10/2026.
2. Đề nghị Phòng Kinh tế xử lý xong 6 trường hợp vi phạm còn lại trong quý IV năm 2026.
3. Bố trí đủ 1,2 tỷ đồng cho công tác đo đạc trong dự toán năm 2027.

TM. BAN KINH TẾ - NGÂN SÁCH
TRƯỞNG BAN
Đỗ Thị Hạnh
`;

let office: Office;
beforeAll(async () => {
  office = await openOffice({ 'an-lao-giam-sat.txt': REPORT }, { alone: true });
});
afterAll(() => office.close());

const derived = async (question: string) => (await office.ask(question)).figures.find((figure) => figure.derived);

describe('things that the vocabulary does not know', () => {
  it.each([
    ['đất công ích toàn xã bao nhiêu ha', 86.4],
    ['còn bao nhiêu ha chưa cho thuê', 24.6],
    ['bỏ hoang bao nhiêu', 9.2],
    ['nợ tiền thuê đất bao nhiêu', 316],
    ['bao nhiêu hợp đồng hết hạn', 19],
    ['đất trồng lúa bao nhiêu', 52.1],
  ])('are found by the words they are told in: %s', async (question, value) => {
    expect(valuesOf(await office.ask(question))).toContain(value);
  });

  it('are set against each other where the question does so', async () => {
    const formula = '61,8/86,4 = 71,53%';
    expect(await derived('đất cho thuê chiếm bao nhiêu % đất công ích')).toMatchObject({ derived: { formula } });
  });
});

describe('what voters put forward', () => {
  it.each([
    ['cử tri kiến nghị bao nhiêu', [92]],
    ['kiến nghị về đất đai bao nhiêu', [27]],
    ['kien nghi cu tri giai quyet dc bao nhieu phan tram', [63]],
  ])('is counted: %s', async (question, values) => {
    expect(valuesOf(await office.ask(question))).toEqual(expect.arrayContaining(values));
  });

  it('is ranked by field where a paragraph divides the count above it', async () => {
    expect(said(await office.ask('lĩnh vực nào cử tri kiến nghị nhiều nhất'))).toContain(
      'Nhiều nhất: số kiến nghị giao thông (34',
    );
  });

  it('is no part of the report, which has its own', async () => {
    expect(said(await office.ask('kiến nghị của đoàn giám sát là gì'))).toContain('Đề nghị UBND xã thanh lý dứt điểm');
  });
});

describe('a need and what was provided', () => {
  it('is told apart from the same need stated again', async () => {
    const formula = '1,2 − 0,45 = 0,75';
    expect(await derived('thiếu bao nhiêu kinh phí đo đạc')).toMatchObject({ value: 0.75, derived: { formula } });
  });
});

describe('a total that is broken down twice', () => {
  it('is checked against each breakdown by itself', async () => {
    expect(said(await office.ask('diện tích đất cộng lại có đúng 86,4 không'))).toContain(
      '52,1 + 27,3 + 7 = 86,4, khớp',
    );
  });
});

describe('a period in a bracket', () => {
  it('speaks of what stands in it and no further', async () => {
    const values = valuesOf(await office.ask('6 tháng đầu năm 2026 có mấy trường hợp xây trái phép'));
    expect(values).toContain(5);
    expect(values).not.toContain(3);
  });
});

it('no answer holds a number that nothing behind it holds', () => {
  expect(office.unfounded()).toEqual([]);
});
