import type { Wordless } from './message.ts';

/** What an official is told whose message brings neither words nor a file: what was not taken in, and what to send instead. */
export const SAID_TO_WORDLESS: Readonly<Record<Wordless, string>> = {
  sticker: 'Cảm ơn anh/chị. Tôi chỉ hiểu được chữ: anh/chị nhắn câu hỏi về báo cáo để tôi trả lời.',
  voice: 'Tôi chưa nghe được tin thoại. Đề nghị anh/chị gõ câu hỏi bằng chữ.',
  video: 'Tôi chưa xem được video. Đề nghị anh/chị gõ câu hỏi bằng chữ, hoặc gửi tệp báo cáo.',
  contact:
    'Tôi không dùng và không lưu danh bạ anh/chị gửi. Cán bộ mới tham gia bằng mã mời của người quản trị đơn vị.',
  location: 'Tôi không dùng và không lưu vị trí. Đề nghị anh/chị nhắn câu hỏi về báo cáo bằng chữ.',
  unsupported: 'Tôi chưa xem được nội dung anh/chị vừa gửi. Đề nghị anh/chị gõ câu hỏi bằng chữ.',
  poll: 'Tôi không tham gia bình chọn. Đề nghị anh/chị nhắn câu hỏi về báo cáo bằng chữ.',
};
