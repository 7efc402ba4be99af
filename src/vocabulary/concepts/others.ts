import type { Concept, Slot } from '../concept.ts';

const of =
  (slot: Slot) =>
  (id: string, words: string[], chat: string[] = [], includes: string[] = []): Concept => ({
    id,
    slot,
    words,
    chat,
    includes,
  });
const channel = of('channel');
const scope = of('scope');
const field = of('field');
const level = of('level');
const aspect = of('aspect');
const topic = of('topic');
const part = of('part');

/** By which way dossiers, payments and services come. */
export const CHANNELS: Concept[] = [
  channel(
    'online',
    ['trực tuyến', 'qua mạng', 'trên mạng', 'nộp trực tuyến', 'môi trường điện tử', 'điện tử'],
    ['online', 'onl', 'nộp mạng', 'nộp qua mạng'],
  ),
  channel('direct', ['trực tiếp', 'nộp trực tiếp', 'bản giấy'], ['tại quầy', 'offline', 'nộp giấy']),
  channel('postal', ['bưu chính', 'bưu chính công ích', 'qua bưu điện']),
  channel(
    'full_online',
    [
      'toàn trình',
      'trực tuyến toàn trình',
      'dịch vụ công trực tuyến toàn trình',
      'dịch vụ công toàn trình',
      'dvc toàn trình',
    ],
    [],
  ),
  channel(
    'partial_online',
    ['một phần', 'trực tuyến một phần', 'dịch vụ công trực tuyến một phần', 'dvc một phần', 'dịch vụ công một phần'],
    ['1 phần'],
  ),
  channel('no_boundary', [
    'phi địa giới',
    'không phụ thuộc địa giới',
    'không phụ thuộc vào địa giới hành chính',
    'phi địa giới hành chính',
  ]),
];

