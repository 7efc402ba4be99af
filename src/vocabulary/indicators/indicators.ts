/** A quantity that reports of one kind share, so that it can be compared between units and periods. */
export interface Indicator {
  id: string;
  /** Vietnamese name, as an answer says it. */
  name: string;
  unit: 'count' | 'share' | 'money' | 'area';
  /** Concepts that must be among the figure's own. */
  own: readonly string[];
  /** Concepts that must be among its own or around it. */
  around?: readonly string[];
  /** Concepts that must not be among its own: they make it another indicator. */
  not?: readonly string[];
  /** Words that its measure begins with, one of them. */
  measured?: readonly string[];
}

const CHANNELS = ['online', 'direct', 'full_online', 'partial_online', 'postal', 'no_boundary'] as const;
const FIELDS = [
  'civil_status',
  'certification',
  'land',
  'construction',
  'social_protection',
  'business_registration',
  'military',
  'tax',
  'judiciary',
] as const;
const OUTCOMES = [
  'on_time',
  'overdue',
  'in_progress',
  'in_time',
  'unfinished',
  'withdrawn',
  'rejected',
  'awaiting_supplement',
  'not_due',
  'regular',
] as const;

/** Shared indicators, the narrower before the wider: the first that fits is taken. */
export const INDICATORS: readonly Indicator[] = [
  // Dossiers of administrative procedures
  {
    id: 'tthc.received.online.full',
    name: 'hồ sơ tiếp nhận trực tuyến toàn trình',
    unit: 'count',
    own: ['dossier', 'full_online'],
    not: FIELDS,
  },
  {
    id: 'tthc.received.online',
    name: 'hồ sơ tiếp nhận trực tuyến',
    unit: 'count',
    own: ['dossier', 'online'],
    not: ['full_online', 'partial_online', 'payment', 'direct', 'digitised', ...OUTCOMES, ...FIELDS],
  },
  {
    id: 'tthc.received.direct',
    name: 'hồ sơ tiếp nhận trực tiếp',
    unit: 'count',
    own: ['dossier', 'direct'],
    not: ['payment', ...OUTCOMES, ...FIELDS],
  },
  { id: 'tthc.carried_over', name: 'hồ sơ kỳ trước chuyển sang', unit: 'count', own: ['dossier', 'carried_over'] },
  {
    id: 'tthc.resolved.overdue',
    name: 'hồ sơ giải quyết quá hạn',
    unit: 'count',
    own: ['dossier', 'overdue'],
    not: ['in_progress', ...FIELDS],
  },
  {
    id: 'tthc.resolved.on_time',
    name: 'hồ sơ giải quyết đúng hạn, trước hạn',
    unit: 'count',
    own: ['dossier', 'on_time'],
    not: [...FIELDS],
  },
  {
    id: 'tthc.in_progress.overdue',
    name: 'hồ sơ đang giải quyết quá hạn',
    unit: 'count',
    own: ['dossier', 'overdue', 'in_progress'],
  },
  {
    id: 'tthc.in_progress',
    name: 'hồ sơ đang giải quyết',
    unit: 'count',
    own: ['dossier', 'in_progress'],
    not: FIELDS,
  },
  { id: 'tthc.withdrawn', name: 'hồ sơ rút', unit: 'count', own: ['dossier', 'withdrawn'] },
  {
    id: 'tthc.resolved',
    name: 'hồ sơ đã giải quyết',
    unit: 'count',
    own: ['dossier', 'resolved'],
    not: ['received', ...OUTCOMES, ...CHANNELS, ...FIELDS],
  },
  {
    id: 'tthc.received',
    name: 'hồ sơ tiếp nhận',
    unit: 'count',
    own: ['dossier', 'received'],
    not: [...OUTCOMES, ...CHANNELS, ...FIELDS, 'late_entry'],
  },
  {
    id: 'tthc.received.online.share',
    name: 'tỷ lệ hồ sơ trực tuyến',
    unit: 'share',
    own: ['dossier', 'online'],
    not: ['payment', 'direct', ...OUTCOMES, ...FIELDS],
  },
  {
    id: 'tthc.resolved.on_time.share',
    name: 'tỷ lệ hồ sơ giải quyết đúng hạn',
    unit: 'share',
    own: ['dossier', 'on_time'],
    not: FIELDS,
  },
  {
    id: 'tthc.resolved.overdue.share',
    name: 'tỷ lệ hồ sơ quá hạn',
    unit: 'share',
    own: ['dossier', 'overdue'],
    not: FIELDS,
  },
  {
    id: 'tthc.resolved.share',
    name: 'tỷ lệ hồ sơ đã giải quyết',
    unit: 'share',
    own: ['dossier', 'resolved'],
    not: [...OUTCOMES, ...CHANNELS, ...FIELDS, 'digitised', 'synchronised', 'updated'],
  },
  {
    id: 'tthc.payment.online.share',
    name: 'tỷ lệ thanh toán trực tuyến',
    unit: 'share',
    own: ['payment'],
    not: ['direct'],
  },
  {
    id: 'tthc.digitised.share',
    name: 'tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC',
    unit: 'share',
    own: ['digitised'],
    not: ['reused'],
  },
  {
    id: 'tthc.procedures.full_online',
    name: 'TTHC cung cấp dịch vụ công trực tuyến toàn trình',
    unit: 'count',
    own: ['full_online'],
    not: ['dossier', 'occurring'],
  },
  {
    id: 'tthc.procedures.partial_online',
    name: 'TTHC cung cấp dịch vụ công trực tuyến một phần',
    unit: 'count',
    own: ['partial_online'],
    not: ['dossier', 'occurring'],
  },
  {
    id: 'tthc.procedures',
    name: 'TTHC thuộc thẩm quyền giải quyết',
    unit: 'count',
    own: ['procedure', 'within_remit'],
    not: [...CHANNELS],
  },
  // Tasks
  {
    id: 'task.city.total',
    name: 'nhiệm vụ cấp trên giao',
    unit: 'count',
    own: ['task', 'total'],
    around: ['city_assigned'],
    not: ['completed', ...OUTCOMES],
  },
  {
    id: 'task.city.on_time',
    name: 'nhiệm vụ cấp trên giao hoàn thành đúng hạn',
    unit: 'count',
    own: ['task', 'completed', 'on_time'],
    around: ['city_assigned'],
  },
  {
    id: 'task.city.overdue',
    name: 'nhiệm vụ cấp trên giao quá hạn',
    unit: 'count',
    own: ['task', 'overdue'],
    around: ['city_assigned'],
  },
  {
    id: 'task.city.in_progress',
    name: 'nhiệm vụ cấp trên giao đang thực hiện',
    unit: 'count',
    own: ['task', 'in_progress'],
    around: ['city_assigned'],
  },
  {
    id: 'task.city.completed',
    name: 'nhiệm vụ cấp trên giao đã hoàn thành',
    unit: 'count',
    own: ['task', 'completed'],
    around: ['city_assigned'],
    not: OUTCOMES,
  },
  {
    id: 'task.government.on_time',
    name: 'nhiệm vụ Chính phủ giao hoàn thành đúng hạn',
    unit: 'count',
    own: ['task', 'on_time'],
    around: ['government_assigned'],
  },
  {
    id: 'task.government.in_progress',
    name: 'nhiệm vụ Chính phủ giao đang thực hiện',
    unit: 'count',
    own: ['task', 'in_progress'],
    around: ['government_assigned'],
  },
  {
    id: 'task.government.total',
    name: 'nhiệm vụ Chính phủ giao',
    unit: 'count',
    own: ['task', 'government_assigned'],
    not: ['completed', ...OUTCOMES],
  },
  {
    id: 'task.plan.completed',
    name: 'nhiệm vụ trong kế hoạch CCHC đã hoàn thành',
    unit: 'count',
    own: ['task', 'completed'],
    around: ['own_plan'],
    not: OUTCOMES,
  },
  {
    id: 'task.plan.in_progress',
    name: 'nhiệm vụ trong kế hoạch CCHC đang thực hiện',
    unit: 'count',
    own: ['task', 'in_progress'],
    around: ['own_plan'],
  },
  {
    id: 'task.plan.not_due',
    name: 'nhiệm vụ trong kế hoạch CCHC chưa đến hạn',
    unit: 'count',
    own: ['task', 'not_due'],
    around: ['own_plan'],
  },
  {
    id: 'task.plan.total',
    name: 'nhiệm vụ trong kế hoạch CCHC',
    unit: 'count',
    own: ['task'],
    around: ['own_plan', 'total'],
    not: ['completed', ...OUTCOMES],
  },
  // Documents, propaganda, staff, money, digital
  { id: 'document.issued', name: 'văn bản chỉ đạo, điều hành đã ban hành', unit: 'count', own: ['document', 'issued'] },
  {
    id: 'legal_document.issued',
    name: 'văn bản quy phạm pháp luật đã ban hành',
    unit: 'count',
    own: ['legal_document', 'issued'],
  },
  { id: 'propaganda.news', name: 'tin, bài tuyên truyền', unit: 'count', own: ['news_item'] },
  { id: 'propaganda.broadcast', name: 'chương trình, lượt phát thanh', unit: 'count', own: ['broadcast'] },
  { id: 'staff.quota.assigned', name: 'biên chế công chức được giao', unit: 'count', own: ['quota', 'assigned'] },
  { id: 'staff.quota.present', name: 'biên chế công chức có mặt', unit: 'count', own: ['quota', 'present'] },
  { id: 'staff.public_employee', name: 'viên chức', unit: 'count', own: ['public_employee'] },
  { id: 'staff.disciplined', name: 'người bị kỷ luật', unit: 'count', own: ['disciplined'] },
  { id: 'inspection.held', name: 'cuộc kiểm tra', unit: 'count', own: ['inspection'] },
  {
    id: 'feedback.received',
    name: 'phản ánh, kiến nghị tiếp nhận',
    unit: 'count',
    own: ['feedback', 'received'],
    not: ['resolved', 'out_of_remit', 'within_remit'],
  },
  { id: 'feedback.resolved', name: 'phản ánh, kiến nghị đã xử lý', unit: 'count', own: ['feedback', 'resolved'] },
  { id: 'reception.visits', name: 'lượt tiếp công dân', unit: 'count', own: ['citizen_visit'], measured: ['lượt'] },
  { id: 'budget.revenue', name: 'tổng thu ngân sách', unit: 'money', own: ['revenue'] },
  { id: 'budget.expenditure', name: 'tổng chi ngân sách', unit: 'money', own: ['expenditure'] },
  { id: 'budget.regular_expenditure', name: 'chi thường xuyên', unit: 'money', own: ['regular_expenditure'] },
  { id: 'budget.public_investment', name: 'giải ngân vốn đầu tư công', unit: 'money', own: ['public_investment'] },
  {
    id: 'digital.e_id.share',
    name: 'tỷ lệ người dân có tài khoản định danh điện tử',
    unit: 'share',
    own: ['e_id'],
    not: ['health_record'],
  },
  { id: 'satisfaction', name: 'điểm (tỷ lệ) hài lòng', unit: 'share', own: ['satisfaction'] },
  {
    id: 'centre.area',
    name: 'diện tích Trung tâm Phục vụ hành chính công',
    unit: 'area',
    own: ['service_centre', 'area'],
  },
];

