import { type AuditEvent, EVENTS } from '../audit/events.ts';
import type { AuditEntry } from '../audit/list-audit.ts';
import { formatNumber } from '../vietnamese/numbers.ts';

/** What each field of a line's detail is called. */
export const FIELDS: Readonly<Record<string, string>> = {
  above: 'cấp trên:',
  accounts: 'số tài khoản',
  action: 'việc',
  attempts: 'lượt nhập mã',
  bounded: 'hạn mức',
  channel: 'kênh',
  characters: 'số ký tự',
  correction: 'đính chính số',
  entered: 'đã đăng nhập:',
  figure: 'số liệu số',
  figures: 'số liệu',
  figures_read: 'số liệu đọc được:',
  grants: 'số quyền',
  group: 'nhóm số',
  holder: 'tính cho',
  in_group: 'trong nhóm',
  invitation: 'mã mời số',
  kind: 'loại',
  lane: 'tìm theo',
  mark: 'dấu',
  milliseconds: 'mili giây',
  message: 'tin số',
  messages: 'số tin',
  most: 'mức',
  named: 'tên số',
  official: 'cán bộ số',
  original: 'báo cáo ghi',
  // the code says it all
  outcome: '',
  persons: 'số người',
  prompt: 'lời nhắc',
  proposed: 'đề nghị',
  reports: 'báo cáo số',
  request: 'yêu cầu số',
  role: 'vai trò',
  rows: 'số dòng',
  shared: 'chia sẻ',
  stated: 'đang dùng',
  texts: 'lời nhắn',
  upload: 'tệp gửi số',
  value: 'số đúng',
  what: 'dữ liệu',
  why: 'lý do',
};

/** What officials read in place of a code; one that is not here is shown as it is. */
const CODES: Readonly<Record<string, string>> = {
  true: 'có',
  false: 'không',
  added: 'báo cáo mới',
  replaced: 'thay bản trước',
  unreadable: 'không đọc được',
  not_fetched: 'không lấy được tệp',
  too_large: 'lớn quá',
  no_right: 'không có quyền',
  sent_in_group: 'mã bị gửi vào nhóm',
  maker_revoked: 'người mời đã bị thu hồi quyền',
  withdrawn: 'người mời hủy',
  join: 'tham gia',
  ask: 'hỏi',
  viewer: 'người xem',
  drafter: 'người soạn',
  approver: 'người duyệt',
  administrator: 'quản trị',
  messages: 'tin nhắn',
  uploads: 'tệp gửi lên',
  tokens: 'token mô hình',
  figures: 'số liệu',
  findings: 'chỗ số liệu không khớp',
  tasks: 'nhiệm vụ',
  person: 'mỗi người',
  unit: 'cả đơn vị',
  terminal: 'máy chủ',
  telegram: 'Telegram',
  zalo: 'Zalo',
  web: 'trang web',
};

/** "21/11/2026 10:05:03 · Nguyễn Văn A (số 12) · đính chính số liệu · phường Cẩm Hà · quy-3.txt · báo cáo ghi 13, số đúng 14". */
export function lineText({ at, actor, event, unit, reportId, fileName, detail, text }: AuditEntry): string {
  const parts = [
    momentText(at),
    personText(actor),
    wordsOf(event),
    unit,
    reportId === null ? null : (fileName ?? `báo cáo số ${reportId}`),
    fieldsOf(event)
      .map((field) => [field, detail[field]] as const)
      .filter(([, value]) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0))
      .map(([field, value]) => `${FIELDS[field] ?? field} ${valueText(value)}`.trim())
      .join(', '),
    text === null ? null : `“${text}”`,
  ];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
}

/** A line of an older program may tell an event that is no longer written. */
function isKnown(event: string): event is AuditEvent {
  return event in EVENTS;
}

function wordsOf(event: string): string {
  return isKnown(event) ? EVENTS[event].words : event;
}

/** In the order in which they are to be read; the store keeps them by length. */
function fieldsOf(event: string): string[] {
  return isKnown(event) ? Object.keys(EVENTS[event].detail.shape) : [];
}

function personText({ kind, number, name }: AuditEntry['actor']): string {
  if (kind === 'system') return 'hệ thống';
  if (kind === 'named') return name ?? `người đã xóa tên #${number}`;
  return name === null ? `cán bộ số ${number}` : `${name} (số ${number})`;
}

function valueText(value: unknown): string {
  if (Array.isArray(value)) return value.map(valueText).join(' và ');
  if (typeof value === 'number') return formatNumber(value);
  return CODES[String(value)] ?? String(value);
}

const MOMENT = new Intl.DateTimeFormat('vi-VN', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

/** Day before hour, as officials write it; the locale's own order is the other one. */
function momentText(at: Date): string {
  const part = Object.fromEntries(MOMENT.formatToParts(at).map(({ type, value }) => [type, value]));
  return `${part.day}/${part.month}/${part.year} ${part.hour}:${part.minute}:${part.second}`;
}
