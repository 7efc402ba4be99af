import { type Message, ThreadType } from 'zca-js';
import type { Arrived } from '../channel.ts';
import { writeQuote } from './quote.ts';
import { type OwnNames, readCall } from './read-call.ts';
import { type Content, readContent } from './read-content.ts';

export const ZALO = 'zalo';

/** What came, or why nothing is said to it: a rule's name for the log. */
export type ReadMessage = { kind: 'arrived'; arrived: Arrived; rule?: string } | { kind: 'passed_over'; rule: string };

/** Reads a message of Zalo. What comes without words is answered in private by what to send instead. */
export function readMessage({ type, threadId, isSelf, data }: Message, own: OwnNames): ReadMessage {
  const isGroup = type === ThreadType.Group;
  const content = readContent(data);
  const { text, files } = content.kind === 'words' ? content : { text: '', files: [] };
  const call = readCall(
    {
      text: text.normalize('NFC'),
      mentions: 'mentions' in data ? data.mentions?.map((one) => ({ ...one, uid: String(one.uid) })) : undefined,
      quotedOwner: data.quote?.ownerId,
    },
    own,
  );
  const isCalled = !isGroup || call.isCalled;
  const silent = SILENCE.find(({ fits }) => fits({ isSelf, isGroup, isCalled, content }));
  if (silent) return { kind: 'passed_over', rule: silent.rule };
  const chat = String(threadId);
  return {
    kind: 'arrived',
    ...(content.kind === 'instead' && { rule: `no words: ${content.instead}` }),
    arrived: {
      key: `${chat}/${data.msgId}`,
      incoming: {
        channel: ZALO,
        account: String(data.uidFrom),
        chat,
        isGroup,
        isCalled,
        text: isGroup ? call.text : text,
        ...(content.kind === 'instead' && { instead: content.instead }),
        at: new Date(Number(data.ts)),
      },
      // In private there is one conversation, and each answer stands under its question.
      place: { chat, isGroup, ...(isGroup && { quoted: writeQuote(data) }) },
      ...(files.length > 0 && { files }),
    },
  };
}

/** A message as the rules look at it. */
interface Seen {
  isSelf: boolean;
  isGroup: boolean;
  isCalled: boolean;
  content: Content;
}

/** When nothing is said; the first that fits is told in the log. */
const SILENCE: readonly { rule: string; fits(seen: Seen): boolean }[] = [
  { rule: 'its own message', fits: ({ isSelf }) => isSelf },
  { rule: 'of a kind that is not known', fits: ({ content }) => content.kind === 'nothing' },
  { rule: 'no words in a group', fits: ({ isGroup, content }) => isGroup && content.kind === 'instead' },
  {
    rule: 'a file in a group that calls nobody',
    fits: ({ isGroup, isCalled, content }) =>
      isGroup && !isCalled && content.kind === 'words' && content.files.length > 0,
  },
];
