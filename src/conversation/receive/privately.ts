import type { Outgoing } from './message.ts';

const NOTICE = 'Việc này tôi trả lời riêng cho anh/chị.';
const UNREACHED =
  'Tôi chưa nhắn riêng cho anh/chị được. Anh/chị mở cuộc trò chuyện riêng với tôi, nhắn một câu bất kỳ, rồi gửi lại yêu cầu ở đó.';

/** What is said to a message of a group that is nobody else's business: there one line, the rest to whoever sent it. */
export function privately(official: number, said: Outgoing[]): Outgoing[] {
  if (said.length === 0) return [];
  return [{ text: NOTICE }, ...said.map((one) => ({ ...one, toOfficial: official, unreached: UNREACHED }))];
}
