/** Documents that a number behind them names, as alternatives of a pattern: "Quyết định 464", "Đề án 06". */
export const NUMBERED_PAPERS =
  'quyết định|kế hoạch|công văn|nghị quyết|nghị định|chỉ thị|thông báo|thông tư|tờ trình|kết luận|đề án|chương trình';
