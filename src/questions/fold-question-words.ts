import { fold, hasDiacritics } from '../vietnamese/fold.ts';

/**
 * The folded question, letter for letter, in which words that fold to an asking one can no longer be taken for it: "máy" is
 * not "mấy", "nhiều" not "(bao) nhiêu", "công" not "cộng", "môi (trường)" not "mỗi".
 */
export function foldQuestionWords(full: string): string {
  const accented = hasDiacritics(full);
  const text = full
    .replace(/(?<!\p{L})[Mm]áy(?!\p{L})/gu, 'm4y')
    .replace(/(?<!\p{L})(?<!bao\s)[Nn]hiều(?!\p{L})/gu, 'nh1eu')
    .replace(/(?<!\p{L})[Ss]ở(?!\p{L})/gu, 's0')
    .replace(/(?<!\p{L})[Cc]ông(?!\p{L})/gu, 'c0ng')
    .replace(/(?<!\p{L})[Mm]ôi(?!\p{L})/gu, 'm0i')
    .replace(/(?<!\p{L})[Gg]om(?!\p{L})/gu, accented ? 'g0m' : 'gom');
  const folded = fold(text);
  if (accented) return folded;
  return folded
    .replace(/\bmoi (?=truong\b)/gu, 'm0i ')
    .replace(/\bcong (?=(?:van|chuc|dan|dien|khai|trinh|nghe|viec|ty|an|bo|tac|lap|ich|vu|cuoc)\b)/gu, 'c0ng ')
    .replace(/\bmay (?=(?:tinh|in|scan|moc|photo|lay so|danh gia|tra cuu|vi tinh)\b)/gu, 'm4y ');
}
