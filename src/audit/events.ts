import { z } from 'zod';

const id = z.int().positive();
const count = z.int().nonnegative();
/** A word of the program's own ("passages", "answer-v3", "telegram"); nothing that anybody typed has this shape for long. */
const code = z.string().regex(/^[a-z0-9][a-z0-9._-]{0,47}$/u);
const secrecyMark = z.enum(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'LƯU HÀNH NỘI BỘ']);
const role = z.enum(['viewer', 'drafter', 'approver', 'administrator']);

/** A kind of deed: what an official reads of it, and what is told with it: ids, codes, counts, numbers; never words of a person or of a report. */
interface EventKind {
  words: string;
  detail: z.ZodObject;
}

/** All that is written down. The unit and the report that it was about have columns of their own. */
export const EVENTS = {
  'question.asked': {
    words: 'đặt câu hỏi',
    detail: z.strictObject({ channel: code, in_group: z.boolean(), characters: count }),
  },
  'question.answered': {
    words: 'được trả lời',
    detail: z.strictObject({
      kind: code,
      lane: code,
      reports: z.array(id),
      // each "report:ordinal"
      figures: z.array(z.string().regex(/^\d+:\d+$/u)),
      // of the prompts, where a model spoke: "answer@1"
      prompt: z
        .string()
        .regex(/^[a-z0-9@_, +-]{1,160}$/u)
        .nullable(),
      milliseconds: count,
    }),
  },
  'report.uploaded': {
    words: 'nạp báo cáo',
    detail: z.strictObject({ outcome: z.enum(['added', 'replaced']), figures_read: count }),
  },
  'upload.offered': {
    words: 'gửi tệp báo cáo, chờ xác nhận',
    detail: z.strictObject({ upload: id, figures_read: count }),
  },
  'upload.corrected': {
    words: 'sửa số liệu trước khi nạp',
    detail: z.strictObject({ upload: id, figure: count, original: z.number(), value: z.number() }),
  },
  'upload.dropped': { words: 'bỏ tệp chờ nạp', detail: z.strictObject({ upload: id }) },
  'report.refused': { words: 'nạp tệp, bị từ chối', detail: z.strictObject({ why: code }) },
  'report.refused_marked': { words: 'nạp tệp mang dấu mật, bị từ chối', detail: z.strictObject({ mark: secrecyMark }) },
  'report.removed': { words: 'xóa báo cáo', detail: z.strictObject({}) },
  'report.shared': { words: 'đổi việc chia sẻ báo cáo', detail: z.strictObject({ shared: z.boolean() }) },
  'data.exported': { words: 'xuất dữ liệu', detail: z.strictObject({ what: code, rows: count }) },
  'figure.corrected': {
    words: 'đính chính số liệu',
    detail: z.strictObject({ correction: id.optional(), figure: count, original: z.number(), value: z.number() }),
  },
  'correction.dropped': { words: 'bỏ đính chính', detail: z.strictObject({ figure: count }) },
  'error.reported': {
    words: 'báo sai số liệu',
    detail: z.strictObject({ request: id, figure: count, stated: z.number(), proposed: z.number().nullable() }),
  },
  'error.approved': { words: 'duyệt báo sai', detail: z.strictObject({ request: id, figure: count.nullable() }) },
  'error.rejected': { words: 'bác báo sai', detail: z.strictObject({ request: id, figure: count.nullable() }) },
  'official.invited': {
    words: 'mời cán bộ',
    detail: z.strictObject({ invitation: id, role: role.nullable(), official: id.nullable() }),
  },
  'official.joined': { words: 'tham gia', detail: z.strictObject({ invitation: id, official: id, channel: code }) },
  'official.revoked': { words: 'thu hồi quyền', detail: z.strictObject({ official: id, grants: count }) },
  'official.moved': { words: 'chuyển đơn vị', detail: z.strictObject({ official: id, role }) },
  'invitation.withdrawn': { words: 'hủy lời mời', detail: z.strictObject({ invitation: id, why: code }) },
  'account.removed': { words: 'gỡ tài khoản', detail: z.strictObject({ official: id, accounts: count }) },
  'account.locked': { words: 'khóa vì nhập sai mã', detail: z.strictObject({ channel: code }) },
  'account.unlocked': { words: 'mở khóa', detail: z.strictObject({ channel: code }) },
  // Names of units are public.
  'unit.placed': { words: 'xếp đơn vị vào cấp trên', detail: z.strictObject({ above: z.string().max(200) }) },
  'group.bound': { words: 'gắn nhóm với đơn vị', detail: z.strictObject({ group: id, channel: code }) },
  'group.unbound': { words: 'bỏ gắn nhóm', detail: z.strictObject({ group: id, channel: code }) },
  'group.moved': { words: 'nhóm đổi mã trên kênh', detail: z.strictObject({ group: id, channel: code }) },
  'message.sent_again': {
    words: 'cho gửi lại tin chưa gửi được',
    detail: z.strictObject({ message: id, channel: code }),
  },
  'message.dropped': { words: 'bỏ tin chưa gửi được', detail: z.strictObject({ message: id, channel: code }) },
  'limit.struck': {
    words: 'vượt hạn mức',
    detail: z.strictObject({ bounded: code, holder: z.enum(['person', 'group', 'unit']) }),
  },
  'limit.set': {
    words: 'đặt hạn mức',
    detail: z.strictObject({ bounded: code, holder: z.enum(['person', 'group', 'unit']), most: count.nullable() }),
  },
  'channel.session': {
    words: 'đăng nhập hoặc đăng xuất kênh',
    detail: z.strictObject({ channel: code, entered: z.boolean() }),
  },
  'request.refused': {
    words: 'bị từ chối',
    detail: z.strictObject({
      action: code,
      why: code,
      channel: code.optional(),
      invitation: id.nullable().optional(),
    }),
  },
  'audit.verified': { words: 'kiểm tra nhật ký', detail: z.strictObject({ rows: count }) },
  'personal_data.exported': {
    words: 'xuất dữ liệu cá nhân',
    detail: z.strictObject({ official: id.nullable(), named: id.nullable() }),
  },
  'personal_data.deleted': {
    words: 'xóa dữ liệu cá nhân',
    detail: z.strictObject({ official: id.nullable(), named: id.nullable(), rows: count }),
  },
  'personal_data.forgotten': {
    words: 'xóa dữ liệu hết thời hạn lưu',
    // lines of before know no messages
    detail: z.strictObject({ texts: count, persons: count, attempts: count, messages: count.optional() }),
  },
} as const satisfies Record<string, EventKind>;

export type AuditEvent = keyof typeof EVENTS;

/** What is told with an event. */
export type AuditDetail<E extends AuditEvent> = z.input<(typeof EVENTS)[E]['detail']>;
