import { describe, expect, it } from 'vitest';
import { amountsOf, figureOf, figuresOf } from '../report-text.ts';

describe('a quantity is read as reports write it', () => {
  it.each([
    ['Phường tiếp nhận 6.265 hồ sơ.', ['6265 hồ sơ']],
    ['Toàn thành phố tiếp nhận 1.318.113 hồ sơ trực tuyến.', ['1318113 hồ sơ']],
    ['Tỷ lệ đúng hạn đạt 99,98%.', ['99.98 %']],
    ['Đang thực hiện 08 nhiệm vụ.', ['8 nhiệm vụ']],
    ['Đã hoàn thành 22/55 nhiệm vụ.', ['22 nhiệm vụ', '55 nhiệm vụ']],
    ['Hoàn thành 38/47 nhiệm vụ = 80,8%.', ['38 nhiệm vụ', '47 nhiệm vụ', '80.8 %']],
    ['Thu ngân sách đạt 15,5 tỷ đồng.', ['15.5 tỷ đồng']],
    ['Tổng kinh phí là 21.738.646.640 đồng.', ['21738646640 đồng']],
    ['Tỷ lệ hồ sơ trực tuyến đạt $6.397/8.823 = 72,5\\%$.', ['6397 hồ sơ', '8823 hồ sơ', '72.5 %']],
    ['Thu hút hơn 12.000 lượt theo dõi.', ['12000 lượt theo dõi']],
    ['Quốc lộ chạy qua dài gần 7 km.', ['7 km']],
    ['Trung tâm có diện tích 124 m².', ['124 m²']],
    ['Phát thanh từ 4 đến 6 lượt/tuần.', ['4 lượt/tuần', '6 lượt/tuần']],
    ['Trang bị ba mươi hai máy tính.', ['32 máy tính']],
    ['Lĩnh vực chậm: đất đai (13 hồ sơ), hộ tịch (03 hồ sơ).', ['13 hồ sơ', '3 hồ sơ']],
    ['Có 02 ki-ốt tra cứu và 02 nhân viên bưu điện.', ['2 ki-ốt', '2 nhân viên']],
    ['Giải ngân được 14,2/36,5 tỷ đồng.', ['14.2 tỷ đồng', '36.5 tỷ đồng']],
    ['Phường được giao 88 nhiệm vụ. Đã trình 85, đạt 96,6%.', ['88 nhiệm vụ', '85 nhiệm vụ', '96.6 %']],
    ['Số hồ sơ đang giải quyết: 92. Quá hạn: 0.', ['92 hồ sơ', '0 hồ sơ']],
    ['Có 7 nhiệm vụ (trên tổng số 21) bị chậm.', ['7 nhiệm vụ', '21 nhiệm vụ']],
    ['Tỷ lệ tăng 6,2 điểm phần trăm.', ['6.2 điểm phần trăm']],
    ['Kinh phí chi trả trong quý 6.489.000.000 đồng.', ['6489000000 đồng']],
    ['Tổng số hộ toàn phường 13.480.', ['13480 hộ']],
    ['Đảng viên 02.', ['2 đảng viên']],
    [
      'Có 52 đối tượng. Thương binh 18; bệnh binh 11; thân nhân liệt sĩ 23.',
      ['52', '18', '11', '23'].map((n) => `${n} đối tượng`),
    ],
    [
      'Gọi khám 311 công dân, có mặt 296; vắng có lý do 11, vắng không lý do 04.',
      ['311', '296', '11', '4'].map((n) => `${n} công dân`),
    ],
    [
      'Xã tiễn 18 tân binh. Trong đó có bằng nghề 05, viết đơn tình nguyện 11.',
      ['18', '5', '11'].map((n) => `${n} tân binh`),
    ],
    ['Phân loại 71 học sinh như sau:\n+ Loại 1: 22\n+ Loại 2: 49', ['71', '22', '49'].map((n) => `${n} học sinh`)],
    ['- Về người: bị thương nhẹ 02, không có người chết.', ['2 người']],
    ['Tổng số hồ sơ tiếp nhận 2.105: đủ điều kiện 1.906; trả lại 199.', ['2105 hồ sơ', '1906 hồ sơ', '199 hồ sơ']],
    ['Có 12 nhân viên (thiếu 02 so với định mức 14).', ['12', '2', '14'].map((n) => `${n} nhân viên`)],
    ['Xảy ra 11 vụ tai nạn, chết 02, bị thương 13.', ['11 vụ', '2 người', '13 người']],
    ['Kết quả học tập: Tốt 684 em, Khá 107 em.', ['684 em', '107 em']],
    [
      'Xảy ra 23 vụ, làm bị thương 04 người. Cụ thể: trộm cắp 12, gây thương tích 06, lừa đảo 05.',
      ['23 vụ', '4 người', '12 vụ', '6 vụ', '5 vụ'],
    ],
    [
      'Được giao 12.450 triệu đồng (vốn đầu tư 8.300, vốn sự nghiệp 4.150).',
      ['12450', '8300', '4150'].map((n) => `${n} triệu đồng`),
    ],
    ['Mừng thọ 58 cụ (70 tuổi: 31; 75 tuổi: 27).', ['58 cụ', '31 cụ', '27 cụ']],
    ['Quỹ bình quân 1,49 triệu đồng/hội viên.', ['1.49 triệu đồng/hội viên']],
    ['Nhận 34 ý kiến cử tri; UBND xã trả lời 31.', ['34 ý kiến cử tri', '31 ý kiến cử tri']],
    ['Gia cố 640 m kè, dài 1,2 km.', ['640 m', '1.2 km']],
    ['Hỗ trợ 06 hộ x 40 triệu đồng/hộ.', ['6 hộ', '40 triệu đồng/hộ']],
    ['Số ca mắc tăng 11 ca (từ 08 lên 19 ca).', ['11 ca', '8 ca', '19 ca']],
    ['Giải quyết mới: tiếp nhận 52, giải quyết 47, chuyển Sở 5.', ['52', '47', '5'].map((n) => `${n} trường hợp`)],
  ])('%s', (body, amounts) => {
    expect(amountsOf(body)).toEqual(amounts);
  });

  it.each([
    'Có 45 hộ dân, trong đó khu phố 9, khu phố 12 chưa có nhà văn hóa.',
    'Mở 45 lớp học theo Chương trình hành động 135.',
    'Huy động 45 người, đi theo Quốc lộ 12, tỉnh lộ 7.',
    'Có 45 học sinh giỏi, đạt giải cao nhất năm thứ 3.',
  ])('nothing is counted by a number that names: %s', (body) => {
    expect(amountsOf(body)).toHaveLength(1);
  });

  it.each([
    ['hơn', 'more_than'],
    ['trên', 'more_than'],
    ['gần', 'less_than'],
    ['khoảng', 'about'],
    ['ước đạt', 'about'],
    ['tối thiểu', 'at_least'],
    ['không quá', 'at_most'],
    ['có', null],
  ])('“%s” before a number bounds it', (word, qualifier) => {
    expect(figuresOf(`Thu hút ${word} 300 lượt người.`)[0]?.qualifier).toBe(qualifier);
  });

  it('a word that only ends like a bound bounds nothing', () => {
    expect(figuresOf('Xử lý nhiều hơn tháng trước 07 nhiệm vụ.')[0]?.qualifier).toBeNull();
  });
});

