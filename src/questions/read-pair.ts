import { fold } from '../vietnamese/fold.ts';

const ASKS_OF_BOTH: { operation: 'sum' | 'difference'; pattern: RegExp }[] = [
  {
    operation: 'sum',
    pattern:
      /^(?:(?:vay|the|thi|con) )*(?:tong(?: cong)?(?: cua)? (?:ca )?hai|ca hai|cong (?:lai|ca hai|hai so|hai cai|vao))(?: so| cai)?(?: (?:thi|la|duoc))*(?: (?:bao nhieu|may))?[ ?.!a]*$/,
  },
  {
    operation: 'difference',
    pattern:
      /^(?:(?:vay|the|thi|con) )*(?:hai (?:so|cai) )?(?:chenh(?: lech)?|hon kem|cach)(?: nhau)?(?: la)?(?: (?:bao nhieu|may))?[ ?.!a]*$/,
  },
];

/** "Tổng cả hai?", "chênh nhau bao nhiêu?": what is asked of the two numbers told last; null for any other question. */
export function readPair(text: string): 'sum' | 'difference' | null {
  const folded = fold(text).replace(/\s+/g, ' ').trim();
  return ASKS_OF_BOTH.find(({ pattern }) => pattern.test(folded))?.operation ?? null;
}
