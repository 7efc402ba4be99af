import type { ChatMemberUpdated, Message, Update, UserFromGetMe } from 'telegraf/types';
import type { Arrived } from '../channel.ts';
import { type ReadMessage, readMessage, TELEGRAM } from './read-message.ts';
import { type Press, readPress } from './read-press.ts';

/** What an update is to the program. */
export type ReadUpdate =
  | ReadMessage
  | { kind: 'pressed'; arrived: Arrived; press: Press }
  | { kind: 'moved'; from: string; to: string };

/** The kinds of updates that Telegram is asked for. */
export const WANTED = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** Reads an update. @param at now: of a button Telegram does not tell when it was pressed. */
export function readUpdate(update: Update, bot: UserFromGetMe, at: Date): ReadUpdate {
  if ('message' in update) return readMove(update.message) ?? readMessage(update.message, bot);
  if ('edited_message' in update) return readMessage(update.edited_message, bot, true);
  if ('callback_query' in update) {
    const read = readPress(update.callback_query, at);
    return read ? { kind: 'pressed', ...read } : { kind: 'passed_over', rule: 'a button under no message' };
  }
  if ('my_chat_member' in update) return readMembership(update.my_chat_member);
  return { kind: 'passed_over', rule: 'an update that nobody asked for' };
}

/** Told in the group that was and in the one that is: whichever comes first. */
function readMove(message: Message): ReadUpdate | null {
  const chat = String(message.chat.id);
  if ('migrate_to_chat_id' in message) return { kind: 'moved', from: chat, to: String(message.migrate_to_chat_id) };
  if ('migrate_from_chat_id' in message) return { kind: 'moved', from: String(message.migrate_from_chat_id), to: chat };
  return null;
}

const AWAY: ReadonlySet<string> = new Set(['left', 'kicked']);

/** The assistant was added somewhere, removed or blocked. Whoever adds it to a group calls it by that, and hears what a call without words does. */
function readMembership({ chat, from, date, old_chat_member, new_chat_member }: ChatMemberUpdated): ReadUpdate {
  const [wasAway, isAway] = [AWAY.has(old_chat_member.status), AWAY.has(new_chat_member.status)];
  if (chat.type === 'channel') return { kind: 'passed_over', rule: 'of a channel' };
  if (isAway) return { kind: 'passed_over', rule: chat.type === 'private' ? 'blocked' : 'removed from a group' };
  if (chat.type === 'private') return { kind: 'passed_over', rule: 'unblocked' };
  if (!wasAway) return { kind: 'passed_over', rule: 'other rights in a group' };
  const id = String(chat.id);
  return {
    kind: 'arrived',
    rule: 'added to a group',
    arrived: {
      key: `${id}/added/${date}`,
      incoming: {
        channel: TELEGRAM,
        account: String(from.id),
        chat: id,
        isGroup: true,
        isCalled: true,
        text: '',
        at: new Date(date * 1000),
      },
      place: { chat: id, isGroup: true },
    },
  };
}
