import { fold } from '../../vietnamese/fold.ts';

/** subject: what is asked or told about · assigner: who gave a task · addressee: to whom something is proposed. */
export type MentionRole = 'subject' | 'assigner' | 'addressee';

const ASSIGNS_AFTER = /^\s*(?:,?\s*chu tich \S+(?: \S+)? ?)?(?:giao|phan cong|da giao|chi dao)\b/;
const ASSIGNS_BEFORE = /\bdo (?:ubnd |uy ban nhan dan |chu tich (?:ubnd )?)?$/;
const ADDRESSED = /\b(?:kien nghi|de xuat|de nghi|kinh gui|gui|dat hang|xin)\b(?: \S+){0,4}? ?(?:voi|len|den|cho|toi)? ?$/;
const COMPARED = /\b(?:so sanh|doi chieu|so voi|giua)\b/;

/** Reads the role of a unit from the words around its mention. */
export function roleOf(text: string, start: number, end: number): MentionRole {
  const before = fold(text.slice(0, start));
  const after = fold(text.slice(end));
  if (ASSIGNS_AFTER.test(after) || (ASSIGNS_BEFORE.test(before) && /^.{0,12}giao\b/.test(after))) return 'assigner';
  if (ADDRESSED.test(before.slice(-40)) && !COMPARED.test(before)) return 'addressee';
  return 'subject';
}
