import type { Concept } from '../concept.ts';
import { conceptIn } from './concept-in.ts';

const aspect = conceptIn('aspect');

/** What of the thing is asked: its total, its share, its change. */
export const ASPECTS: Concept[] = [
  aspect('total', ['tổng số', 'tổng cộng', 'tổng', 'toàn bộ'], ['tất cả', 'hết thảy', 'cả thảy']),
  aspect(
    'share',
    ['tỷ lệ', 'tỉ lệ', 'chiếm', 'phần trăm', 'đạt tỷ lệ', 'tỷ trọng'],
    ['bao nhiêu phần trăm', 'mấy phần trăm', 'mấy %'],
  ),
  aspect(
    'growth',
    ['tăng', 'so với cùng kỳ', 'tăng so với cùng kỳ', 'tăng trưởng', 'mức tăng', 'cùng kỳ'],
    ['tăng | bao nhiêu', 'tăng | mấy', 'tăng | được'],
  ),
  aspect('set_target', [
    'chỉ tiêu giao',
    'mục tiêu',
    'phấn đấu',
    'tối thiểu',
    'theo hướng dẫn',
    'theo quy định là',
    'yêu cầu tối thiểu',
    'mức tối thiểu',
    'dự toán',
    'kế hoạch vốn',
    'kế hoạch giao',
  ]),
  aspect('average', ['trung bình', 'bình quân']),
  aspect('rank', ['xếp hạng', 'xếp thứ', 'đứng thứ', 'thứ hạng'], ['thứ mấy', 'hạng mấy']),
];
