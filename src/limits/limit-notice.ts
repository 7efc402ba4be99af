import type { Bounded, Holder } from './limit.ts';

const NOTICES: Record<Exclude<Bounded, 'tokens'>, Record<Holder, string>> = {
  messages: {
    person: 'Anh/chị gửi tin nhanh quá, tôi chưa trả lời kịp. Anh/chị chờ một phút rồi gửi lại câu cần hỏi giúp.',
    group: 'Nhóm đang gửi nhiều tin cùng lúc, tôi chưa trả lời kịp. Anh/chị chờ một phút rồi gửi lại câu cần hỏi giúp.',
    unit: 'Nhiều cán bộ của đơn vị đang hỏi cùng lúc, tôi chưa trả lời kịp. Anh/chị chờ một phút rồi gửi lại câu cần hỏi giúp.',
  },
  uploads: {
    person:
      'Hôm nay anh/chị đã gửi đủ số tệp được nhận trong một ngày. Anh/chị gửi tiếp vào ngày mai, hoặc nhờ người quản trị của đơn vị nâng hạn mức.',
    group:
      'Hôm nay nhóm đã gửi đủ số tệp được nhận trong một ngày. Anh/chị gửi tiếp vào ngày mai, hoặc nhờ người quản trị của đơn vị nâng hạn mức.',
    unit: 'Hôm nay đơn vị đã gửi đủ số tệp được nhận trong một ngày. Anh/chị gửi tiếp vào ngày mai, hoặc nhờ người quản trị nâng hạn mức.',
  },
};

/** What is said once when a limit is struck. Tokens have none of their own: the rules answer, and the answer says why it is brief. */
export function limitNotice(bounded: Exclude<Bounded, 'tokens'>, by: Holder): string {
  return NOTICES[bounded][by];
}
