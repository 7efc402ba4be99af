import type { ModelFaultReason } from '../../model/model-fault.ts';
import type { Answer } from '../answer.ts';

/** Why the rules' answer stands in for the model's. */
export type BriefReason = ModelFaultReason | 'ungrounded';

const REASONS: Record<BriefReason, string> = {
  timeout: 'mô hình ngôn ngữ chưa trả lời kịp',
  busy: 'mô hình ngôn ngữ đang quá tải',
  unreachable: 'hiện không kết nối được mô hình ngôn ngữ',
  rejected: 'mô hình ngôn ngữ không nhận yêu cầu, đề nghị báo người quản trị',
  broken: 'câu trả lời của mô hình ngôn ngữ không đọc được',
  resting: 'mô hình ngôn ngữ đang tạm ngừng vì vừa lỗi nhiều lần',
  budget: 'đơn vị đã dùng hết hạn mức mô hình ngôn ngữ của tháng này',
  steps: 'mô hình ngôn ngữ tra cứu quá nhiều lần mà chưa xong',
  ungrounded: 'bản soạn của mô hình ngôn ngữ có chỗ không khớp với báo cáo nên không được dùng',
};

/** The rules' answer, which says that it is brief and why, before its sources. */
export function withBriefNote(answer: Answer, reason: BriefReason): Answer {
  const note = `Trả lời ngắn theo quy tắc: ${REASONS[reason]}.`;
  const at = answer.text.indexOf('\nNguồn:');
  const [said, sources] = at < 0 ? [answer.text, ''] : [answer.text.slice(0, at), answer.text.slice(at)];
  return { ...answer, text: `${said}\n${note}${sources}` };
}
