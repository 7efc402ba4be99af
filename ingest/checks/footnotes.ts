import type { FoundFigure } from '../figures/figure.ts';
import type { Block, Outline } from '../outline/outline.ts';

/** Behind a count and its words: ¹ · <sup>1</sup> · [^1] · (1). No other clause or number stands between. */
const MARK =
  /^[^;.()[\]<\d]{0,90}?(?:(?<raised>[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+)|<sup>(?<tag>\d{1,3})<\/sup>|\[\^?(?<square>\d{1,3})\]|\((?<round>\d{1,2})\))/u;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The footnote that is set to a count, by the mark behind its words; null where it has none. `body` is the stored text. */
export function footnoteOf(figure: FoundFigure, outline: Outline, body: string): Block | null {
  const end = figure.block.mapped.places[figure.number.end - 1];
  const stop = figure.block.mapped.places[figure.sentence.end - 1];
  if (end === undefined || stop === undefined) return null;
  const groups = MARK.exec(body.slice(end + 1, Math.min(stop + 24, end + 140)))?.groups;
  const mark = groups && (groups.raised ?? groups.tag ?? groups.square ?? groups.round);
  if (mark === undefined) return null;
  const notes = outline.blocks.filter(
    (block) => block.kind === 'footnote' && plainMark(block.footnote ?? '') === plainMark(mark),
  );
  // Where pages number their footnotes anew, the first behind the mark is meant.
  return notes.find((block) => block.start > end) ?? (notes.length === 1 ? (notes[0] ?? null) : null);
}

/** "¹²" as "12". */
export function plainMark(mark: string): string {
  return [...mark].map((sign) => (RAISED.includes(sign) ? String(RAISED.indexOf(sign)) : sign)).join('');
}
