import { AT } from '../../people/officials.ts';

interface ToSay {
  from: string;
  text?: string;
  /** Of a group; without it in private. */
  group?: string;
  event?: 'text' | 'image' | 'sticker' | 'unsupported';
  more?: object;
}

let last = 100;

/** An update as the Bot API brings it. */
export function say({ from, text, group, event = 'text', more }: ToSay) {
  last += 1;
  return {
    event_name: `message.${event}.received`,
    message: {
      message_id: `m${last}`,
      from: { id: from, display_name: 'An', is_bot: false },
      chat: { id: group ?? from, chat_type: group === undefined ? 'PRIVATE' : 'GROUP' },
      date: AT.getTime() + last * 1000,
      ...(text !== undefined && { text }),
      ...more,
    },
  };
}
