import type { GroundingFault } from './fault.ts';
import { defuseLinks } from './without-links.ts';

/** Something in a draft that could be tapped, or would call somebody or a command. */
export function checkLinks(text: string): GroundingFault[] {
  if (defuseLinks(text) === text) return [];
  const explanation =
    'Bỏ liên kết, “@tên” và lệnh “/…” khỏi câu trả lời; địa chỉ thì ghi bằng chữ, ví dụ “dichvucong[.]gov[.]vn”.';
  return [{ kind: 'link', text: text.trim(), explanation }];
}
