import type { Message, MessageEntity, UserFromGetMe } from 'telegraf/types';
import { withoutParts } from '../without-parts.ts';
import { meaningAlone } from './commands.ts';

/** How the assistant was called in a message, and what is said to it. */
export interface Call {
  isCalled: boolean;
  /** Without the mention and the command. */
  text: string;
}

/** "/hoi", "/hoi@ten_bot". */
const COMMAND = /^\/(?<command>\w+)(?:@(?<bot>\w+))?$/u;

/** Reads who is spoken to: the assistant is called by its name, by a reply to it, or by a command that is not another bot's. */
export function readCall(message: Message, bot: UserFromGetMe): Call {
  const { text, entities } = wordsOf(message);
  const parts = entities.map((entity) => ({
    entity,
    start: entity.offset,
    end: entity.offset + entity.length,
    written: text.slice(entity.offset, entity.offset + entity.length),
  }));
  const isOwn = (name: string | undefined) => name?.toLowerCase() === bot.username.toLowerCase();
  const mentions = parts.filter(({ entity, written }) =>
    entity.type === 'text_mention'
      ? entity.user.id === bot.id
      : entity.type === 'mention' && isOwn(written.replace(/^@/u, '')),
  );
  const commands = parts.flatMap((part) => {
    const found = part.entity.type === 'bot_command' && part.start === 0 ? COMMAND.exec(part.written)?.groups : null;
    return found && (found.bot === undefined || isOwn(found.bot)) ? [{ ...part, command: found.command ?? '' }] : [];
  });
  const rest = withoutParts(text, [...mentions, ...commands]);
  return {
    isCalled: mentions.length > 0 || commands.length > 0 || isReplyTo(message, bot),
    text: rest === '' && commands[0] ? meaningAlone(commands[0].command) : rest,
  };
}

function wordsOf(message: Message): { text: string; entities: MessageEntity[] } {
  if ('text' in message) return { text: message.text, entities: message.entities ?? [] };
  if ('caption' in message) return { text: message.caption ?? '', entities: message.caption_entities ?? [] };
  return { text: '', entities: [] };
}

/** The first message of a topic is what all others of it are replies to, whoever opened it. */
function isReplyTo(message: Message, bot: UserFromGetMe): boolean {
  const replied = 'reply_to_message' in message ? message.reply_to_message : undefined;
  return replied !== undefined && replied.from?.id === bot.id && !('forum_topic_created' in replied);
}
