import { describe, expect, it } from 'vitest';
import { readBody } from '../report-text.ts';

const findings = (body: string) =>
  readBody(body).findings.map(({ kind, severity, stated, computed }) => [kind, severity, stated, computed]);

describe('parts that do not add up to their total are found', () => {
  it.each([
    ['in a bracket', 'Ban hành 164 văn bản (14 quyết định; 20 kế hoạch; 110 công văn).', 164, 144],
    [
      'in a bracket behind money',
      'Xử lý 58 vụ vi phạm, phạt 412 triệu đồng (đổ rác 39 vụ, xả thải 15 vụ, tiếng ồn 06 vụ).',
      58,
      60,
    ],
    ['over semicolons', 'Quá hạn 38 hồ sơ, trong đó: hộ tịch 20 hồ sơ; đất đai 15 hồ sơ; xây dựng 4 hồ sơ.', 38, 39],
    ['behind “gồm”', 'Phát hành 96 văn bản, gồm 21 kế hoạch, 14 quyết định và 59 công văn.', 96, 94],
    [
      'over sentences',
      'Tổng số hồ sơ phải xử lý là 230 hồ sơ. Trong đó, tiếp nhận mới 200 hồ sơ; kỳ trước chuyển sang 28 hồ sơ.',
      230,
      228,
    ],
    [
      'in a bracket, whatever is told outside it',
      'Có 52 trạm BTS (khu vực Cát Bà 31 trạm, khu vực đảo Hòn Dấu 17 trạm, ven vịnh 06 trạm), trong đó 12 trạm phát sóng 5G.',
      52,
      54,
    ],
    [
      'in a sentence that divides the count of the one before',
      'Phát hiện 118 trường hợp vi phạm, tăng 31 trường hợp. Phân theo hành vi: không phép 46 trường hợp, sai phép 19 trường hợp, lấn chiếm 51 trường hợp.',
      118,
      116,
    ],
    [
      'over sentences that each name one part',
      'Tổng số nhiệm vụ: 36. Đã hoàn thành: 29 (đúng hạn 27, quá hạn 02). Đang thực hiện: 05. Chưa triển khai: 01.',
      36,
      35,
    ],
    ['in a list', '- Hoàn thành 52 nhiệm vụ, trong đó:\n+ Đúng hạn: 49 nhiệm vụ;\n+ Quá hạn: 2 nhiệm vụ.', 52, 51],
  ])('%s', (_, body, stated, computed) => {
    expect(findings(body)).toEqual([['sum', 'hard', stated, computed]]);
  });

  it.each([
    ['add up', 'Quá hạn 38 hồ sơ, trong đó: hộ tịch 20 hồ sơ; đất đai 15 hồ sơ; xây dựng 3 hồ sơ.'],
    ['are only the main ones', 'Quá hạn 38 hồ sơ, chủ yếu là hộ tịch 20 hồ sơ, đất đai 17 hồ sơ.'],
    ['are examples', 'Ban hành 100 văn bản, trong đó có 56 công văn, 43 kế hoạch.'],
    ['are of an estimate', 'Khoảng 100 người dự, gồm 56 nam và 43 nữ đại biểu.'],
    [
      'stand beside others that are all of it',
      '- Tổng số hồ sơ phải giải quyết: 500 hồ sơ.\n- Đã giải quyết: 450 hồ sơ.\n- Đang giải quyết: 50 hồ sơ.\n- Trả muộn thuộc lĩnh vực đất đai: 20 hồ sơ.',
    ],
    [
      'break it down a second time',
      '- Đã trả 50 hồ sơ (40 hồ sơ trực tuyến; 10 hồ sơ trực tiếp), trong đó:\n+ Đúng hạn: 49 hồ sơ;\n+ Quá hạn: 1 hồ sơ.',
    ],
    [
      'are what some of them are besides',
      'Trong 436 hộ nghèo có: 389 hộ dân tộc thiểu số; 52 hộ không có khả năng lao động; 17 hộ người có công.',
    ],
    ['are each of its own kind', 'Toàn xã có 1.786 hộ/7.204 khẩu, trong đó dân tộc thiểu số 1.342 hộ/5.611 khẩu.'],
    ['count the same people twice', 'Có 312 người học, gồm: 119 người là nữ; 201 người là đảng viên.'],
    [
      'leave a rest without a number',
      'Có 18 chiến sĩ, gồm: quân đội 15 chiến sĩ, công an 02 chiến sĩ, còn lại là dân quân.',
    ],
    [
      'leave the sum before them out',
      'Trả 100 hồ sơ, trong đó đúng hạn 90 hồ sơ, quá hạn 10 hồ sơ; đang giải quyết 20 hồ sơ.',
    ],
  ])('no finding where the parts %s', (_, body) => {
    expect(findings(body)).toEqual([]);
  });
});

describe('what is said to be left', () => {
  it.each([
    [
      'is found where it is not what was to be done less what was done',
      'Tổng số phải thu là 318 triệu đồng. Đã thu 291 triệu đồng, đạt 91,5%; còn phải thu 29 triệu đồng.',
      [['sum', 'hard', 29, 27]],
    ],
    ['is fine where it is', 'Phải thu 318 triệu đồng, đã thu 291 triệu đồng, còn phải thu 27 triệu đồng.', []],
    [
      'is another thing where another deed is left',
      'Phải thu 318 triệu đồng, đã thu 291 triệu đồng, còn phải chi 29 triệu đồng.',
      [],
    ],
  ])('%s', (_, body, expected) => {
    expect(findings(body)).toEqual(expected);
  });
});

