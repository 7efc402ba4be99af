import { fold, normalize } from '../vietnamese/fold.ts';

/** What an administrator says in a group about the group itself. */
export type GroupWish =
  /** `unit` as typed; null where none was named: their own. */
  { kind: 'bind'; unit: string | null } | { kind: 'unbind' };

/** "gắn nhóm", "gắn nhóm này với phường Cẩm Hà"; folded. */
const BIND = /^gan nhom(?: nay)?(?:\s+(?:voi|cho|vao)?\s*(?<unit>\S.*))?$/;
/** "bỏ gắn nhóm", "gỡ gắn nhóm này". */
const UNBIND = /^(?:bo|go|huy) gan nhom(?: nay)?$/;

/** Reads a message of a group that is about the group; null for any other. */
export function readGroupWish(text: string): GroupWish | null {
  const plain = normalize(text)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.!]+$/u, '');
  const folded = fold(plain);
  if (UNBIND.test(folded)) return { kind: 'unbind' };
  const found = BIND.exec(folded);
  if (!found) return null;
  const unit = found.groups?.unit;
  return { kind: 'bind', unit: unit === undefined ? null : plain.slice(plain.length - unit.length) };
}

/** What an administrator is told in a group that is not bound; everybody else is told nothing there. */
export const HOW_TO_BIND =
  'Nhóm này chưa gắn với đơn vị nào nên trợ lý chưa trả lời trong nhóm. Anh/chị là quản trị: nhắn “gắn nhóm với” kèm tên đơn vị, ví dụ “gắn nhóm với phường …”.';
