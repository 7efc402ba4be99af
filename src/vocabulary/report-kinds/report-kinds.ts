/** What a periodic report is a report on, as its title says it ("Báo cáo kết quả công tác cải cách hành chính …"). */
export interface ReportKind {
  id: string;
  /** How it is called behind "báo cáo". */
  name: string;
  /** How titles and questions call it, commas left out. */
  words: readonly string[];
  /** Titles call it so too; who asks by these words means another kind. */
  inTitles?: readonly string[];
}

/** The kinds of reports of wards, communes and cities. A report may be of several ("giám sát chuyển đổi số"), or of none of these. */
export const REPORT_KINDS: readonly ReportKind[] = [
  {
    id: 'admin_reform',
    name: 'cải cách hành chính',
    words: ['cải cách hành chính', 'cải cách nền hành chính', 'CCHC'],
    inTitles: ['cải cách thủ tục hành chính'],
  },
  {
    id: 'procedures',
    name: 'thủ tục hành chính',
    words: [
      'thủ tục hành chính',
      'TTHC',
      'cải cách thủ tục hành chính',
      'cải cách TTHC',
      'giải quyết thủ tục hành chính',
      'giải quyết TTHC',
      'kiểm soát thủ tục hành chính',
      'kiểm soát TTHC',
      'giải quyết hồ sơ',
      'cơ chế một cửa',
      'một cửa',
    ],
  },
  { id: 'supervision', name: 'giám sát', words: ['giám sát'] },
  { id: 'inspection', name: 'kiểm tra, thanh tra', words: ['kiểm tra', 'thanh tra'] },
  {
    id: 'assigned_tasks',
    name: 'thực hiện nhiệm vụ được giao',
    words: [
      'nhiệm vụ được giao',
      'nhiệm vụ giao',
      'nhiệm vụ thành phố giao',
      'nhiệm vụ tỉnh giao',
      'nhiệm vụ cấp trên giao',
      'nhiệm vụ do thành phố giao',
      'công việc được giao',
      'ý kiến chỉ đạo',
    ],
  },
  {
    id: 'digital',
    name: 'chuyển đổi số',
    words: ['chuyển đổi số', 'CĐS', 'đề án 06', 'chính quyền số', 'công nghệ thông tin'],
  },
  {
    id: 'socio_economic',
    name: 'kinh tế – xã hội',
    words: ['kinh tế xã hội', 'KTXH', 'KT XH', 'phát triển kinh tế', 'phát triển kinh tế xã hội'],
  },
  {
    id: 'citizen_reception',
    name: 'tiếp công dân, khiếu nại, tố cáo',
    words: [
      'tiếp công dân',
      'tiếp dân',
      'khiếu nại',
      'khiếu nại tố cáo',
      'giải quyết khiếu nại',
      'giải quyết khiếu nại tố cáo',
      'đơn thư',
      'giải quyết đơn thư',
    ],
  },
  { id: 'anti_corruption', name: 'phòng, chống tham nhũng', words: ['phòng chống tham nhũng', 'PCTN'] },
  {
    id: 'thrift',
    name: 'thực hành tiết kiệm, chống lãng phí',
    words: ['thực hành tiết kiệm', 'chống lãng phí', 'thực hành tiết kiệm chống lãng phí'],
  },
  {
    id: 'budget',
    name: 'thu, chi ngân sách',
    words: ['ngân sách', 'thu ngân sách', 'chi ngân sách', 'thu chi ngân sách', 'tài chính ngân sách'],
  },
  {
    id: 'public_investment',
    name: 'đầu tư công',
    words: ['đầu tư công', 'vốn đầu tư công', 'giải ngân', 'giải ngân vốn đầu tư công', 'đầu tư xây dựng'],
  },
  { id: 'land', name: 'quản lý đất đai', words: ['đất đai', 'quản lý đất đai', 'tài nguyên', 'tài nguyên môi trường'] },
  { id: 'clearance', name: 'giải phóng mặt bằng', words: ['giải phóng mặt bằng', 'GPMB', 'thu hồi đất'] },
  {
    id: 'urban_order',
    name: 'trật tự xây dựng, đô thị',
    words: ['trật tự xây dựng', 'trật tự đô thị', 'quản lý đô thị'],
  },
  { id: 'environment', name: 'môi trường', words: ['môi trường', 'vệ sinh môi trường', 'bảo vệ môi trường'] },
  {
    id: 'voter_petitions',
    name: 'kiến nghị cử tri',
    words: ['kiến nghị cử tri', 'kiến nghị của cử tri', 'giải quyết kiến nghị cử tri', 'ý kiến cử tri'],
  },
  {
    id: 'organisation',
    name: 'tổ chức bộ máy, biên chế',
    words: ['tổ chức bộ máy', 'sắp xếp tổ chức bộ máy', 'biên chế', 'cán bộ công chức', 'công tác nội vụ'],
  },
  {
    id: 'discipline',
    name: 'kỷ luật, kỷ cương hành chính',
    words: ['kỷ luật kỷ cương', 'kỷ cương hành chính', 'kỷ luật kỷ cương hành chính', 'văn hóa công vụ'],
  },
  {
    id: 'justice',
    name: 'tư pháp, hộ tịch',
    words: ['tư pháp', 'hộ tịch', 'chứng thực', 'phổ biến giáo dục pháp luật', 'hòa giải ở cơ sở'],
  },
  { id: 'democracy', name: 'dân chủ ở cơ sở', words: ['dân chủ ở cơ sở', 'quy chế dân chủ', 'dân vận'] },
  { id: 'emulation', name: 'thi đua, khen thưởng', words: ['thi đua', 'khen thưởng', 'thi đua khen thưởng'] },
  { id: 'party', name: 'xây dựng Đảng', words: ['xây dựng Đảng', 'công tác Đảng'] },
  {
    id: 'security',
    name: 'quốc phòng, an ninh, trật tự',
    words: ['quốc phòng', 'an ninh', 'quốc phòng an ninh', 'an ninh trật tự', 'trật tự an toàn xã hội'],
  },
  { id: 'traffic', name: 'an toàn giao thông', words: ['an toàn giao thông', 'trật tự an toàn giao thông'] },
  { id: 'fire', name: 'phòng cháy, chữa cháy', words: ['phòng cháy', 'phòng cháy chữa cháy', 'PCCC'] },
  { id: 'disaster', name: 'phòng, chống thiên tai', words: ['phòng chống thiên tai', 'phòng chống bão', 'PCTT'] },
  { id: 'poverty', name: 'giảm nghèo', words: ['giảm nghèo', 'hộ nghèo'] },
  { id: 'new_countryside', name: 'nông thôn mới', words: ['nông thôn mới', 'xây dựng nông thôn mới'] },
  {
    id: 'social_security',
    name: 'an sinh xã hội',
    words: ['an sinh xã hội', 'người có công', 'bảo trợ xã hội', 'lao động việc làm'],
  },
  { id: 'education', name: 'giáo dục', words: ['giáo dục', 'giáo dục và đào tạo', 'giáo dục đào tạo', 'năm học'] },
  {
    id: 'health',
    name: 'y tế',
    words: ['y tế', 'phòng chống dịch', 'an toàn thực phẩm', 'an toàn vệ sinh thực phẩm'],
  },
  {
    id: 'culture',
    name: 'văn hóa, thông tin',
    words: ['văn hóa', 'văn hóa xã hội', 'văn hóa thể thao', 'văn hóa thông tin', 'du lịch'],
  },
  { id: 'agriculture', name: 'nông nghiệp', words: ['nông nghiệp', 'sản xuất nông nghiệp', 'chăn nuôi'] },
];