/** Who assigned it, or under which programme it stands. */
export const SCOPES: Concept[] = [
  scope(
    'own_plan',
    [
      'kế hoạch cải cách hành chính',
      'kế hoạch cchc',
      'trong kế hoạch',
      'nhiệm vụ trong kế hoạch',
      'kế hoạch của phường',
      'kế hoạch của xã',
      'nhiệm vụ cchc',
      'chương trình công tác',
      'kế hoạch cải cách hành chính nhà nước',
      'theo kế hoạch',
      'nhiệm vụ cải cách hành chính',
    ],
    ['kh cchc', 'đề ra', 'trong kh'],
  ),
  scope(
    'city_assigned',
    [
      'thành phố giao',
      'ubnd thành phố giao',
      'chủ tịch ubnd thành phố giao',
      'ủy ban nhân dân thành phố giao',
      'chủ tịch ủy ban nhân dân thành phố giao',
      'nhiệm vụ thành phố giao',
      'được ubnd thành phố',
      'được ủy ban nhân dân thành phố',
      'cấp trên giao',
      'thành phố giao cho',
      'do thành phố giao',
      'tỉnh giao',
      'ubnd tỉnh giao',
      'chủ tịch ubnd tỉnh giao',
      'ủy ban nhân dân tỉnh giao',
      'chủ tịch ủy ban nhân dân tỉnh giao',
      'các nhiệm vụ ubnd thành phố',
    ],
    ['tp giao', 'trên giao', 'thành phố phân công'],
  ),
  scope(
    'government_assigned',
    [
      'chính phủ giao',
      'thủ tướng chính phủ giao',
      'thủ tướng giao',
      'chính phủ, thủ tướng chính phủ giao',
      'chính phủ, thủ tướng giao',
      'được chính phủ',
      'thủ tướng chính phủ giao cho',
      'chính phủ thủ tướng giao',
      'thủ tướng cp giao',
    ],
    ['cp giao', 'ttg giao', 'ttcp giao'],
  ),
  scope('party_assigned', [
    'đảng ủy giao',
    'thành ủy giao',
    'tỉnh ủy giao',
    'thường trực đảng ủy giao',
    'ban thường vụ giao',
    'huyện ủy giao',
    'đảng uỷ giao',
  ]),
  scope('council_assigned', [
    'hđnd giao',
    'hội đồng nhân dân giao',
    'hđnd thành phố giao',
    'hội đồng nhân dân thành phố giao',
  ]),
  scope('leader_assigned', [
    'chủ tịch phường giao',
    'chủ tịch ubnd phường giao',
    'lãnh đạo ubnd giao',
    'chủ tịch xã giao',
    'lãnh đạo phường giao',
  ]),
  scope('resolution_57', [
    'nghị quyết 57',
    'nghị quyết số 57',
    'nq57',
    'nq 57',
    '57-nq/tw',
    'nghị quyết số 57-nq/tw',
    'nghị quyết 57-nq/tw',
    'nq57.vn',
  ]),
  scope('plan_02', [
    'kế hoạch 02',
    'kế hoạch số 02',
    '02-kh/bcđtw',
    'kế hoạch 02-kh/bcđtw',
    'kế hoạch 02 trung ương',
    'kế hoạch số 02-kh/bcđtw',
  ]),
  scope('project_06', ['đề án 06', 'đa 06', 'đề án số 06']),
  scope('decree_178', [
    'nghị định 178',
    'nghị định số 178',
    'nđ 178',
    '178/2024/nđ-cp',
    'nghị định số 178/2024/nđ-cp',
    'nghị định 178/2024/nđ-cp',
    'nghị định 178/2024',
  ]),
  scope('decree_67', [
    'nghị định 67',
    'nghị định số 67',
    '67/2025/nđ-cp',
    'nghị định 67/2025/nđ-cp',
    'nghị định số 67/2025/nđ-cp',
  ]),
  scope('decree_154', [
    'nghị định 154',
    'nghị định số 154',
    '154/2025/nđ-cp',
    'nghị định 154/2025/nđ-cp',
    'nghị định số 154/2025/nđ-cp',
  ]),
  scope('phase_1', ['giai đoạn 1', 'giai đoạn i']),
  scope('phase_2', ['giai đoạn 2', 'giai đoạn ii']),
  scope('central_estimate', [
    'dự toán trung ương giao',
    'dự toán trung ương',
    'trung ương giao',
    'kế hoạch vốn trung ương giao',
  ]),
  scope('council_estimate', [
    'dự toán hội đồng nhân dân',
    'dự toán hđnd',
    'dự toán thành phố giao',
    'dự toán hội đồng nhân dân thành phố giao',
    'dự toán hđnd giao',
  ]),
  scope('adjusted_plan', [
    'sau điều chỉnh',
    'kế hoạch vốn sau điều chỉnh',
    'kế hoạch sau điều chỉnh',
    'sau điều chỉnh chi tiết',
  ]),
];

/** Domains of procedures and dossiers. */
export const FIELDS: Concept[] = [
  field('civil_status', ['hộ tịch', 'khai sinh', 'kết hôn', 'khai tử', 'lĩnh vực hộ tịch']),
  field('certification', ['chứng thực', 'lĩnh vực chứng thực', 'sao y']),
  field('land', ['đất đai', 'địa chính', 'đất đai xây dựng', 'lĩnh vực đất đai', 'tài nguyên môi trường']),
  field('construction', ['xây dựng cơ bản', 'lĩnh vực xây dựng', 'cấp phép xây dựng']),
  field('social_protection', ['bảo trợ', 'bảo trợ xã hội', 'lĩnh vực bảo trợ', 'người có công', 'chính sách xã hội']),
  field('business_registration', ['lĩnh vực kinh doanh', 'đăng ký kinh doanh', 'kinh doanh', 'hộ kinh doanh']),
  field('education', ['lĩnh vực giáo dục', 'giáo dục', 'giáo dục và đào tạo']),
  field('health', ['lĩnh vực y tế', 'y tế']),
  field('military', ['quân sự', 'ban chỉ huy quân sự', 'bchqs']),
  field('police', ['công an']),
  field('tax', ['thuế', 'cơ quan thuế']),
  field('judiciary', ['tư pháp', 'lĩnh vực tư pháp']),
  field('culture', ['văn hóa - xã hội', 'văn hóa xã hội', 'văn hóa – xã hội', 'văn hoá - xã hội', 'văn hóa']),
  field('economy', ['kinh tế']),
];

