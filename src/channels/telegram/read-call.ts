import type { Message, MessageEntity, UserFromGetMe } from 'telegraf/types';
import { withoutParts } from '../without-parts.ts';

/** How the assistant was called in a message, and what is said to it. */
export interface Call {
  isCalled: boolean;
  /** Without the mention; a command stands in it, without the bot's name. */
  text: string;
}

/** "/hoi", "/hoi@ten_bot"; with marks ("/hỏi") it is none to Telegram, and it is one to whoever types it. */
const COMMAND = /^(?<command>\/[\p{L}\p{M}\p{N}_]+)(?:@(?<bot>\w+))?(?=\s|$)/u;

/** Reads who is spoken to: the assistant is called by its name, by a reply to it, or by a command that is not another bot's. */
export function readCall(message: Message, bot: UserFromGetMe): Call {
  const { text, entities } = wordsOf(message);
  const isOwn = (name: string | undefined) => name?.toLowerCase() === bot.username.toLowerCase();
  const mentions = entities
    .map((entity) => ({ entity, start: entity.offset, end: entity.offset + entity.length }))
    .filter(({ entity, start, end }) =>
      entity.type === 'text_mention'
        ? entity.user.id === bot.id
        : entity.type === 'mention' && isOwn(text.slice(start, end).replace(/^@/u, '')),
    );
  const rest = withoutParts(text, mentions);
  const command = COMMAND.exec(rest)?.groups;
  const isCommand = command !== undefined && (command.bot === undefined || isOwn(command.bot));
  return {
    isCalled: mentions.length > 0 || isCommand || isReplyTo(message, bot),
    text: isCommand ? rest.replace(COMMAND, command.command ?? '') : rest,
  };
}

/** What is written in a message, or under what it brings. */
export function wordsOf(message: Message): { text: string; entities: MessageEntity[] } {
  if ('text' in message) return { text: message.text, entities: message.entities ?? [] };
  if ('caption' in message) return { text: message.caption ?? '', entities: message.caption_entities ?? [] };
  return { text: '', entities: [] };
}

/** The first message of a topic is what all others of it are replies to, whoever opened it. */
function isReplyTo(message: Message, bot: UserFromGetMe): boolean {
  const replied = 'reply_to_message' in message ? message.reply_to_message : undefined;
  return replied !== undefined && replied.from?.id === bot.id && !('forum_topic_created' in replied);
}
