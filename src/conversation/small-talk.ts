import type { Answer } from '../answers/answer.ts';
import { askBack } from '../answers/wording/replies.ts';
import { fold } from '../vietnamese/fold.ts';
import { splitSyllables } from '../vietnamese/syllables.ts';
import { describe } from '../vocabulary/describe.ts';

/** Longer than this it is no mere greeting. */
const MOST_SYLLABLES = 10;

const KINDS: { pattern: RegExp; reply: string }[] = [
  {
    pattern: /\b(?:cam on|thanks|thank you|tks)\b/,
    reply: 'Vâng ạ. Anh/chị cần thêm số liệu nào trong các báo cáo thì nhắn tôi.',
  },
  {
    pattern: /^(?:xin )?(?:chao|hello|hi|alo|e bot|bot oi|tro ly oi)\b/,
    reply: 'Chào anh/chị. Anh/chị cần hỏi số liệu nào trong các báo cáo, của đơn vị nào?',
  },
  {
    pattern: /^(?:vang|da|ok|oke|okie|tot|duoc roi|ro roi|nhat tri)(?: (?:a|em|anh|chi|nhe|roi|vay|bot|nha))*$/,
    reply: 'Vâng ạ. Anh/chị cần thêm số liệu nào trong các báo cáo thì nhắn tôi.',
  },
];

/** "Cảm ơn, còn Đông Hải thì sao?" asks on. */
const ASKS_ON = /\b(?:thi sao|con|bao nhieu|may|the nao|gi|nao|khong|sao)\b/;

/** A greeting or thanks is answered in kind, with nothing looked up; null for everything else. */
export function readSmallTalk(text: string): Answer | null {
  const folded = fold(text)
    .replace(/[^a-z\d\s]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (splitSyllables(folded).length > MOST_SYLLABLES || ASKS_ON.test(folded)) return null;
  if (describe(text, { chat: true }).concepts.size > 0) return null;
  const kind = KINDS.find(({ pattern }) => pattern.test(folded));
  return kind ? askBack(kind.reply) : null;
}