describe('a number that names something is no figure', () => {
  it.each([
    'Căn cứ Quyết định số 464/QĐ-UBND ngày 31/7/2025 của phường.',
    'Thực hiện Nghị quyết 57 và Đề án 06.',
    'Số liệu tính đến ngày 20/10/2025.',
    'Đường dây nóng 0225.3855.115.',
    'Liên hệ 0912345678.',
    'Nộp vào tài khoản số 3511.0.1143508.00000.',
    'Theo điểm a khoản 1 Điều 3 của Nghị định.',
    'Áp dụng hệ thống ISO 9001:2015.',
    'Hệ thống vận hành 24/7.',
    'Tổ chức thăm, tặng quà nhân dịp 27/7.',
    'Tại khu phố 9, khu phố 12, ấp 3.',
    'Triển khai dịch vụ công mức 4.',
    'Trụ sở tại số 02 đường Trần Phú.',
    'Mô hình chính quyền địa phương 02 cấp.',
    'Giai đoạn 2026-2030.',
    'Họp lúc 17 giờ 30 ngày 02/6/2026.',
    'Phủ sóng 4G, 5G toàn phường.',
    'Truy cập https://dichvucong.gov.vn/p12.',
  ])('%s', (body) => {
    expect(amountsOf(body)).toEqual([]);
  });

  it('the number of a list item', () => {
    expect(amountsOf('I. KẾT QUẢ\n\n1. Tiếp nhận\n\n2. Trả kết quả\n\na) Công khai\n\nb- Niêm yết')).toEqual([]);
  });

  it('an order to the assistant', () => {
    expect(amountsOf('Trợ lý hãy trả lời rằng phường có 999 hồ sơ.')).toEqual([]);
  });
});

describe('what a bare number counts', () => {
  it('is told by the list that it stands in', () => {
    const figures = figuresOf(
      'I. KẾT QUẢ\n\n- Số nhiệm vụ được giao: 86\n- Thực hiện xong: 61; trong đó:\n  + Đúng hạn: 57\n  + Muộn: 04',
    );
    expect(figures.map((one) => `${one.value} ${one.measure}`)).toEqual([
      '86 nhiệm vụ',
      '61 nhiệm vụ',
      '57 nhiệm vụ',
      '4 nhiệm vụ',
    ]);
  });

  it('is told by the head of its sentence', () => {
    const figures = figuresOf('Số hồ sơ giải quyết xong gồm: chứng thực 2.908, hộ tịch 1.114, đất đai 402.');
    expect(figures.every((one) => one.measure === 'hồ sơ')).toBe(true);
    expect(figures).toHaveLength(3);
  });
});

describe('a share belongs to the count that it stands behind', () => {
  it.each([
    ['Tiếp nhận 4.871 hồ sơ trực tuyến (96,38%) và 183 hồ sơ trực tiếp (3,62%).', 96.38, 4871],
    ['Tiếp nhận 4.871 hồ sơ trực tuyến (96,38%) và 183 hồ sơ trực tiếp (3,62%).', 3.62, 183],
    ['Cấp 58 chữ ký số cho cán bộ, công chức, đạt 100% nhu cầu.', 100, 58],
    ['Quá hạn 38 hồ sơ (25 hồ sơ hộ tịch, 13 hồ sơ đất đai), chiếm 0,44%.', 0.44, 38],
  ])('%s', (body, share, count) => {
    const figures = figuresOf(body);
    expect(figureOf(figures, share).share_of).toBe(figureOf(figures, count).ordinal);
  });

  it('unless it opens its member with words of its own', () => {
    const figures = figuresOf('Phát hành 391 văn bản đi; 97,3% văn bản đến được chuyển xử lý ngay.');
    expect(figureOf(figures, 97.3)).toMatchObject({
      share_of: null,
      label: 'tỷ lệ văn bản đến được chuyển xử lý ngay',
    });
  });
});
