import { CONCEPTS } from '../../src/vocabulary/concepts/all.ts';
import { type Syllable, splitSyllables } from '../../src/vietnamese/syllables.ts';

/**
 * Nouns that reports count besides the objects of the vocabulary: classifiers, people by office, forms of events.
 * What is counted with a noun of neither list is still read, more carefully (see `measureAfter`).
 */
const CLASSIFIERS = [
  'lượt', 'lượt/tuần', 'lượt/tháng', 'lượt/ngày', 'lượt người', 'lượt công dân', 'lượt cán bộ', 'lượt hồ sơ', 'lượt truy cập', 'lượt đọc', 'lượt kiểm tra', 'lượt phát thanh', 'buổi', 'cuộc', 'cuộc họp', 'cuộc tập huấn', 'hội nghị', 'đoàn', 'đoàn kiểm tra',
  'người', 'trường hợp', 'đồng chí', 'cá nhân', 'tập thể', 'tổ chức', 'đơn vị', 'cơ quan', 'công ty', 'cơ sở', 'bộ', 'cái', 'chiếc', 'cụm', 'tấm', 'tờ', 'quyển', 'cuốn', 'bản', 'bức',
  'ban', 'tổ', 'đội', 'đảng viên', 'chi bộ', 'giáo viên', 'học sinh', 'học viên', 'lao động', 'người dân', 'công dân', 'nhân khẩu', 'hộ', 'hộ dân', 'hộ nghèo', 'hộ cận nghèo', 'trẻ em',
  'vụ', 'vụ việc', 'đơn', 'ý kiến', 'kiến nghị', 'câu hỏi', 'nội dung', 'lĩnh vực', 'tiêu chí', 'chỉ số', 'mục tiêu', 'mô hình', 'sáng kiến', 'giải pháp', 'nhóm', 'nhóm nhiệm vụ', 'danh mục', 'hạng mục', 'dự án', 'công trình', 'gói thầu',
  'giấy chứng nhận', 'giấy phép', 'giấy mời', 'giấy chuyển tuyến', 'giấy hẹn khám lại', 'thẻ', 'thẻ căn cước', 'tài khoản', 'thuê bao', 'giao dịch', 'điểm', 'vị trí', 'vị trí việc làm', 'thủ tục', 'tthc', 'tthc nội bộ', 'thủ tục hành chính', 'dịch vụ công', 'quy trình', 'cơ sở dữ liệu', 'hệ thống', 'phần mềm', 'ứng dụng', 'thông tin', 'dữ liệu',
  'xã', 'phường', 'đặc khu', 'thôn', 'tổ dân phố', 'khu dân cư', 'huyện', 'sở', 'ngành', 'sở, ngành', 'bộ, ngành', 'phòng', 'phòng, ban', 'cơ quan, đơn vị', 'trường', 'lớp', 'khóa', 'bệnh viện', 'trạm y tế', 'trung tâm', 'hợp tác xã', 'doanh nghiệp', 'ban quản lý dự án',
  'tin', 'bài', 'tin, bài', 'tin bài', 'tin, bài, phóng sự, chuyên đề', 'tin, bài, phóng sự', 'lượt tin bài', 'bài viết', 'chuyên mục', 'chuyên trang', 'phóng sự', 'video', 'clip', 'chương trình', 'pano', 'panô', 'phướn', 'băng rôn', 'khẩu hiệu', 'áp phích', 'tờ rơi',
  'máy', 'máy tính', 'máy in', 'máy scan', 'bàn', 'ghế', 'quầy', 'màn hình', 'camera', 'xe', 'cửa', 'cán bộ', 'công chức', 'viên chức', 'công chức, viên chức', 'cán bộ, công chức', 'cán bộ, công chức, viên chức', 'biên chế', 'chỉ tiêu', 'thạc sĩ', 'đại học', 'cao đẳng', 'trung cấp', 'sơ cấp', 'cao cấp', 'tiến sĩ',
  'quyết định', 'kế hoạch', 'công văn', 'thông báo', 'tờ trình', 'báo cáo', 'nghị quyết', 'văn bản', 'văn bản qppl', 'báo cáo, kết luận', 'kết luận', 'phương án', 'dự thảo', 'chỉ thị', 'hướng dẫn', 'quy chế', 'biên bản', 'phản ánh', 'phản ánh, kiến nghị', 'pakn', 'tổ chức hành chính', 'cơ quan chuyên môn', 'phòng chuyên môn',
  'phó chủ tịch', 'phó giám đốc', 'lãnh đạo', 'chuyên viên', 'tổ công nghệ số cộng đồng', 'thành viên', 'hợp đồng', 'hợp đồng lao động', 'chữ ký số', 'chứng thư số', 'hồ sơ', 'nhiệm vụ', 'đầu việc', 'trường mầm non', 'trường tiểu học', 'trường thcs',
  'đợt', 'phiên', 'kỳ họp', 'tiết mục', 'hs', 'huy chương', 'bằng khen', 'giấy khen', 'mặt trận', 'câu lạc bộ', 'tuyến đường', 'tuyến', 'ngõ', 'cây', 'con', 'hộ kinh doanh', 'sản phẩm', 'mẫu', 'mũi', 'liều', 'ca', 'lần', 'suất quà', 'suất', 'phần quà', 'nhà', 'căn', 'thửa', 'thửa đất', 'lô đất',
];

interface Node {
  next: Map<string, Node>;
  ends: boolean;
}

const ROOT = build();

function build(): Node {
  const root: Node = { next: new Map(), ends: false };
  const add = (words: string) => {
    let node = root;
    for (const syllable of splitSyllables(words)) {
      const key = syllable.text.toLowerCase();
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), ends: false };
        node.next.set(key, next);
      }
      node = next;
    }
    node.ends = true;
  };
  for (const words of CLASSIFIERS) add(words);
  for (const concept of CONCEPTS) if (concept.slot === 'object') for (const words of concept.words) add(words);
  return root;
}

/** Number of syllables, from `from` on, of the longest counted noun that stands there; 0 when none does. */
export function countedNounAt(text: string, syllables: Syllable[], from: number): number {
  let node: Node | undefined = ROOT;
  let best = 0;
  for (let k = from; k < syllables.length; k++) {
    const syllable = syllables[k] as Syllable;
    if (k > from && /[^\s,/]/u.test(text.slice((syllables[k - 1] as Syllable).end, syllable.start))) break;
    node = node.next.get(syllable.text.toLowerCase());
    if (!node) break;
    if (node.ends) best = k - from + 1;
  }
  return best;
}
