/** A document's number as a text writes it. */
export interface DocumentCode {
  code: string;
  start: number;
  end: number;
}

/** "40/QĐ-UBND", "178/2024/NĐ-CP", "02-KH/BCĐTW", "2092/NQ-UBTVQH15": digits, then capitals parted by slashes and dashes. */
const CODE = /(?<![\p{L}\d/])\d+[a-z]?(?:\/\d{4})?(?:[/-]\s?(?:[\p{Lu}&][\p{Lu}\d&.]*))+(?:-[\p{Lu}\d]+)*/gu;

/** The numbers of documents that a text names, in text order. */
export function findDocumentCodes(text: string): DocumentCode[] {
  return [...text.matchAll(CODE)].map((match) => ({
    code: match[0].replace(/\s/gu, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
