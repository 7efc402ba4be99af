/**
 * Names of units that, typed like this in small letters, are ordinary words of official Vietnamese. They name the unit only
 * in capitals or behind a kind word ("từ kỳ trước chuyển sang", "tổng hợp tiến độ", "giải quyết tháng 7").
 */
export const ORDINARY_WORDS: ReadonlySet<string> = new Set([
  'an lao', // an toàn lao động, an ninh …
  'an thanh', // tài khoản thanh toán, công an thành phố
  'chấn hưng', // to revive
  'chi minh', // chỉ mình; Hồ Chí Minh
  'chí minh', // Hồ Chí Minh
  'duong an', // đường an toàn
  'đường an',
  'gia phuc', // đánh giá phục vụ
  'hai phòng', // two rooms
  'hop tien', // tổng hợp tiến độ, phối hợp tiến hành
  'hợp tiến',
  'kien minh', // chứng kiến mình
  'nam trieu', // năm triệu
  'nghi duong', // nghỉ dưỡng; kiến nghị đường …
  'quyet thang', // giải quyết tháng …, thi đua quyết thắng
  'quyết thắng',
  'tien minh', // tiền mình
  'truong tan', // trường Tân …
  'trường tân',
  'tu ky', // từ kỳ trước
  'tu minh', // tự mình
  'viet hoa', // viết hoa
]);

/**
 * First syllable of a name → folded words after which, in small letters, it belongs to them: "đầu năm đông …",
 * "công an hải …", "hoàn thành đồng bộ", "đánh giá viên chức".
 */
export const NO_START_AFTER: ReadonlyMap<string, readonly string[]> = new Map([
  ['an', ['cong', 'du', 'de', 'phuong', 'dap', 'toa', 'bat', 'tri', 'phieu']],
  ['chi', ['dia', 'bao', 'dong', 'tieu', 'kinh', 'thu', 'tap', 'chung', 'tin']],
  ['dong', ['ty', 'ti', 'trieu', 'nghin', 'ngan', 'tram', 'hoat', 'lao', 'hop']],
  ['gia', ['tham', 'quoc', 'danh', 'chuyen', 'dinh', 'tri', 'don', 'bao', 'muc', 'dau']],
  ['hop', ['tong', 'phoi', 'truong', 'lien', 'ket', 'to', 'phu', 'cuoc', 'phien', 'tich', 'tap', 'hoi', 'doi']],
  ['ke', ['liet', 'thong', 'thiet']],
  ['kien', ['dieu', 'y', 'du', 'su', 'linh', 'van', 'buu', 'sang', 'chung', 'phu']],
  ['le', ['ty', 'ti', 'dieu', 'ngay', 'nghi']],
  [
    'nam',
    [
      'dau',
      'cuoi',
      'trong',
      'ca',
      'hang',
      'moi',
      'nua',
      'giua',
      'may',
      'qua',
      'thang',
      'tron',
      'cung',
      'tung',
      'theo',
      'mot',
      'hai',
      'ba',
      'viet',
    ],
  ],
  ['ninh', ['an', 'quang']],
  ['phu', ['chinh', 'dau', 'phong']],
  ['quyet', ['giai', 'nghi', 'cuong']],
  ['tan', ['phan', 'mien', 'chuan']],
  ['thai', ['trang']],
  ['thanh', ['hoan', 'hinh', 'tro', 'tao', 'lap', 'cau', 'phat', 'dai', 'truong', 'tap', 'kien']],
  ['tien', ['dau', 'cai', 'thuc', 'uu', 'so', 'phuong', 'thu']],
  ['vinh', ['quang']],
  ['yet', ['niem']],
]);

/** Last syllable or whole folded name → folded words before which, in small letters, it belongs to them: "điều kiện an toàn". */
export const NO_END_BEFORE: ReadonlyMap<string, readonly string[]> = new Map([
  ['an', ['toan', 'ninh', 'sinh', 'pham', 'cu', 'uy']],
  ['an duong', ['day', 'bo', 'sat', 'thuy']],
  ['an phong', ['chong', 'chay', 'ngua', 'dich']],
  ['an phu', ['trach', 'hop']],
  ['chi linh', ['vuc', 'hoat', 'dong']],
  ['duong kinh', ['doanh', 'te', 'phi']],
  ['gia phuc', ['vu', 'loi', 'hoi']],
  ['gia vien', ['chuc', 'phi']],
  ['ha nam', ['nay', 'ngoai', 'truoc', 'sau']],
  ['hai duong', ['day', 'bo', 'ong']],
  ['phu lien', ['quan', 'tuc', 'thong', 'he', 'ket']],
  ['thanh dong', ['bo', 'thoi', 'loat']],
  ['thanh ha', ['tang', 'noi']],
  ['thanh mien', ['phi', 'giam', 'thue']],
  ['tran phu', ['trach']],
]);
