/** Where a text may be split, the best first. A match that is not the end of the text ends a part. */
const ENDS: readonly RegExp[] = [
  /\n[^\S\n]*\n\s*/gu,
  /\n\s*/gu,
  // A sentence, with the quotation mark or bracket that closes it.
  /(?<=[.!?…;][”"’)\]]*)\s+/gu,
  // A word; a number that is written in groups ("13 300") stays whole.
  /(?<!\d)\s+|\s+(?!\d)/gu,
];

/** Within these no part ends, as long as there is another place: letters with their marks, numbers ("6.265", "14/22", "99,98%"). */
const WHOLE = /\d+(?:[.,/:-]\d+)*%?|\p{L}\p{M}*|\p{RI}\p{RI}|\p{ExtPict}[\p{EMod}\p{ExtPict}\u200d\ufe0f]*/gu;

/**
 * Splits a text that is too long for one message: at the ends of paragraphs, else of lines, of sentences, of words; never within a number
 * or a letter.
 *
 * @param longest UTF-16 units of a part.
 * @returns the parts in order, without white space around them; none of a text that is empty.
 */
export function splitText(text: string, longest: number): string[] {
  const parts: string[] = [];
  let rest = text.trim();
  while (rest.length > longest) {
    const end = endOfPart(rest, longest);
    parts.push(rest.slice(0, end).trimEnd());
    rest = rest.slice(end).trimStart();
  }
  return rest === '' ? parts : [...parts, rest];
}

function endOfPart(text: string, longest: number): number {
  // The part after an early end would be split all the same: a better kind of end does not make up for a part of one line.
  for (const least of [longest / 2, 1])
    for (const end of ENDS) {
      const found = lastEnd(text, end, longest);
      if (found >= least) return found;
    }
  return withoutHalf(text, longest);
}

function lastEnd(text: string, pattern: RegExp, longest: number): number {
  // One more, so that an end right behind the longest part is seen.
  const starts = [...text.slice(0, longest + 1).matchAll(pattern)].map(({ index }) => index);
  return starts.filter((start) => start <= longest).at(-1) ?? -1;
}

/** The longest beginning that ends within nothing that must stay whole; one that is longer than a part is cut between two characters. */
function withoutHalf(text: string, longest: number): number {
  const seen = text.slice(0, longest * 2);
  const cut = [...seen.matchAll(WHOLE)].find(
    ({ index, 0: whole }) => index < longest && index + whole.length > longest,
  );
  if (cut && cut.index > 0) return cut.index;
  return /[\ud800-\udbff]/u.test(text.charAt(longest - 1)) ? longest - 1 : longest;
}
