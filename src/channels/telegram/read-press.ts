import type { CallbackQuery } from 'telegraf/types';
import type { Arrived } from '../channel.ts';
import { TELEGRAM } from './read-message.ts';

/** A button that was pressed. */
export interface Press {
  /** By which Telegram waits for a word on it. */
  query: string;
  /** The message that it stands under. */
  chat: string;
  message: number;
  /** It carries what no button of the assistant does. */
  isForged: boolean;
}

/** What a button carries: the id of the message that offered the choice, and the choice. */
const CARRIED = /^(?<message>[\w-]{1,60}):(?<choice>\d{1,2})$/u;

/** What the button of a choice carries: at most 64 bytes. */
export function carriedBy(message: string, choice: number): string {
  return `${message}:${choice}`;
}

/**
 * Reads a button that was pressed. Whoever presses may have a client that sends what it likes: what has not the form is offered as the choice of
 * no message, so that it is refused and written down like every other that is not to be had.
 *
 * @returns null where the message is not told.
 */
export function readPress(query: CallbackQuery, at: Date): { arrived: Arrived; press: Press } | null {
  const { id, from, message } = query;
  if (!message) return null;
  const carried = CARRIED.exec('data' in query ? query.data : '')?.groups;
  const chat = String(message.chat.id);
  const isGroup = message.chat.type !== 'private';
  const topic = 'is_topic_message' in message && message.is_topic_message ? message.message_thread_id : undefined;
  return {
    press: { query: id, chat, message: message.message_id, isForged: !carried },
    arrived: {
      key: `press/${id}`,
      incoming: { channel: TELEGRAM, account: String(from.id), chat, isGroup, isCalled: true, text: '', at },
      place: {
        chat,
        isGroup,
        ...(topic !== undefined && { topic: String(topic) }),
        ...(isGroup && { quoted: String(message.message_id) }),
      },
      pressed: { message: carried?.message ?? '', choice: Number(carried?.choice ?? 0) },
    },
  };
}
