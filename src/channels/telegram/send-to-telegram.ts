import type { Telegram } from 'telegraf';
import type { Choices, Mark, Place, Sending, Sent } from '../channel.ts';
import { callWithin } from './call-telegram.ts';
import { type Letter, mendSending } from './mend-sending.ts';
import { carriedBy } from './read-press.ts';
import { sentAfter } from './sent-after.ts';

/** Marks, topic, form of a picture, group: each may have to be mended once. */
const MOST_MENDS = 4;
/** A file is on its way for so many times as long as a text. */
const FILE_TAKES = 4;
/** Names are written into a header. */
const NOT_IN_HEADERS = /["\\\u0000-\u001f\u007f]/gu;

export interface SendingTo {
  telegram: Telegram;
  /** Told that a group goes on under another id. */
  moved(from: string, to: string): Promise<void>;
  /** A call is broken off after it; one that brings a file takes longer. */
  longestCallMs: number;
}

/** Sends a message, once: another time only in another form, where Telegram has refused the first. */
export async function sendToTelegram(to: SendingTo, place: Place, sending: Sending): Promise<Sent> {
  let letter: Letter = { place, sending };
  for (let mends = 0; ; mends++) {
    try {
      const { message_id } = await post(to, letter);
      return { kind: 'sent', id: String(message_id) };
    } catch (error) {
      const mended = mends < MOST_MENDS ? mendSending(error, letter) : null;
      if (!mended) return sentAfter(error);
      const { moved, ...next } = mended;
      if (moved) {
        try {
          await to.moved(moved.from, moved.to);
        } catch {
          // Nothing was sent, and the next attempt comes back here.
          return { kind: 'later', why: 'the move of a group was not written down' };
        }
      }
      letter = next;
    }
  }
}

async function post(
  { telegram, longestCallMs }: SendingTo,
  { place, sending }: Letter,
): Promise<{ message_id: number }> {
  const call = callWithin(telegram, 'text' in sending ? longestCallMs : FILE_TAKES * longestCallMs);
  const { chat, topic, quoted } = place;
  const there = { chat_id: chat, ...(topic !== undefined && { message_thread_id: Number(topic) }) };
  // What was quoted may have been deleted meanwhile.
  const quote = quoted !== undefined && { message_id: Number(quoted), allow_sending_without_reply: true };
  if ('text' in sending)
    return call('sendMessage', {
      ...there,
      ...(quote && { reply_parameters: quote }),
      text: sending.text,
      ...(sending.marks && { entities: sending.marks.map(entityOf) }),
      ...(sending.choices && { reply_markup: keyboardOf(sending.choices) }),
      link_preview_options: { is_disabled: true },
    });
  // Telegraf leaves an object out of a form that brings a file, unless it is written as JSON before.
  const quoteInForm = quote && { reply_parameters: JSON.stringify(quote) as unknown as typeof quote };
  if ('picture' in sending) {
    const photo = { source: Buffer.from(sending.picture), filename: 'bieu-do.png' };
    return call('sendPhoto', { ...there, ...quoteInForm, photo });
  }
  const document = { source: Buffer.from(sending.document), filename: sending.name.replace(NOT_IN_HEADERS, '_') };
  return call('sendDocument', { ...there, ...quoteInForm, document });
}

function entityOf({ start, length, style }: Mark) {
  return { type: style, offset: start, length };
}

/** A button a row: names of units are long, and telephones are narrow. */
function keyboardOf({ message, labels }: Choices) {
  return { inline_keyboard: labels.map((text, i) => [{ text, callback_data: carriedBy(message, i) }]) };
}
