import type { Message, UserFromGetMe } from 'telegraf/types';
import type { Wordless } from '../../conversation/receive/message.ts';
import type { Arrived, FileOffered } from '../channel.ts';
import { readCall, wordsOf } from './read-call.ts';
import { readFiles } from './read-files.ts';

export const TELEGRAM = 'telegram';

/** What came, or why nothing is said to it: a rule's name for the log. */
export type ReadMessage = { kind: 'arrived'; arrived: Arrived; rule?: string } | { kind: 'passed_over'; rule: string };

/** An edited message is answered again for so long after it was sent. */
const EDITED_WITHIN_SECONDS = 600;

/**
 * Reads a message of Telegram.
 *
 * @param isEdited it is brought because it was edited: the day of an edit may also stand in one that is new.
 */
export function readMessage(message: Message, bot: UserFromGetMe, isEdited = false): ReadMessage {
  const seen = look(message, bot, isEdited);
  const silent = SILENCE.find(({ fits }) => fits(seen));
  if (silent) return { kind: 'passed_over', rule: silent.rule };
  const { edited, isGroup, isCalled, text, files, instead } = seen;
  const chat = String(message.chat.id);
  const key = `${chat}/${message.message_id}`;
  return {
    kind: 'arrived',
    ...(instead && { rule: `no words: ${instead}` }),
    arrived: {
      key: edited === undefined ? key : `${key}/${edited}`,
      incoming: {
        channel: TELEGRAM,
        account: String(message.from?.id),
        chat,
        isGroup,
        isCalled,
        text,
        ...(instead && { instead }),
        at: new Date((edited ?? message.date) * 1000),
      },
      place: {
        chat,
        isGroup,
        ...(message.is_topic_message && message.message_thread_id && { topic: String(message.message_thread_id) }),
        // In private there is one conversation, and each answer stands under its question.
        ...(isGroup && { quoted: String(message.message_id) }),
      },
      ...(files.length > 0 && { files }),
    },
  };
}

/** A message as the rules look at it. */
interface Seen {
  message: Message;
  isGroup: boolean;
  isCalled: boolean;
  text: string;
  hasWords: boolean;
  files: FileOffered[];
  instead: Wordless | undefined;
  /** Seconds of Unix time, of a message that was edited. */
  edited: number | undefined;
}

function look(message: Message, bot: UserFromGetMe, isEdited: boolean): Seen {
  const isGroup = message.chat.type !== 'private';
  const { isCalled, text } = readCall(message, bot);
  const hasWords = wordsOf(message).text.trim() !== '';
  const files = readFiles(message);
  return {
    message,
    isGroup,
    isCalled: !isGroup || isCalled,
    text,
    hasWords,
    files,
    instead: hasWords || files.length > 0 ? undefined : INSTEAD.find(([field]) => field in message)?.[1],
    edited: isEdited && 'edit_date' in message ? message.edit_date : undefined,
  };
}

/** When nothing is said; the first that fits is told in the log. */
const SILENCE: readonly { rule: string; fits(seen: Seen): boolean }[] = [
  { rule: 'nobody sent it', fits: ({ message }) => !message.from },
  { rule: 'sent by a bot', fits: ({ message }) => message.from?.is_bot === true },
  // An administrator who hides behind the group, a channel that is bound to it: nobody knows who that is.
  { rule: 'sent in the name of a group or a channel', fits: ({ message }) => message.sender_chat !== undefined },
  { rule: 'of a channel', fits: ({ message }) => message.chat.type === 'channel' },
  {
    rule: 'tells something of the chat itself, or is of an unknown kind',
    fits: ({ hasWords, files, instead }) => !hasWords && files.length === 0 && !instead,
  },
  { rule: 'no words in a group', fits: ({ isGroup, hasWords, instead }) => isGroup && !hasWords && !!instead },
  {
    rule: 'a file in a group that calls nobody',
    fits: ({ isGroup, isCalled, hasWords }) => isGroup && !hasWords && !isCalled,
  },
  { rule: 'edited, and without words', fits: ({ edited, hasWords }) => edited !== undefined && !hasWords },
  { rule: 'edited, and calls nobody', fits: ({ edited, isCalled }) => edited !== undefined && !isCalled },
  {
    rule: 'edited long after it was sent',
    fits: ({ edited, message }) => edited !== undefined && edited - message.date > EDITED_WITHIN_SECONDS,
  },
];

/** What comes in place of words, by the field that holds it; a moving picture before the document that it comes as, a venue as its location. */
const INSTEAD: readonly [field: string, instead: Wordless][] = [
  ['sticker', 'sticker'],
  ['animation', 'sticker'],
  ['dice', 'sticker'],
  ['voice', 'voice'],
  ['audio', 'voice'],
  ['video', 'video'],
  ['video_note', 'video'],
  ['story', 'video'],
  ['contact', 'contact'],
  ['location', 'location'],
  ['poll', 'poll'],
  ['game', 'poll'],
];
