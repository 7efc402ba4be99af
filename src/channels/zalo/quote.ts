import type { Message, SendMessageQuote } from 'zca-js';
import { z } from 'zod';

/** What Zalo needs of a message so that it can be quoted; numbers of its own may come as either. */
const quoteSchema = z.object({
  content: z.union([z.string(), z.record(z.string(), z.unknown())]),
  msgType: z.string(),
  propertyExt: z.unknown().optional(),
  uidFrom: z.coerce.string(),
  msgId: z.coerce.string(),
  cliMsgId: z.coerce.string(),
  ts: z.coerce.string(),
  ttl: z.number().catch(0),
});

/** A message as it is kept for its quote. */
export function writeQuote(data: Message['data']): string {
  const { content, msgType, propertyExt, uidFrom, msgId, cliMsgId, ts, ttl } = data;
  return JSON.stringify({ content, msgType, propertyExt, uidFrom, msgId, cliMsgId, ts, ttl });
}

/** @returns what `writeQuote` kept. @throws of anything else. */
export function readQuote(quoted: string): SendMessageQuote {
  return quoteSchema.parse(JSON.parse(quoted)) as SendMessageQuote;
}
