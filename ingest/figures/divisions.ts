/** A paragraph that divides what was counted above it: "Theo lĩnh vực: …", "Trong đó: …". */
export const DIVIDES =
  /^[-+*•\s]*(?:(?:nếu )?(?:phân|chia|tính)?\s*theo|trong đó|cụ thể|bao gồm|gồm)(?!\p{L})[^:.;\d]{0,60}:\s/iu;

/** Members of a list told by bare numbers: "giao thông 34, đất đai 27, môi trường 18". At least three, to be no chance. */
const BARE_MEMBERS = /:\s+(?:\p{L}[^\d:;,.()]{1,50}\s\d[\d.]*\s*(?:[,;]\s*|và\s+|[.;]?\s*$)){3,}/u;

/** Whether a sentence lists what it divides by bare numbers. */
export function listsBareMembers(sentence: string): boolean {
  return DIVIDES.test(sentence) && BARE_MEMBERS.test(sentence);
}
