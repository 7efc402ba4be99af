/** A stretch of a block's text, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Short forms whose point does not end a sentence. */
const SHORT_FORMS = /(?:^|[\s(“"])(?:TP|Tp|tp|P|Q|H|TX|TT|Th|ThS|TS|PGS|GS|Ô|B|Đ\/c|đ\/c|v\.v|St|No|Nxb)$/u;

/**
 * Parts a paragraph into sentences. A point inside a number, after a short form ("TP. Hải Phòng") or before a small
 * letter ends nothing.
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = [];
  let start = 0;
  const cut = (end: number) => {
    let from = start;
    while (from < end && /\s/u.test(text[from] as string)) from += 1;
    if (end > from) spans.push({ start: from, end });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    if (!/[.!?…]/u.test(text[i] as string)) continue;
    let end = i + 1;
    while (end < text.length && /[.!?…”"’')\]]/u.test(text[end] as string)) end += 1;
    const next = text.slice(end).trimStart()[0] ?? '';
    const gap = end >= text.length || /\s/u.test(text[end] as string);
    if (
      gap &&
      (next === '' || /[\p{Lu}\d“"‘(*+\-–]/u.test(next)) &&
      !SHORT_FORMS.test(text.slice(0, i)) &&
      !isOrdinal(text, i)
    )
      cut(end);
    i = end - 1;
  }
  cut(text.length);
  return spans;
}

/**
 * "1. Công tác …" inside a paragraph: the point belongs to the number of a point, not to a sentence. Behind a colon only
 * the first of a list is one: "Đang giải quyết: 92." is a count.
 */
function isOrdinal(text: string, i: number): boolean {
  const before = text.slice(Math.max(0, i - 6), i);
  return /(?:^|[.;]\s)(?:[IVX]{1,4}|\d{1,2}|[a-zđ])$/u.test(before) || /:\s(?:I|1|a)$/u.test(before);
}