describe('a share that does not follow from its counts', () => {
  it.each([
    ['is found', 'Hoàn thành 38/47 nhiệm vụ = 81,8%.', [['ratio', 'hard', 81.8, 80.85]]],
    [
      'is a note where it was cut, not rounded',
      'Hoàn thành 38/47 nhiệm vụ = 80,8%.',
      [['ratio', 'rounding', 80.8, 80.85]],
    ],
    [
      'of several parts together is found',
      'Đã trả 5.037 hồ sơ; 3.642 hồ sơ trước hạn, 1.377 hồ sơ đúng hạn, 18 hồ sơ quá hạn. Tỷ lệ trước hạn và đúng hạn đạt 99,46%.',
      [['ratio', 'hard', 99.46, 99.64]],
    ],
    [
      'is found where two digits changed places',
      'Tiếp nhận 2.400 hồ sơ; đã giải quyết 2.350 hồ sơ, đạt 97,29%.',
      [['ratio', 'hard', 97.29, 97.92]],
    ],
    [
      'is found where the share of another part shows what both are of',
      'Tiếp nhận 1.250 hồ sơ, trong đó: trực tuyến 1.100 hồ sơ (86%), trực tiếp 150 hồ sơ (12%).',
      [['ratio', 'hard', 86, 88]],
    ],
    [
      'is found behind one of the parts that come to their whole',
      'Thụ lý 3.047 vụ, hòa giải thành 2.604 vụ (84,5%), không thành 331 vụ, chưa xong 112 vụ.',
      [['ratio', 'hard', 84.5, 85.46]],
    ],
    [
      'is found where the other items of its list show what it is of',
      'Có 142 trẻ thuộc diện tiêm. Kết quả:\n\n- Lao: 131 trẻ (92,3%)\n- Sởi: 121 trẻ (87,2%)\n- Viêm gan: 128 trẻ (90,1%)',
      [['ratio', 'hard', 87.2, 85.21]],
    ],
    [
      'is none where a bracket says what else it is of',
      'Tiếp nhận 1.250 hồ sơ, trong đó: trực tuyến 1.100 hồ sơ (91% chỉ tiêu giao), trực tiếp 150 hồ sơ (12%).',
      [],
    ],
    [
      'is none where those of one list are all of theirs together',
      'Xếp loại hoàn thành tốt 1.342 em (43,2%), hoàn thành 1.738 em (56,0%), chưa hoàn thành 24 em (0,8%).',
      [],
    ],
    ['is none when it follows', 'Hoàn thành 38/47 nhiệm vụ = 80,9%.', []],
    ['is none when it is of the plan', 'Chi thường xuyên 102,6 tỷ đồng, đạt 72,4% dự toán.', []],
    ['is none when it is a change', 'Nhận 52 hồ sơ, tăng 13,2% so với cùng kỳ (46 hồ sơ).', []],
  ])('%s', (_, body, expected) => {
    expect(findings(body)).toEqual(expected);
  });

  it('is worked out from the total that the counts around it add up to', () => {
    const body =
      'Tiếp nhận 5.313 hồ sơ; đã giải quyết 5.290 hồ sơ, trong đó đúng hạn 5.267 hồ sơ, quá hạn 23 hồ sơ (chiếm 0,45%).';
    expect(readBody(body).findings[0]?.explain).toContain('23/5.290');
  });
});

describe('the same quantity stated twice', () => {
  const twice = (second: string) => `I. KẾT QUẢ\n\nCó 43 hồ sơ trễ hạn.\n\nII. HẠN CHẾ\n\n${second}`;

  it.each([
    ['with two values is found', 'Vẫn để 45 hồ sơ trễ hạn.', [['conflict', 'hard', 45, 43]]],
    ['with one value is fine', 'Vẫn để 43 hồ sơ trễ hạn.', []],
    ['for another period is fine', 'Quý I/2026 có 45 hồ sơ trễ hạn.', []],
    ['for a comparison is fine', 'Nhiều hơn so với cùng kỳ năm 2025 (45 hồ sơ trễ hạn).', []],
    ['of one field is fine', 'Lĩnh vực đất đai có 40 hồ sơ trễ hạn.', []],
    ['as an estimate is fine', 'Vẫn để khoảng 45 hồ sơ trễ hạn.', []],
    ['for as many as it is a part of is fine', 'Đã xin lỗi 43/45 hồ sơ trễ hạn.', []],
    ['of another order is another thing', 'Vẫn để 4 hồ sơ trễ hạn.', []],
  ])('%s', (_, second, expected) => {
    expect(findings(twice(second))).toEqual(expected);
  });
});

it('a span of time that ends before it begins is found', () => {
  const [finding] = readBody('Từ 20/12/2025 đến 04/01/2025, phường nhận 12 hồ sơ.').findings;
  expect(finding).toMatchObject({ kind: 'date', severity: 'hard' });
  expect(finding?.explain).toContain('04/01/2026');
});
