import { fold, normalize } from '../../src/vietnamese/fold.ts';

/** A mark that keeps a document out of the store. */
export type Mark = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT' | 'LƯU HÀNH NỘI BỘ';

/** The graver first: of two stamps the graver one is told. Over letters without the spaces between them. */
const MARKS: { mark: Mark; isWritten: (letters: string) => boolean }[] = [
  { mark: 'TUYỆT MẬT', isWritten: (letters) => fold(letters) === 'tuyetmat' },
  { mark: 'TỐI MẬT', isWritten: (letters) => fold(letters) === 'toimat' },
  // What OCR drops of Ậ; "MẶT", "MẮT" and "MÁT" are other words.
  { mark: 'MẬT', isWritten: (letters) => /^m[ậâạa]t$/iu.test(letters) },
];
const INTERNAL = /^(?:tailieu)?(?:chi)?luuhanhnoibo$/;

/** "Độ mật: …", "Mức độ mật …", over folded text. */
const LABEL = /^(?:muc\s+)?do\s+mat(?![a-z])/;
/** Stamps that stand beside the degree: "MẬT – HỎA TỐC", "MẬT   Bản số: 02". */
const OTHER_STAMP = String.raw`(?:(?:THƯỢNG\s+)?KHẨN|(?:HỎA|HOẢ)\s+TỐC(?:\s+HẸN\s+GIỜ)?|TÀI LIỆU THU HỒI|[Bb]ản số\s*:?\s*\d+|BẢN SỐ\s*:?\s*\d+)`;
const OTHER_STAMPS = new RegExp(`^${OTHER_STAMP}[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+${OTHER_STAMP}$`, 'gu');
/** Frames, brackets, quotes, marks of Markdown around the words of a line. */
const FRAME = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
const TAG = /<[^<>\n]{0,200}>/gu;

/** A line of a document's head, whose two columns a reader of files may have set side by side. */
const HEAD_LINE = /cong hoa xa hoi|doc lap\s*[-–]\s*tu do|dang cong san viet nam|^[^a-z\d]*so\s*:/;
/** What parts the columns of such a line; the number of the document also ends a line of its cell. */
const COLUMNS = /\||\t| {3,}|(?<=\d\s?\/\s?\p{Lu}[\p{Lu}&-]*)\s+/u;

/** A line that the next one ends: "TỐI" over "MẬT", "Độ mật:" over "Mật". Over folded text. */
const GOES_ON = /^[^a-z\d]*(?:toi|tuyet|(?:muc\s+)?do\s+mat\s*:)[^a-z\d]*$/;
/** A cell's words set one under the other, "ĐỘ" over "MẬT": the head of a column. */
const COLUMN_HEAD = /^[^\p{L}\p{N}]*(?:(?:mức\s+)?độ|bảo|bí)[^\p{L}\p{N}]*$/iu;

/** Stamps stand above the text or below the signature: so many lines from each end, blank ones not counted. */
const HEAD_LINES = 60;
const LAST_LINES = 15;
/** No stamp stands in a longer line. */
const LONGEST_LINE = 300;

/**
 * Finds the stamp by which a document says that it is a secret of the State: a line of the head or the foot that holds
 * nothing but the degree, in capitals, perhaps framed, spaced, or behind "Độ mật:". Words about secrets ("bảo mật", "bí mật
 * nhà nước", "mật độ") are no stamp, nor is "GIẢI MẬT".
 *
 * Rule: Law on Protection of State Secrets 29/2018/QH14, article 8 (from 01/3/2026: 117/2025/QH15), Decree 26/2020/NĐ-CP,
 * article 2, form 02 of Circular 24/2020/TT-BCA.
 *
 * @param text a document as read, in any Unicode form.
 * @param options refuseInternal: whether "Lưu hành nội bộ", which is no degree of secrecy, counts too.
 * @returns the gravest mark and what the official who sent the file reads; null where there is none.
 */
export function findSecrecyMark(
  text: string,
  options: { refuseInternal: boolean },
): { mark: Mark; sentence: string } | null {
  const parts = findPlaces(text);
  for (const { mark, isWritten } of MARKS) {
    if (parts.some((part) => isDegree(part, isWritten))) return { mark, sentence: refuse(mark, 'tài liệu mật') };
  }
  if (options.refuseInternal && parts.some(isInternal)) {
    const mark = 'LƯU HÀNH NỘI BỘ';
    return { mark, sentence: refuse(mark, 'tài liệu lưu hành nội bộ') };
  }
  return null;
}

function refuse(mark: Mark, kind: string): string {
  return `Tệp mang dấu “${mark}”. Trợ lý không nhận ${kind}; không có nội dung nào được lưu.`;
}

/** The lines, columns and broken lines in which a stamp may stand, bare of what frames them. */
function findPlaces(text: string): string[] {
  const lines = normalize(text.replace(/<br\s{0,9}\/?>/giu, '\n').replace(TAG, ' '))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const places = lines.flatMap((line, i) => {
    const isNear = i < HEAD_LINES || i >= lines.length - LAST_LINES;
    const before = lines[i - 1] ?? '';
    if (!isNear || line.length > LONGEST_LINE || COLUMN_HEAD.test(before)) return [];
    return [line, ...splitColumns(line), ...(goesOn(before) ? [`${before} ${line}`] : [])];
  });
  return places.map((place) => place.replace(FRAME, '').replace(OTHER_STAMPS, '').replace(FRAME, ''));
}

function splitColumns(line: string): string[] {
  return HEAD_LINE.test(fold(line)) ? line.split(COLUMNS) : [];
}

function goesOn(line: string): boolean {
  return line.length <= LONGEST_LINE && GOES_ON.test(fold(line));
}

/** Behind "Độ mật:" small letters will do; alone, a degree is in capitals. */
function isDegree(place: string, isWritten: (letters: string) => boolean): boolean {
  const label = LABEL.exec(fold(place));
  const words = label ? place.slice(label[0].length).replace(FRAME, '') : place;
  return (label !== null || words === words.toUpperCase()) && isWritten(joinLetters(words));
}

function isInternal(place: string): boolean {
  return INTERNAL.test(fold(joinLetters(place)));
}

/** "M Ậ T" as "MẬT". */
function joinLetters(words: string): string {
  return words.replace(/\s+/gu, '');
}
