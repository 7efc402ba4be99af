/** Behind such a line a new one opens. */
const ENDED = /[.;:!?…](?:["”’')\]]*)$|\.\/\.?$/u;
/** A stroke without a space before it: "QĐ-", "2021-", "105/". */
const OPEN_STROKE = /[\p{L}\d/][-‐/]$/u;
const SOFT_HYPHEN = /\u00ad$/u;
/** A long word of another language, cut between plain letters: no Vietnamese word looks like that. */
const CUT_WORD = /(?:^|\s)[a-z]{3,}[-‐]$/u;
const REST_OF_WORD = /^[a-z]{3,}(?![\p{L}\d-])/u;
/** Behind such a word a number at the next line's start is no number of a list. */
const EXPECTS_NUMBER = /(?:^|\s)(?:số|ngày|tháng|quý|năm|khoản|điểm|điều|mục|phụ lục|đạt|là|từ|đến|gồm|có|và|với)$/iu;
/** Lines that stand by themselves, however wide the line above. */
const OWN_LINE = /^(?:BÁO CÁO(?:\s+(?:TÓM TẮT|NHANH))?$|Kính gửi\s*:|Nơi nhận\s*:)/u;
const NO_SMALL_LETTER = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;

/**
 * Joins two printed lines to one text. A word broken at a soft hyphen becomes whole, and so does a plain foreign word; behind
 * any other stroke ("QĐ-" "UBND", "105/" "NQ-CP") no space comes in, and the stroke stays: Vietnamese words are not
 * hyphenated, so it belongs to the word.
 */
export function joinTexts(before: string, after: string): string {
  if (before === '' || after === '') return before + after;
  if (SOFT_HYPHEN.test(before)) return before.slice(0, -1) + after;
  if (CUT_WORD.test(before) && REST_OF_WORD.test(after)) return before.slice(0, -1) + after;
  if (OPEN_STROKE.test(before) && /^[\p{L}\d]/u.test(after)) return before + after;
  return `${before} ${after}`;
}

/** @returns whether a line closes a sentence or announces a list. */
export function hasEnded(text: string): boolean {
  return ENDED.test(text);
}

/** @returns whether a number must follow ("theo Kế hoạch số"). */
export function expectsNumber(text: string): boolean {
  return EXPECTS_NUMBER.test(text);
}

/** @returns whether a line is the name of the kind of document, its addressee, or the head of those who receive it. */
export function isOwnLine(text: string): boolean {
  return OWN_LINE.test(text);
}

/** @returns whether all letters are capitals. */
export function isCapitals(text: string): boolean {
  return NO_SMALL_LETTER.test(text);
}

/** @returns whether a cell holds a number alone ("1.250", "98,2%", "-"). */
export function isNumeric(text: string): boolean {
  return /^[-+]?\d[\d.,/]*\s*%?$|^[-–]$/u.test(text.trim());
}
