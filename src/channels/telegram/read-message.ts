import type { Message, UserFromGetMe } from 'telegraf/types';
import type { Arrived } from '../channel.ts';
import { readCall } from './read-call.ts';

export const TELEGRAM = 'telegram';

/** What came, or why nothing is said to it: a rule's name for the log. */
export type ReadMessage = { kind: 'arrived'; arrived: Arrived } | { kind: 'passed_over'; rule: string };

/** Reads a message of Telegram. One without words (a sticker, a picture) is asked back about in private and passed over in a group. */
export function readMessage(message: Message, bot: UserFromGetMe): ReadMessage {
  const { chat, from } = message;
  if (!from) return { kind: 'passed_over', rule: 'nobody sent it' };
  // Also an administrator of a group who writes as the group: nobody knows who that is.
  if (from.is_bot) return { kind: 'passed_over', rule: 'sent by a bot or as a group' };
  if (chat.type === 'channel') return { kind: 'passed_over', rule: 'of a channel' };
  if (SERVICE.some((one) => one in message)) return { kind: 'passed_over', rule: 'of the chat itself' };
  const isGroup = chat.type !== 'private';
  const hasWords = 'text' in message || 'caption' in message;
  if (isGroup && !hasWords) return { kind: 'passed_over', rule: 'no words in a group' };
  const { isCalled, text } = readCall(message, bot);
  return {
    kind: 'arrived',
    arrived: {
      incoming: {
        channel: TELEGRAM,
        account: String(from.id),
        chat: String(chat.id),
        isGroup,
        isCalled: !isGroup || isCalled,
        text,
        at: new Date(message.date * 1000),
      },
      place: {
        chat: String(chat.id),
        ...(message.is_topic_message && message.message_thread_id && { topic: message.message_thread_id }),
        // In private there is one conversation, and each answer stands under its question.
        ...(isGroup && { quoted: message.message_id }),
      },
    },
  };
}

/** What Telegram tells of a chat in the form of a message. */
const SERVICE = [
  'new_chat_members',
  'left_chat_member',
  'new_chat_title',
  'new_chat_photo',
  'delete_chat_photo',
  'group_chat_created',
  'supergroup_chat_created',
  'migrate_to_chat_id',
  'migrate_from_chat_id',
  'pinned_message',
  'message_auto_delete_timer_changed',
  'forum_topic_created',
  'forum_topic_edited',
  'forum_topic_closed',
  'forum_topic_reopened',
  'video_chat_started',
  'video_chat_ended',
] as const;
