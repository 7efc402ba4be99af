import type { Message } from 'zca-js';
import { z } from 'zod';
import type { Wordless } from '../../conversation/receive/message.ts';
import type { FileOffered } from '../channel.ts';

/** What stands in a message: words and files, or what came in their place. `nothing`: of a kind that says nothing to the assistant. */
export type Content =
  | { kind: 'words'; text: string; files: FileOffered[] }
  | { kind: 'instead'; instead: Wordless }
  | { kind: 'nothing' };

/** What comes in place of words, by Zalo's name of the kind. */
const INSTEAD: Record<string, Wordless> = {
  'chat.sticker': 'sticker',
  'chat.gif': 'sticker',
  'chat.doodle': 'sticker',
  'chat.voice': 'voice',
  'chat.video.msg': 'video',
  'chat.location.new': 'location',
  'group.poll': 'poll',
};

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
        ? { kind: 'instead', instead: 'contact' }
        : { kind: 'words', text: title || href, files: [] };
    default: {
      const instead = INSTEAD[msgType];
      return instead ? { kind: 'instead', instead } : { kind: 'nothing' };
    }
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
