import { type Message, ThreadType } from 'zca-js';
import type { Arrived } from '../channel.ts';
import { writeQuote } from './quote.ts';
import { type OwnNames, readCall } from './read-call.ts';
import { readContent } from './read-content.ts';

export const ZALO = 'zalo';

/** What came, or why nothing is said to it: a rule's name for the log. */
export type ReadMessage = { kind: 'arrived'; arrived: Arrived; rule?: string } | { kind: 'passed_over'; rule: string };

/** Reads a message of Zalo. One that cannot be read is asked back about in private where its sender waits for an answer. */
export function readMessage({ type, threadId, isSelf, data }: Message, own: OwnNames): ReadMessage {
  if (isSelf) return { kind: 'passed_over', rule: 'its own message' };
  const isGroup = type === ThreadType.Group;
  const content = readContent(data);
  if (content.kind === 'nothing' && (isGroup || !content.wantsAnswer))
    return { kind: 'passed_over', rule: isGroup ? `${content.rule} in a group` : content.rule };
  const { text, files } = content.kind === 'words' ? content : { text: '', files: [] };
  const call = readCall(
    {
      text: text.normalize('NFC'),
      mentions: 'mentions' in data ? data.mentions?.map((one) => ({ ...one, uid: String(one.uid) })) : undefined,
      quotedOwner: data.quote?.ownerId,
    },
    own,
  );
  if (isGroup && files.length > 0 && !call.isCalled)
    return { kind: 'passed_over', rule: 'a file in a group that calls nobody' };
  const chat = String(threadId);
  return {
    kind: 'arrived',
    ...(content.kind === 'nothing' && { rule: content.rule }),
    arrived: {
      key: `${chat}:${data.msgId}`,
      incoming: {
        channel: ZALO,
        account: String(data.uidFrom),
        chat,
        isGroup,
        isCalled: !isGroup || call.isCalled,
        text: isGroup ? call.text : text,
        at: new Date(Number(data.ts)),
      },
      // In private there is one conversation, and each answer stands under its question.
      place: { chat, isGroup, ...(isGroup && { quoted: writeQuote(data) }) },
      ...(files.length > 0 && { files }),
    },
  };
}
