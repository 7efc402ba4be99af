import type { Message, Update } from 'telegraf/types';
import { AT } from '../../people/officials.ts';
import { BOT } from './start-telegram-server.ts';

interface ToSay {
  /** Account of whoever says it. */
  from: number;
  text: string;
  /** Of a group; without it in private. */
  group?: number;
  topic?: number;
  /** Replies to a message of somebody. */
  to?: { id: number; is_bot?: boolean };
  more?: object;
}

let last = 1000;

/** A message as Telegram brings it, with the mentions and the command that stand in its text. */
export function say({ from, text, group, topic, to, more }: ToSay): Update & { message: Message.TextMessage } {
  last += 1;
  const chat =
    group === undefined
      ? { id: from, type: 'private', first_name: 'An' }
      : { id: group, type: 'supergroup', title: 'Nhóm phường' };
  const message = {
    message_id: last,
    // A second between messages.
    date: AT.getTime() / 1000 + last,
    from: { id: from, is_bot: false, first_name: 'An' },
    chat,
    text,
    entities: entitiesOf(text),
    ...(topic !== undefined && { message_thread_id: topic, is_topic_message: true }),
    ...(to && {
      reply_to_message: { message_id: 1, date: 1, chat, from: { first_name: 'Ai', is_bot: false, ...to }, text: '…' },
    }),
    ...more,
  };
  return { update_id: last, message } as unknown as Update & { message: Message.TextMessage };
}

/** A message that brings something else than words: `brought` are its fields. */
export function bring(brought: object, said: Omit<ToSay, 'text'>): Update {
  const { message, update_id } = say({ text: '', ...said });
  const { text: _text, entities: _entities, ...around } = message;
  return { update_id, message: { ...around, ...brought } } as unknown as Update;
}

/** A message that was edited so many seconds after it was sent. */
export function edit({ message }: { message: Message.TextMessage }, text: string, after: number): Update {
  last += 1;
  const edited = { ...message, text, entities: entitiesOf(text), edit_date: message.date + after };
  return { update_id: last, edited_message: edited } as unknown as Update;
}

/** A button that was pressed, under a message of the bot. */
export function press({
  from,
  data,
  group,
  topic,
}: {
  from: number;
  data: string;
  group?: number;
  topic?: number;
}): Update {
  const { message, update_id } = say({ from: BOT.id, text: 'Anh/chị chọn một mục.', group: group ?? from, topic });
  const chat = group === undefined ? { id: from, type: 'private' } : message.chat;
  const query = {
    id: String(update_id),
    from: { id: from, is_bot: false, first_name: 'An' },
    chat_instance: '1',
    data,
  };
  return { update_id, callback_query: { ...query, message: { ...message, from: BOT, chat } } } as unknown as Update;
}

/** The bot has another standing in a chat than before. */
export function become({ from, group, was, is }: { from: number; group?: number; was: string; is: string }): Update {
  const { message, update_id } = say({ from, text: '', group });
  const { chat, date } = message;
  const member = { chat, from: message.from, date, old_chat_member: { status: was }, new_chat_member: { status: is } };
  return { update_id, my_chat_member: member } as unknown as Update;
}

/** How the bot is called in a text. */
export const MENTION = `@${BOT.username}`;

function entitiesOf(text: string): object[] {
  return [
    ...[...text.matchAll(/(?<!\w)@\w+/gu)].map((found) => ({
      type: 'mention',
      offset: found.index,
      length: found[0].length,
    })),
    ...[...text.matchAll(/^\/\w+(?:@\w+)?/gu)].map((found) => ({
      type: 'bot_command',
      offset: 0,
      length: found[0].length,
    })),
  ];
}
