import { z } from 'zod';
import type { Wordless } from '../../conversation/receive/message.ts';
import type { Arrived } from '../channel.ts';
import { findTypedNames } from '../typed-names.ts';
import { withoutParts } from '../without-parts.ts';

export const ZALO_BOT = 'zalobot';

/** What came, or why nothing is said to it: a rule's name for the log. */
export type ReadUpdate = { kind: 'arrived'; arrived: Arrived; rule?: string } | { kind: 'passed_over'; rule: string };

const id = z.union([z.string(), z.number()]).transform(String).pipe(z.string().min(1));
const messageShape = z.object({
  message_id: id,
  from: z.object({ id, is_bot: z.boolean().catch(false) }),
  chat: z.object({ id, chat_type: z.string() }),
  date: z.coerce.number(),
  text: z.string().catch(''),
  photo_url: z.string().optional(),
  photo: z.string().optional(),
  caption: z.string().catch(''),
});
const updateShape = z.object({ event_name: z.string(), message: messageShape });
/** A webhook may bring it wrapped as an answer. */
const wrappedShape = z.object({ ok: z.boolean(), result: updateShape });

export type BotUpdate = z.output<typeof updateShape>;

/** What comes in place of words, by the name of the event. */
const INSTEAD: Record<string, Wordless> = {
  'message.sticker.received': 'sticker',
  'message.unsupported.received': 'unsupported',
};
/** Later than any second of Unix time that will be written: milliseconds. */
const LEAST_MILLISECONDS = 100_000_000_000;

/** An update out of the body of a call, bare or wrapped; null: it is none. */
export function parseUpdate(body: unknown): BotUpdate | null {
  const wrapped = wrappedShape.safeParse(body);
  if (wrapped.success) return wrapped.data.result;
  const bare = updateShape.safeParse(body);
  return bare.success ? bare.data : null;
}

/** Reads an update. In a group the bot is brought only what mentions it or replies to it: each message there calls it. */
export function readUpdate({ event_name, message }: BotUpdate, names: readonly string[]): ReadUpdate {
  const { message_id, from, chat, date, photo_url, photo } = message;
  const isGroup = chat.chat_type.toUpperCase() === 'GROUP';
  const words = (message.text || message.caption).normalize('NFC');
  const reference = photo_url ?? photo;
  const instead = words === '' && reference === undefined ? INSTEAD[event_name] : undefined;
  const silent = SILENCE.find(({ fits }) =>
    fits({ isBot: from.is_bot, isGroup, instead, isEmpty: words === '' && reference === undefined && !instead }),
  );
  if (silent) return { kind: 'passed_over', rule: silent.rule };
  return {
    kind: 'arrived',
    ...(instead && { rule: `no words: ${instead}` }),
    arrived: {
      key: `${chat.id}/${message_id}`,
      incoming: {
        channel: ZALO_BOT,
        account: from.id,
        chat: chat.id,
        isGroup,
        isCalled: true,
        text: isGroup ? withoutParts(words, findTypedNames(words, names)) : words,
        ...(instead && { instead }),
        at: new Date(date < LEAST_MILLISECONDS ? date * 1000 : date),
      },
      place: { chat: chat.id, isGroup },
      ...(reference !== undefined && { files: [{ name: '', kind: 'picture' as const, reference }] }),
    },
  };
}

/** An update as the rules look at it. */
interface Seen {
  isBot: boolean;
  isGroup: boolean;
  isEmpty: boolean;
  instead: Wordless | undefined;
}

/** When nothing is said; the first that fits is told in the log. */
const SILENCE: readonly { rule: string; fits(seen: Seen): boolean }[] = [
  { rule: 'sent by a bot', fits: ({ isBot }) => isBot },
  { rule: 'of a kind that is not known', fits: ({ isEmpty }) => isEmpty },
  { rule: 'no words in a group', fits: ({ isGroup, instead }) => isGroup && instead !== undefined },
];
