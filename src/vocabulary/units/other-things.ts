interface OtherThing {
  /** With marks, lower case. */
  words: string;
  /** Counts only with its marks: without them it is another, frequent word ("chợ" and "cho"). */
  needsMarks?: true;
  /** Folded words before it that make another word of it ("môi trường", "yêu cầu"). */
  except?: readonly string[];
}

/**
 * A bare name right behind one of these is that of a street, a school, an old district, a newspaper …, not of the unit.
 * ("trường THCS của Lưu Kiếm" and "đường dây nóng phường Đông Hải" do speak of the unit.)
 */
export const OTHER_THINGS: readonly OtherThing[] = [
  { words: 'đường' },
  { words: 'phố', except: ['thanh'] },
  { words: 'ngõ', needsMarks: true },
  { words: 'quốc lộ' },
  { words: 'cầu', needsMarks: true, except: ['yeu', 'nhu'] },
  { words: 'sông', needsMarks: true },
  { words: 'chợ', needsMarks: true },
  { words: 'cảng', needsMarks: true },
  { words: 'ga', except: ['tham', 'quoc'] },
  { words: 'chùa' },
  { words: 'đình', needsMarks: true, except: ['gia'] },
  { words: 'sân bay' },
  { words: 'khu công nghiệp' },
  { words: 'cụm công nghiệp' },
  { words: 'khu đô thị' },
  { words: 'kcn' },
  { words: 'quận' },
  { words: 'huyện' },
  { words: 'thị xã' },
  { words: 'thị trấn' },
  { words: 'thôn' },
  { words: 'làng', needsMarks: true },
  { words: 'xóm' },
  { words: 'tổ dân phố' },
  { words: 'tdp' },
  { words: 'trường', except: ['moi', 'thi', 'hien', 'quang', 'chu', 'tang', 'cac', 'nhung', 'nhieu', 'may'] },
  { words: 'trường học', except: ['cac'] },
  { words: 'thcs' },
  { words: 'thpt' },
  { words: 'tiểu học' },
  { words: 'mầm non' },
  { words: 'mẫu giáo' },
  { words: 'đại học' },
  { words: 'cao đẳng' },
  { words: 'bệnh viện' },
  { words: 'báo', needsMarks: true, except: ['thong', 'du', 'canh', 'khai', 'quang'] },
  { words: 'đài', needsMarks: true, except: ['tong', 'keo'] },
  { words: 'truyền hình' },
  { words: 'cổng dịch vụ công' },
  { words: 'công an' },
  { words: 'an ninh' },
  { words: 'hải quan' },
  { words: 'tòa án' },
  { words: 'viện kiểm sát' },
  { words: 'kho bạc' },
  { words: 'bảo hiểm xã hội' },
  { words: 'bảo hiểm xã hội cơ sở' },
  { words: 'công ty' },
  { words: 'ngân hàng' },
  { words: 'chi nhánh' },
  { words: 'điện lực' },
  { words: 'viettel' },
  { words: 'vnpt' },
  { words: 'evn' },
  { words: 'ông', needsMarks: true },
  { words: 'bà', needsMarks: true },
  { words: 'đồng chí' },
];

/** Family names and middle names, folded: a capitalised name behind one, capitalised too, is a person's. */
export const PERSON_NAMES: ReadonlySet<string> = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly trinh doan luong thi van duc'.split(' '),
);

/** Folded words after "Đông Hải 2" that show the number to be part of the name, not a count of what follows. */
export const AFTER_NUMBERED_NAME: ReadonlySet<string> = new Set(['cu', 'co', 'va', 'da', 'con', 'la', 'duoc', 'thi']);

/** Folded words after "cũ" where it tells of things that are worn, not of a unit that was ("máy ở Đông Hải cũ lắm"). */
export const WORN_OUT: ReadonlySet<string> = new Set([
  'lam',
  'qua',
  'roi',
  'ky',
  'nat',
  'hong',
  'khong',
  'chua',
  'het',
  'ma',
  'nen',
]);
