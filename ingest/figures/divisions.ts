/** A paragraph that divides what was counted above it: "Theo lĩnh vực: …", "Trong đó: …". */
export const DIVIDES =
  /^[-+*•\s]*(?:(?:nếu )?(?:phân|chia|tính)?\s*theo|trong đó|cụ thể|bao gồm|gồm)(?!\p{L})[^:.;\d]{0,60}:\s/iu;

/** Members of a list told by bare numbers: "giao thông 34, đất đai 27, môi trường 18". At least three, to be no chance. */
const BARE_MEMBERS = /(?::\s+|^\s*[-+*]?\s*)(?:\p{L}[^\d:;.()]{1,50}\s\d[\d.]*\s*(?:[,;]\s*|và\s+|[.;]?\s*$)){3,}/u;

/** Whether a sentence lists what it divides by bare numbers. */
export function listsBareMembers(sentence: string): boolean {
  return DIVIDES.test(sentence) && BARE_MEMBERS.test(sentence);
}

/** No list that an official writes in one sentence is longer; each of its numbers looks at all of it. */
export const LONGEST_LIST = 1500;

/** "rà soát 41 văn bản, kết quả: bãi bỏ 06, sửa đổi 02, tiếp tục áp dụng 33": such a list behind what it divides. */
export function isBareMember(sentence: string, at: number): boolean {
  if (sentence.length > LONGEST_LIST) return false;
  const list = BARE_MEMBERS.exec(sentence);
  return list !== null && at > list.index && at < list.index + list[0].length;
}
