import { z } from 'zod';
import type { Keyring } from '../../secrets/keyring.ts';
import type { Database } from '../../store/database.ts';
import type { Place, Sending, Sent } from '../channel.ts';
import type { BotCall } from './call-bot.ts';
import { offerFile } from './offered-files.ts';
import { sentAfter } from './sent-after.ts';

export interface BotSending {
  call: BotCall;
  /** Acts for the program itself. */
  db: Database;
  now: () => number;
  timeZone: string;
  /** Null: nothing is given by an address. */
  giving: { keys: Keyring; publicUrl: string } | null;
}

const sentShape = z.object({ message_id: z.union([z.string().min(1), z.number().positive()]).transform(String) });

const TWO = '2-digit';
const CLOCK = { hour: TWO, minute: TWO, day: TWO, month: TWO, year: 'numeric' } as const;

const SAID = {
  noPicture: 'Biểu đồ của câu trả lời này chưa gửi được qua Zalo Bot. Số liệu đã nêu đủ trong lời.',
  noDocument: (name: string) =>
    `Tệp “${name}” chưa gửi được qua Zalo Bot. Đề nghị anh/chị nhắn người vận hành để nhận tệp, hoặc nhận trên kênh khác.`,
  document: (name: string, address: string, until: string) =>
    `Tệp “${name}” (mở được đến ${until}; ai có địa chỉ này đều mở được, đề nghị không chuyển tiếp):\n${address}`,
};

/** Sends one message, once; a picture by a public address that Zalo fetches it from, a document as such an address in a text. */
export async function sendToBot(parts: BotSending, { chat }: Place, sending: Sending): Promise<Sent> {
  const { method, params } = await callFor(parts, chat, sending);
  try {
    const sent = sentShape.safeParse(await parts.call(method, params));
    return sent.success
      ? { kind: 'sent', id: sent.data.message_id }
      : { kind: 'unknown', why: 'success without the id of a message' };
  } catch (error) {
    return sentAfter(error);
  }
}

async function callFor({ db, now, timeZone, giving }: BotSending, chat: string, sending: Sending) {
  const text = (words: string) => ({ method: 'sendMessage', params: { chat_id: chat, text: words } });
  if ('text' in sending) return text(sending.text);
  if (!giving) return text('picture' in sending ? SAID.noPicture : SAID.noDocument(sending.name));
  const at = { ...giving, at: new Date(now()) };
  if ('picture' in sending) {
    const { address } = await offerFile(db, at, { name: 'bieu-do.png', bytes: sending.picture, kind: 'picture' });
    return { method: 'sendPhoto', params: { chat_id: chat, photo: address, caption: '' } };
  }
  const { name, document } = sending;
  const { address, until } = await offerFile(db, at, { name, bytes: document, kind: 'document' });
  const clock = new Intl.DateTimeFormat('vi-VN', { timeZone, ...CLOCK }).format(until);
  return text(SAID.document(name, address, clock));
}
