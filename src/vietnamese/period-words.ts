import { fold, hasDiacritics, sameAccents } from './fold.ts';

/** The words that periods are written with. Folded, "từ" and "tư", "năm" and "nam", "quý" and "quỹ" would be one. */
const WORDS =
  'từ đến tới ngày tháng năm quý kỳ nửa nữa đầu giữa cuối sau nay này ngoái trước hết tính lũy kế kể cả trọn của giai đoạn nhiệm thời học các hôm qua tuần điểm hiện tại báo cáo trong cùng rồi vừa mồng mùng một nhất hai ba bốn tư sáu bảy bẩy tám chín mười ngân sách tài chính công tác lại đây trở đi về giờ bây lúc cho bắt thời'.split(
    ' ',
  );
const BY_FOLDED = new Map<string, string[]>();
for (const word of WORDS) BY_FOLDED.set(fold(word), [...(BY_FOLDED.get(fold(word)) ?? []), word]);

/**
 * Whether the words of a phrase that was found by its folded form are those of periods: each is typed without marks or
 * with its own.
 */
export function keepsMarks(phrase: string): boolean {
  for (const [word] of phrase.matchAll(/\p{L}+/gu)) {
    const known = BY_FOLDED.get(fold(word));
    if (!known) continue;
    if (hasDiacritics(word) && !known.some((one) => sameAccents(one, word) && hasDiacritics(one))) return false;
  }
  return true;
}
