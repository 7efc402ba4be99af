import { TelegramError } from 'telegraf';
import type { Place, Sending } from '../channel.ts';

/** What is to be sent, and where. */
export interface Letter {
  place: Place;
  sending: Sending;
  /** The group that it was to go to has become this one. */
  moved?: { from: string; to: string };
}

/**
 * What can be sent in place of what Telegram has just refused, so that the words arrive.
 *
 * @returns null where nothing can be mended.
 */
export function mendSending(error: unknown, letter: Letter): Letter | null {
  if (!(error instanceof TelegramError) || error.code !== 400) return null;
  const to = error.parameters?.migrate_to_chat_id;
  if (to !== undefined) {
    const { chat, isGroup } = letter.place;
    // Messages and topics of the group that was are not known in the one that is.
    return { ...letter, place: { chat: String(to), isGroup }, moved: { from: chat, to: String(to) } };
  }
  for (const { says, mend } of MENDS) {
    const mended = says.test(error.description) ? mend(letter) : null;
    if (mended) return mended;
  }
  return null;
}

const MENDS: readonly { says: RegExp; mend(letter: Letter): Letter | null }[] = [
  {
    says: /entit/iu,
    mend({ place, sending }) {
      if (!('text' in sending) || !sending.marks?.length) return null;
      const { marks: _marks, ...plain } = sending;
      return { place, sending: plain };
    },
  },
  {
    // The topic was deleted or closed meanwhile: the answer is given in the group at large.
    says: /thread not found|topic_(?:deleted|closed)/iu,
    mend({ place: { topic, ...place }, sending }) {
      return topic === undefined ? null : { place, sending };
    },
  },
  {
    // A chart of very many units is longer than Telegram takes as a photo.
    says: /photo_|image_process/iu,
    mend: ({ place, sending }) =>
      'picture' in sending ? { place, sending: { document: sending.picture, name: 'bieu-do.png' } } : null,
  },
];
