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