/** Levels of government. */
export const LEVELS: Concept[] = [
  level(
    'commune_level',
    ['cấp xã', 'xã, phường, đặc khu', 'các xã, phường', 'xã phường', 'cấp phường', 'xã, phường'],
    ['xã phường'],
  ),
  level('city_level', ['cấp thành phố', 'cấp tỉnh', 'khối sở ngành']),
  level('department_level', ['cấp sở']),
  level('shared_level', ['dùng chung']),
  level('other_level', ['đơn vị khác', 'cơ quan khác']),
];

/** What of the thing is asked: its total, its share, its change. */
export const ASPECTS: Concept[] = [
  aspect('total', ['tổng số', 'tổng cộng', 'tổng', 'toàn bộ'], ['tất cả', 'hết thảy', 'cả thảy']),
  aspect(
    'share',
    ['tỷ lệ', 'tỉ lệ', 'chiếm', 'phần trăm', 'đạt tỷ lệ', 'tỷ trọng'],
    ['bao nhiêu phần trăm', 'mấy phần trăm', 'mấy %'],
  ),
  aspect('growth', ['tăng', 'so với cùng kỳ', 'tăng so với cùng kỳ', 'tăng trưởng', 'mức tăng', 'cùng kỳ']),
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
  aspect('rank', ['xếp hạng', 'xếp thứ', 'đứng thứ', 'thứ hạng', 'hạng'], ['thứ mấy', 'hạng mấy']),
];

/** What a passage is about, beyond what is counted in it. */
export const TOPICS: Concept[] = [
  topic('admin_reform', ['cải cách hành chính', 'cchc', 'cải cách hành chính nhà nước']),
  topic('procedure_reform', [
    'cải cách thủ tục hành chính',
    'cải cách tthc',
    'kiểm soát thủ tục hành chính',
    'kiểm soát tthc',
  ]),
  topic('institution_reform', ['cải cách thể chế', 'thể chế']),
  topic('apparatus', ['tổ chức bộ máy', 'bộ máy', 'cải cách tổ chức bộ máy', 'sắp xếp bộ máy']),
  topic('civil_service', [
    'chế độ công vụ',
    'công vụ',
    'đội ngũ cán bộ',
    'cải cách chế độ công vụ',
    'xây dựng đội ngũ',
  ]),
  topic('public_finance', ['tài chính công', 'cải cách tài chính công', 'tài chính']),
  topic('public_assets', ['tài sản công', 'quản lý tài sản công', 'quản lý tài sản']),
  topic('digital_government', [
    'chính quyền điện tử',
    'chính quyền số',
    'chính phủ số',
    'chính phủ điện tử',
    'xây dựng chính quyền số',
  ]),
  topic('digital_transformation', ['chuyển đổi số', 'chuyên đổi số', 'cđs']),
  topic('propaganda', ['tuyên truyền', 'thông tin tuyên truyền', 'truyền thông', 'thông tin, tuyên truyền']),
  topic('direction', ['chỉ đạo, điều hành', 'chỉ đạo điều hành', 'công tác chỉ đạo']),
  topic('discipline', [
    'kỷ luật, kỷ cương',
    'kỷ luật kỷ cương',
    'kỷ cương',
    'kỷ cương hành chính',
    'kỷ cương, kỷ luật',
  ]),
  topic('two_tier', [
    'chính quyền địa phương 02 cấp',
    'chính quyền địa phương 2 cấp',
    'chính quyền 02 cấp',
    'mô hình 2 cấp',
    'chính quyền địa phương hai cấp',
    'bộ máy 2 cấp',
    'hai cấp',
    '2 cấp',
    '02 cấp',
  ]),
  topic('info_security', ['an toàn thông tin', 'an toàn thông tin mạng', 'an ninh mạng', 'bảo mật']),
  topic('infrastructure', [
    'hạ tầng',
    'hạ tầng công nghệ thông tin',
    'hạ tầng cntt',
    'hạ tầng số',
    'hạ tầng kỹ thuật',
    'cơ sở hạ tầng',
  ]),
  topic(
    'software',
    ['phần mềm', 'hệ thống một cửa', 'một cửa điện tử', 'hệ thống một cửa điện tử', 'phần mềm một cửa'],
    [],
  ),
  topic('fault', ['lỗi', 'xảy ra lỗi', 'phát sinh lỗi', 'bị lỗi', 'trục trặc', 'quá tải', 'tắc nghẽn']),
  topic('legal_dissemination', [
    'phổ biến giáo dục pháp luật',
    'phổ biến, giáo dục pháp luật',
    'pbgdpl',
    'tuyên truyền pháp luật',
  ]),
  topic('law_enforcement', [
    'thi hành pháp luật',
    'theo dõi thi hành pháp luật',
    'theo dõi tình hình thi hành pháp luật',
  ]),
  topic('apology', ['xin lỗi', 'xin lỗi công khai', 'thư xin lỗi']),
  topic('archive', ['lưu trữ', 'tài liệu lưu trữ', 'hồ sơ lưu trữ', 'chỉnh lý tài liệu', 'số hóa hồ sơ lưu trữ']),
  topic('location', ['địa chỉ', 'trụ sở', 'địa điểm'], ['chuyển về đâu', 'ở đâu', 'chỗ nào']),
  topic('priority', ['ưu tiên']),
  topic('investment', ['đầu tư', 'nâng cấp', 'đầu tư nâng cấp', 'cải tạo']),
  topic('corruption', ['phòng chống tham nhũng', 'tham nhũng', 'tiêu cực', 'nhũng nhiễu']),
  topic('emulation', ['thi đua', 'khen thưởng']),
];

