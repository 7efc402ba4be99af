import type { Incoming } from './message.ts';

/** A text as the store takes it: none holds a NUL. Put in its place, not taken out: an id must not become another one by it. */
export function storableText(text: string): string {
  return text.replaceAll('\u0000', '\ufffd');
}

/** A message as the store takes it. */
export function storable(message: Incoming): Incoming {
  const { account, chat, text } = message;
  return { ...message, account: storableText(account), chat: storableText(chat), text: storableText(text) };
}
