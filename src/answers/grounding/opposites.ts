/**
 * Concepts of which one said for another turns a statement round: within a row only those of one group may stand for each other.
 */
export const OPPOSITES: readonly (readonly (readonly string[])[])[] = [
  [
    ['on_time', 'in_time'],
    ['overdue', 'late_entry'],
  ],
  [
    ['resolved', 'completed'],
    ['in_progress', 'unfinished', 'not_due'],
    ['received', 'assigned'],
  ],
  [['online', 'full_online', 'partial_online', 'cashless'], ['direct'], ['postal']],
  [['full_online'], ['partial_online']],
  [['within_remit'], ['out_of_remit']],
  [['established'], ['not_built']],
];

/** Words that set a change or a rank right or wrong, folded, each row in opposite pairs. */
export const OPPOSITE_WORDS: readonly (readonly [string, string])[] = [
  ['tăng', 'giảm'],
  ['cao hơn', 'thấp hơn'],
  ['nhiều hơn', 'ít hơn'],
  ['cao nhất', 'thấp nhất'],
  ['nhiều nhất', 'ít nhất'],
  ['vượt', 'không đạt'],
  ['thuận lợi', 'khó khăn'],
  ['ưu điểm', 'hạn chế'],
  ['trước khi', 'sau khi'],
];