/** Parts that every such report has, with the words officials ask for them by. */
export const PARTS: Concept[] = [
  part(
    'limitations',
    [
      'tồn tại, hạn chế',
      'tồn tại hạn chế',
      'hạn chế',
      'tồn tại',
      'khó khăn',
      'vướng mắc',
      'khó khăn, vướng mắc',
      'khó khăn vướng mắc',
      'hạn chế, khó khăn',
      'bất cập',
      'điểm nghẽn',
      'yếu kém',
    ],
    ['vướng', 'khó', 'tắc', 'kẹt', 'chưa trơn', 'gặp khó', 'điểm yếu', 'trở ngại'],
  ),
  part('causes', ['nguyên nhân', 'lý do'], ['vì sao', 'tại sao', 'do đâu', 'sao lại']),
  part(
    'strengths',
    [
      'ưu điểm',
      'mặt đạt được',
      'những mặt đạt được',
      'thuận lợi',
      'mặt tích cực',
      'kết quả đạt được',
      'kết quả nổi bật',
    ],
    ['làm tốt', 'điểm mạnh'],
  ),
  part(
    'proposals',
    [
      'kiến nghị, đề xuất',
      'đề xuất, kiến nghị',
      'đề xuất kiến nghị',
      'kiến nghị đề xuất',
      'đề xuất',
      'kiến nghị',
      'đề nghị',
    ],
    ['xin hỗ trợ', 'đề đạt'],
  ),
  part(
    'next_tasks',
    [
      'phương hướng',
      'nhiệm vụ trọng tâm',
      'phương hướng nhiệm vụ',
      'nhiệm vụ thời gian tới',
      'thời gian tới',
      'nhiệm vụ, giải pháp',
      'giải pháp',
      'giải pháp trọng tâm',
      'kế hoạch thời gian tới',
      'trong thời gian tới',
      'nhiệm vụ 6 tháng cuối năm',
    ],
    ['sắp tới', 'tới đây', 'tính làm gì', 'định làm gì'],
  ),
  part('assessment', ['đánh giá chung', 'nhận xét', 'đánh giá']),
];
