import { fold } from '../../vietnamese/fold.ts';
import type { Evidence } from './evidence.ts';
import type { GroundingFault } from './fault.ts';
import { defuseLinks, MARKDOWN } from './without-links.ts';

/** An address as a report writes it: it is defused where it goes out. */
const PLAIN_ADDRESS = /^[^@/]+\.[^@]+$/u;

/** Something in a draft that could be tapped, or would call somebody or a command. */
export function checkLinks(text: string, evidence: Evidence): GroundingFault[] {
  const isQuoted = (word: string) =>
    PLAIN_ADDRESS.test(word) && evidence.text().includes(fold(word.replace(/[.,;:)]+$/u, '')));
  const words = text.split(/[\s“”"(]+/u).filter((word) => defuseLinks(` ${word}`) !== ` ${word}` && !isQuoted(word));
  if (words.length === 0 && !MARKDOWN.test(text)) return [];
  const explanation =
    'Bỏ liên kết, “@tên” và lệnh “/…” khỏi câu trả lời; địa chỉ thì ghi bằng chữ, ví dụ “dichvucong[.]gov[.]vn”.';
  return [{ kind: 'link', text: text.trim(), explanation }];
}
