import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../ingest/outline/sentences.ts';

const split = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['Tiếp nhận 6.265 hồ sơ. Trả 6.196 hồ sơ.', ['Tiếp nhận 6.265 hồ sơ.', 'Trả 6.196 hồ sơ.']],
    ['Báo cáo TP. Hải Phòng đã nêu.', ['Báo cáo TP. Hải Phòng đã nêu.']],
    ['Đang giải quyết: 92. Quá hạn: 0.', ['Đang giải quyết: 92.', 'Quá hạn: 0.']],
    ['Gồm: 1. Tiếp nhận hồ sơ và trả kết quả', ['Gồm: 1. Tiếp nhận hồ sơ và trả kết quả']],
    ['Đạt 98%.” Tiếp theo là kế hoạch.', ['Đạt 98%.”', 'Tiếp theo là kế hoạch.']],
    ['tăng 5% v.v. so với kỳ trước', ['tăng 5% v.v. so với kỳ trước']],
  ])('of “%s”', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });
});