/** Parts that make up a whole, when all of them are stated. */
export const SUMS: readonly { whole: string; parts: readonly string[] }[] = [
  { whole: 'tthc.received', parts: ['tthc.received.online', 'tthc.received.direct', 'tthc.carried_over'] },
  { whole: 'tthc.received', parts: ['tthc.received.online', 'tthc.received.direct'] },
  { whole: 'tthc.received', parts: ['tthc.resolved', 'tthc.in_progress'] },
  { whole: 'tthc.resolved', parts: ['tthc.resolved.on_time', 'tthc.resolved.overdue'] },
  { whole: 'task.plan.total', parts: ['task.plan.completed', 'task.plan.in_progress'] },
  { whole: 'task.city.total', parts: ['task.city.on_time', 'task.city.overdue', 'task.city.in_progress'] },
  { whole: 'task.government.total', parts: ['task.government.on_time', 'task.government.in_progress'] },
];

/** Shares and what they are shares of. */
export const RATIOS: readonly { share: string; part: string; whole: string }[] = [
  { share: 'tthc.received.online.share', part: 'tthc.received.online', whole: 'tthc.received' },
  { share: 'tthc.resolved.share', part: 'tthc.resolved', whole: 'tthc.received' },
  { share: 'tthc.resolved.on_time.share', part: 'tthc.resolved.on_time', whole: 'tthc.resolved' },
  { share: 'tthc.resolved.overdue.share', part: 'tthc.resolved.overdue', whole: 'tthc.resolved' },
];
