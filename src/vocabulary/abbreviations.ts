/** A short or careless form and what it stands for. */
export interface Abbreviation {
  short: string;
  full: string;
  /** Only in capitals ("CC" is công chức, "cc" hardly ever). */
  capitals?: true;
  /** Only after one of these folded words ("Sở TP" is Sở Tư pháp, else TP is thành phố). */
  after?: readonly string[];
  /** Only before one of these folded words. */
  before?: readonly string[];
}

/**
 * How officials shorten words in chat. The first row that fits is taken. Short forms that reports use as well (TTHC,
 * CCHC, QPPL …) stand with their concepts.
 */
export const ABBREVIATIONS: readonly Abbreviation[] = [
  { short: 'bn', full: 'bao nhiêu' },
  { short: 'bnhieu', full: 'bao nhiêu' },
  { short: 'bnh', full: 'bao nhiêu' },
  { short: 'nhìu', full: 'nhiều' },
  { short: 'nhiu', full: 'nhiêu' },
  { short: 'mí', full: 'mấy' },
  { short: 'đc', full: 'được' },
  { short: 'dc', full: 'được' },
  { short: 'đk', full: 'được' },
  { short: 'ntn', full: 'như thế nào' },
  { short: 'ktra', full: 'kiểm tra' },
  { short: 'ko', full: 'không' },
  { short: 'hok', full: 'không' },
  { short: 'kg', full: 'không' },
  { short: 'k', full: 'không' },
  { short: 'vs', full: 'với' },
  { short: 'j', full: 'gì' },
  { short: 'trc', full: 'trước' },
  { short: 'sn', full: 'sự nghiệp' },
  { short: 'lđ', full: 'lãnh đạo' },
  { short: 'nv', full: 'nội vụ', after: ['bo', 'so'] },
  { short: 'nv', full: 'nhiệm vụ' },
  { short: 'tp', full: 'tư pháp', after: ['so', 'bo', 'phong'] },
  { short: 'tp', full: 'thành phố' },
  { short: 'tc', full: 'tài chính', after: ['so', 'bo', 'phong'] },
  { short: 'yt', full: 'y tế', after: ['so', 'bo', 'tram'] },
  { short: 'cp', full: 'chính phủ' },
  { short: 'ttcp', full: 'thủ tướng chính phủ' },
  { short: 'ttg', full: 'thủ tướng' },
  { short: 'hs', full: 'hồ sơ' },
  { short: 'hsơ', full: 'hồ sơ' },
  { short: 'cv', full: 'công văn', capitals: true },
  { short: 'cc', full: 'công chức', capitals: true },
  { short: 'vc', full: 'viên chức', capitals: true },
  { short: 'cb', full: 'cán bộ', capitals: true },
  { short: 'vb', full: 'văn bản' },
  { short: 'ns', full: 'ngân sách', capitals: true },
  { short: 'kh', full: 'kế hoạch' },
  { short: 'qđ', full: 'quyết định' },
  { short: 'qd', full: 'quyết định', capitals: true },
  { short: 'nq', full: 'nghị quyết' },
  { short: 'nđ', full: 'nghị định' },
  { short: 'tb', full: 'thông báo', capitals: true },
  { short: 'tk', full: 'tài khoản' },
  { short: 'stk', full: 'số tài khoản' },
  { short: 'dn', full: 'doanh nghiệp' },
  { short: 'đtc', full: 'đầu tư công' },
  { short: 'ubtvqh', full: 'ủy ban thường vụ quốc hội' },
  { short: 'cntt', full: 'công nghệ thông tin' },
  { short: 'gđ', full: 'giám đốc' },
  { short: 'pgđ', full: 'phó giám đốc' },
  { short: 'pct', full: 'phó chủ tịch' },
  { short: 'gpmb', full: 'giải phóng mặt bằng' },
  { short: 'vhxh', full: 'văn hóa xã hội' },
  { short: 'gdđt', full: 'giáo dục đào tạo' },
  { short: 'nnmt', full: 'nông nghiệp môi trường' },
  { short: 'ktht', full: 'kinh tế hạ tầng' },
  { short: 'ktxh', full: 'kinh tế xã hội' },
  { short: 'tt', full: 'trung tâm', before: ['hanh', 'phuc', 'hcc', 'su'] },
  { short: 'hcc', full: 'hành chính công' },
  { short: 'tttt', full: 'thanh toán trực tuyến', capitals: true },
  { short: 'onl', full: 'trực tuyến' },
  { short: 'online', full: 'trực tuyến' },
  { short: 'tbao', full: 'thông báo' },
  { short: 'sl', full: 'số lượng', capitals: true },
  { short: 'tl', full: 'tỷ lệ', capitals: true },
  { short: 'xlvp', full: 'xử lý vi phạm' },
];
