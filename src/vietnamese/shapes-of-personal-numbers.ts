/** No number begins within another, nor in a code of letters; "ĐT0912…", "STK0451…" are names and numbers. */
const BEGIN = String.raw`(?<!\d|\d\.|(?<!\d{2})\d,)(?:(?<![\p{L}_])|(?<=(?<!\p{L})(?:[Ss]?[ĐđDd][Tt]|[Tt][Ee][Ll]|[Zz]alo|CCCD|CMND|CMT|STK|TK)))`;
/** Nor ends within one, nor goes on as the number of a document; "…678,0987…" are two. */
const END = String.raw`(?!\d|\.\d|,(?!0)\d|\s?/\s?(?:\p{Lu}{2,6}-\p{Lu}|QĐ|BC|KH|TB|CV|NQ|NĐ|GCN|GP|HĐ))`;
/** Between the groups of one number. */
const SPLIT = String.raw`(?: ?[.\u2010-\u2013-] ?|[ \t\u00a0\u2009\u202f]{1,2})`;
/** Between any two digits of one number. */
const GAP = `${SPLIT}?`;

/**
 * Twelve digits: province of birth 001 to 096, century and sex, year, six more (Decree 137/2015/NĐ-CP, article 13;
 * Decree 70/2024/NĐ-CP). In one, or in threes, fours or sixes.
 */
export const CITIZEN_ID = new RegExp(
  `${BEGIN}(?=0(?:0[1-9]|[1-8]\\d|9[0-6])${GAP}[0-3])(?:\\d{12}|\\d{3}(?:${SPLIT}\\d{3}){3}|\\d{4}(?:${SPLIT}\\d{4}){2}|\\d{3}${SPLIT}\\d{9}|\\d{6}${SPLIT}\\d{6})${END}`,
  'gu',
);
/** Nine digits of the identity card before 2016. */
export const OLD_ID = new RegExp(`${BEGIN}(?:\\d{9}|\\d{3}(?:${SPLIT}\\d{3}){2})${END}`, 'gu');

/** "0", or "+84" and perhaps "(0)". */
const COUNTRY = String.raw`(?:\(\+84\)|\+84|\b0084)${GAP}(?:\(0\))?${GAP}`;
/**
 * Mobile numbers have ten digits (03, 05, 07, 08, 09), land-lines eleven (02): Circular 22/2014/TT-BTTTT as changed in 2017
 * and 2018. The first group has three digits or more, for "05 12 34 56 78" is a row of a table and "09-08-2025 10" a date.
 */
const HOME_PHONES = [
  `0[35789]\\d(?:${GAP}\\d){7}`,
  `\\(0[35789]\\d{1,2}\\)(?:${GAP}\\d){6,7}`,
  `0[35789][.-]\\d{4}[.-](?!(?:19|20)\\d\\d)\\d{4}`,
  `02\\d(?:${GAP}\\d){8}`,
  `\\(02\\d{1,2}\\)(?:${GAP}\\d){7,8}`,
].map((digits) => new RegExp(`${BEGIN}${digits}${END}`, 'gu'));
const FOREIGN_PHONE = new RegExp(`(?<![\\d\\p{L}])${COUNTRY}(?:[35789](?:${GAP}\\d){8}|2(?:${GAP}\\d){9})${END}`, 'gu');

/** Telephone numbers, as dialled at home and from abroad. */
export const PHONES = [FOREIGN_PHONE, ...HOME_PHONES];

/** A unit's account at the State treasury: account, level of budget, unit, programme (Circular 77/2017/TT-BTC). */
export const TREASURY_ACCOUNT = new RegExp(`${BEGIN}\\d{4}\\.\\d\\.\\d{7}(?:\\.\\d{1,5}){0,4}${END}`, 'gu');
/** What is counted stands behind a figure; the next list's words stand before one. */
const COUNTED_WORDS = String.raw`(?:%|(?:vnđ|vnd|đồng(?!\s+chí)|triệu|tỷ|tỉ|nghìn|ngàn|người(?!\s+(?:nhận|thụ|hưởng|gửi))|công dân|tài khoản|hồ sơ|lượt|lần|giao dịch|trường hợp|hộ|doanh nghiệp|khách hàng|học sinh|sinh viên|cán bộ|giấy tờ|thẻ|văn bản|trang|thủ tục|đơn vị|dịch vụ|thuê bao)(?!\p{L}))`;
export const COUNTED = new RegExp(`^\\s*${COUNTED_WORDS}`, 'iu');
/** Digits in one, between dots, or in groups of three or more (the last of two or more) between spaces or dashes. */
export const ACCOUNT = new RegExp(
  `${BEGIN}\\d+(?:\\.\\d+|[ \\u00a0-]\\d{3,}|[ \\u00a0]\\d{2}(?!\\d| ${COUNTED_WORDS}))*${END}`,
  'gu',
);

/** Characters before the @ begin at a boundary, so that a long word is looked at once. */
export const EMAIL =
  /(?<![\p{L}\d._%+-])[a-z\d_%+-](?:[a-z\d._%+-]{0,63})@(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}(?![\p{L}\d])/giu;
