import type { Message } from 'zca-js';
import { z } from 'zod';
import type { FileOffered } from '../channel.ts';

/** What stands in a message. `nothing`: of a kind that is not read; a rule's name for the log, and whether somebody waits for an answer to it. */
export type Content =
  | { kind: 'words'; text: string; files: FileOffered[] }
  | { kind: 'nothing'; rule: string; wantsAnswer: boolean };

/** Kinds that are not read. Who sends a sticker has said thanks; who sends a voice note waits. */
const NOT_READ: Record<string, { rule: string; wantsAnswer: boolean }> = {
  'chat.sticker': { rule: 'a sticker', wantsAnswer: false },
  'chat.gif': { rule: 'a moving picture', wantsAnswer: false },
  'chat.doodle': { rule: 'a drawing', wantsAnswer: false },
  'chat.voice': { rule: 'a voice note', wantsAnswer: true },
  'chat.video.msg': { rule: 'a video', wantsAnswer: true },
  'chat.location.new': { rule: 'a place', wantsAnswer: true },
  'chat.todo': { rule: 'a reminder', wantsAnswer: false },
  'group.poll': { rule: 'a poll', wantsAnswer: false },
};
const UNKNOWN = { rule: 'of a kind that is not known', wantsAnswer: true };
const CONTACT = { rule: 'a contact', wantsAnswer: true };

const attached = z.object({
  title: z.string().catch(''),
  description: z.string().catch(''),
  href: z.string().catch(''),
  action: z.string().catch(''),
  params: z.string().catch(''),
});
const fileParams = z.object({ fileSize: z.coerce.number().int().positive().catch(0) });

/** Reads the content of a message by its kind. */
export function readContent({ msgType, content }: Pick<Message['data'], 'msgType' | 'content'>): Content {
  if (typeof content === 'string') return { kind: 'words', text: content, files: [] };
  const { title, description, href, action, params } = attached.parse(content);
  switch (msgType) {
    case 'chat.photo':
      return { kind: 'words', text: title || description, files: [{ name: '', kind: 'picture', reference: href }] };
    case 'share.file':
      return {
        kind: 'words',
        text: '',
        files: [{ name: title, kind: 'document', ...sizeIn(params), reference: href }],
      };
    case 'chat.recommended':
    case 'chat.link':
      // What was typed around an address stands in the title.
      return /user$/u.test(action)
        ? { kind: 'nothing', ...CONTACT }
        : { kind: 'words', text: title || href, files: [] };
    default:
      return { kind: 'nothing', ...(NOT_READ[msgType] ?? UNKNOWN) };
  }
}

function sizeIn(params: string): { size?: number } {
  const parsed = fileParams.safeParse(parsedJson(params));
  return parsed.success && parsed.data.fileSize > 0 ? { size: parsed.data.fileSize } : {};
}

/** Null where it is none: the size is told only by some. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
