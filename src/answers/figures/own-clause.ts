import type { Figure } from '../../reports/figure.ts';

/** Where one thing told ends and the next begins; the comma of a number ("62,4") is none. */
const ENDS = /[;:()|]|,(?=\s)|\.(?=\s|$)/gu;
/** Where what is said before no longer holds. */
const BREAKS = /[;|]|\.(?=\s|$)/gu;
const NUMBER = /\d+(?:[.,]\d+)*/gu;

/** The other number of a fraction: both stand in one clause. */
const ABOVE_LINE = /\d+(?:[.,]\d+)*\s*\/\s*$/u;
const BELOW_LINE = /^\s*\/\s*\d+(?:[.,]\d+)*/u;

/** What a sentence says of one of its numbers. */
export interface OwnClause {
  /** The words beside the number, to the next mark or the next number. */
  own: string;
  /** With what the sentence says before: "xét nghiệm nhanh 612 mẫu" before "không đạt 29 mẫu". */
  inherited: string;
}

/** The clause of a figure's quote that its number stands in; null where the quote is a row of a table or does not print the number. */
export function ownClause({
  quote,
  raw,
  heads,
  measure,
}: Pick<Figure, 'quote' | 'raw' | 'heads' | 'measure'>): OwnClause | null {
  if (heads !== null) return null;
  const at = placeOf(quote, raw);
  if (at === null) return null;
  const before = quote.slice(0, at).replace(ABOVE_LINE, '');
  const behind = at + raw.length + (BELOW_LINE.exec(quote.slice(at + raw.length))?.[0].length ?? 0);
  const after = quote.slice(behind);
  const start = Math.max(lastEnd(before, ENDS), lastEnd(before, NUMBER));
  const end = behind + Math.min(firstStart(after, ENDS), nextNumber(after, measure));
  // "Học sinh bỏ học: 214 em": what heads the numbers is said of the first of them.
  const heading = quote[start - 1] === ':' ? before.slice(0, start - 1) : '';
  const head = heading.slice(lastEnd(heading, ENDS));
  return { own: `${head} ${quote.slice(start, end)}`, inherited: quote.slice(lastEnd(before, BREAKS), end) };
}

/** Where the number stands by itself: "6" is not in "16" nor in "6,5". */
function placeOf(quote: string, raw: string): number | null {
  for (let at = quote.indexOf(raw); at >= 0; at = quote.indexOf(raw, at + 1)) {
    const isApart = !/\d[.,]?$/u.test(quote.slice(0, at)) && !/^[.,]?\d/u.test(quote.slice(at + raw.length));
    if (isApart) return at;
  }
  return null;
}

/** Where the next number stands; one right behind the measure names a kind of it ("02 sản phẩm 4 sao"). */
function nextNumber(after: string, measure: string): number {
  const named = after.toLowerCase().startsWith(` ${measure} `) ? measure.length + 2 : 0;
  const kind = named > 0 ? (/^\d+/u.exec(after.slice(named))?.[0].length ?? 0) : 0;
  return kind === 0 ? firstStart(after, NUMBER) : named + kind + firstStart(after.slice(named + kind), NUMBER);
}

function lastEnd(text: string, marks: RegExp): number {
  const last = [...text.matchAll(marks)].at(-1);
  return last ? last.index + last[0].length : 0;
}

function firstStart(text: string, marks: RegExp): number {
  return [...text.matchAll(marks)][0]?.index ?? text.length;
}
