/**
 * A piece of a report as it reads (lines joined, marks of Markdown and LaTeX removed) that still knows where each of
 * its characters stands in the stored text: every quote is cut out of the stored text by these places, never retyped.
 */
export interface MappedText {
  text: string;
  /** places[i] is the offset in the stored text of text[i]; same length as text. */
  places: number[];
}

/** Letters before a raised figure that make it part of a unit of measure (m², km³), not the mark of a footnote. */
const RAISED_AFTER_UNIT = /(?:^|[^\p{L}])(?:k|c|d|m)?m$/u;
const RAISED = /[\u00b9\u00b2\u00b3\u2070-\u2079]/u;
const SUPERSCRIPT_TAG = /^<sup>[^<]{0,4}<\/sup>/iu;
const TAG = /^<\/?(?:b|i|u|em|strong|sub|br|p|div|span)\s*\/?>/iu;

/**
 * Reads the characters of `source` from `start` to `end` as one line of running text.
 *
 * Removed: marks of emphasis (`**`, `*`, `_` around words, backticks), LaTeX dollar signs and escapes (`72,5\%`), marks of
 * footnotes, simple HTML tags; white space is collapsed to single spaces and trimmed.
 */
export function readRunning(source: string, start: number, end: number): MappedText {
  const text: string[] = [];
  const places: number[] = [];
  let i = start;
  const push = (character: string, place: number) => {
    text.push(character);
    places.push(place);
  };
  while (i < end) {
    const character = source[i] as string;
    if (character === '<') {
      const rest = source.slice(i, Math.min(end, i + 24));
      const tag = SUPERSCRIPT_TAG.exec(rest) ?? TAG.exec(rest);
      if (tag) {
        i += tag[0].length;
        continue;
      }
    }
    if (/\s/u.test(character)) {
      if (text.length > 0 && text[text.length - 1] !== ' ') push(' ', i);
    } else if (isMark(source, i, end)) {
      // a mark of emphasis or of LaTeX says nothing of its own
    } else if (RAISED.test(character) && !RAISED_AFTER_UNIT.test(text.slice(-3).join(''))) {
      // the mark of a footnote
    } else {
      push(character, i);
    }
    i += 1;
  }
  while (text.length > 0 && text[text.length - 1] === ' ') {
    text.pop();
    places.pop();
  }
  return { text: text.join(''), places };
}

function isMark(source: string, i: number, end: number): boolean {
  const character = source[i];
  if (character === '*' || character === '`' || character === '$') return true;
  if (character === '\\') return /[%$_&#{}]/u.test(source[i + 1] ?? '');
  if (character === '_')
    return source[i + 1] === '_' || source[i - 1] === '_' || (i + 1 < end && i > 0 && isEdge(source, i));
  return false;
}

function isEdge(source: string, i: number): boolean {
  const before = source[i - 1] ?? ' ';
  const after = source[i + 1] ?? ' ';
  return /[\s(]/u.test(before) !== /[\s).,;:]/u.test(after);
}

/** Joins pieces that a line end, a page end or a footnote had parted, with one space between them. */
export function joinPieces(pieces: MappedText[]): MappedText {
  const text: string[] = [];
  const places: number[] = [];
  for (const piece of pieces) {
    if (piece.text.length === 0) continue;
    if (text.length > 0) {
      text.push(' ');
      places.push((places[places.length - 1] as number) + 1);
    }
    text.push(piece.text);
    for (const place of piece.places) places.push(place);
  }
  return { text: text.join(''), places };
}

/**
 * The longest verbatim stretch of the stored text, at most `limit` characters, that holds the characters
 * `start`–`end` of `mapped` and as much as fits of `from`–`to`. A stretch never runs over a gap (a footnote or page
 * break in mid-sentence), because a quote with strange text in its middle proves nothing.
 *
 * @returns offsets in the stored text, end exclusive.
 */
export function verbatimStretch(
  mapped: MappedText,
  start: number,
  end: number,
  from: number,
  to: number,
  limit = 300,
): { start: number; end: number } {
  const place = (i: number) => mapped.places[i] as number;
  let first = start;
  let last = Math.max(start, end - 1);
  const isGap = (i: number) => place(i) - place(i - 1) > MAX_STEP;
  let low = first;
  while (low > from && !isGap(low)) low -= 1;
  let high = last;
  while (high < to - 1 && !isGap(high + 1)) high += 1;
  // The space at a joint of two pieces stands for a line end: it belongs to no quote.
  while (high > end - 1 && high > low && mapped.text[high] === ' ') high -= 1;
  while (low < start && mapped.text[low] === ' ') low += 1;
  if (place(high) + 1 - place(low) <= limit) return { start: place(low), end: place(high) + 1 };
  // Too long: grow evenly around what must be in it, then step back to whole words.
  let grown = true;
  while (grown) {
    grown = false;
    if (first > low && place(last) + 1 - place(first - 1) <= limit) {
      first -= 1;
      grown = true;
    }
    if (last < high && place(last + 1) + 1 - place(first) <= limit) {
      last += 1;
      grown = true;
    }
  }
  while (first < start && first > low && !/\s/u.test(mapped.text[first - 1] as string)) first += 1;
  while (last > end - 1 && last < high && !/\s/u.test(mapped.text[last + 1] as string)) last -= 1;
  while (first < start && /\s/u.test(mapped.text[first] as string)) first += 1;
  return { start: place(first), end: place(last) + 1 };
}

/** Characters of mark-up and line ends that may stand between two characters of one sentence. */
const MAX_STEP = 24;
