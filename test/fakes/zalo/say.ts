import { AT } from '../../people/officials.ts';
import { OWN, type Said } from './start-zalo-server.ts';

interface ToSay {
  /** Account of whoever says it; '0' is the assistant's own. */
  from: string;
  text?: string;
  /** Of a group; without it in private. */
  group?: string;
  /** Mentions "@…" of the text, each the account of whoever is meant. */
  mentions?: { uid: string; pos: number; len: number }[];
  /** Quotes a message of somebody. */
  to?: string;
  /** Another kind than a text. */
  kind?: { msgType: string; content: Record<string, unknown> };
}

let last = 8_000_000_000_000;

/** A message as Zalo brings it. */
export function say({ from, text = '', group, mentions, to, kind }: ToSay): Said {
  last += 1;
  const data = {
    msgId: String(last),
    cliMsgId: String(last + 1000),
    msgType: kind?.msgType ?? 'webchat',
    uidFrom: from,
    idTo: group ?? '0',
    dName: 'An',
    // A second between messages.
    ts: String(AT.getTime() + (last % 1_000_000) * 1000),
    ttl: 0,
    content: kind?.content ?? text,
    ...(mentions && { mentions: mentions.map((one) => ({ ...one, type: 0 })) }),
    ...(to !== undefined && { quote: { ownerId: to, cliMsgId: 1, globalMsgId: 1, msg: '…', ts: 1 } }),
  };
  return { isGroup: group !== undefined, data };
}

/** A text that mentions the assistant by its account, with the mention at its beginning. */
export function sayMentioning(said: Omit<ToSay, 'mentions'> & { text: string }): Said {
  const name = `@${OWN.name}`;
  return say({ ...said, text: `${name} ${said.text}`, mentions: [{ uid: OWN.id, pos: 0, len: name.length }] });
}
