import { describe, expect, it } from 'vitest';
import { isNumbered, readMarker } from '../../../ingest/outline/markers.ts';

describe('a line opens with the sign of a heading or list item', () => {
  it.each([
    ['PHẦN II. KẾT QUẢ', 'part', 'II'],
    ['Chương 3: Tổ chức thực hiện', 'part', '3'],
    ['IV. Phương hướng', 'roman', 'IV'],
    ['II - Kết quả', 'roman', 'II'],
    ['A. ĐẶC ĐIỂM', 'capital', 'A'],
    ['B- KẾT QUẢ', 'capital', 'B'],
    ['2. Tiếp nhận hồ sơ', 'arabic', '2'],
    ['3) Số hóa', 'arabic', '3'],
    ['1- Thu ngân sách', 'arabic', '1'],
    ['3. 03 tập thể không đăng ký', 'arabic', '3'],
    ['2.1. Tiếp thường xuyên', 'decimal', '2.1'],
    ['a) Danh mục', 'letter', 'a'],
    ['b- Số hồ sơ đã giải quyết', 'letter', 'b'],
    ['đ- Số hồ sơ trả muộn', 'letter', 'đ'],
    ['a – Thu ngân sách', 'letter', 'a'],
    ['c — Chi ngân sách', 'letter', 'c'],
    ['(i) Người dân nộp', 'bracket', 'i'],
    ['- Đã giải quyết', 'dash', '-'],
    ['– Đã giải quyết', 'dash', '–'],
    ['+ Trước hạn', 'plus', '+'],
    ['• Quá hạn', 'dot', '•'],
  ])('%s', (line, kind, sign) => {
    expect(readMarker(line)).toMatchObject({ kind, sign });
  });

  it.each([
    '55 nhiệm vụ đã hoàn thành',
    'IV/2025. Tổ lưu động làm việc',
    '(02). Hồ sơ đất đai muộn',
    '1.318.113 hồ sơ',
    '12,5% dự toán',
    'e-Learning cho công chức',
    'và 05 cơ quan',
  ])('none: %s', (line) => {
    expect(readMarker(line)).toBeNull();
  });

  it('takes numbers and letters for headings, dashes only for items', () => {
    expect(['2. Kết quả', 'b- Kết quả'].map((line) => isNumbered(readMarker(line) as never))).toEqual([true, true]);
    expect(['- Kết quả', '+ Kết quả', '• Kết quả'].map((line) => isNumbered(readMarker(line) as never))).toEqual([
      false,
      false,
      false,
    ]);
  });
});
