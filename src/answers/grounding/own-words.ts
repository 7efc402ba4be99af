import type { Answer } from '../answer.ts';
import { oneLine } from '../wording/sources.ts';

/** Stands where a quote stood: it parts what stands before it from what stands behind. */
const GAP = ' “…” ';

/** An answer's text without what it cites word for word: the quotes, and the titles and sections of its sources. */
export function ownWords({ text, citations }: Answer): string {
  let left = text;
  for (const { title, section, quote, heads } of citations) {
    for (const cited of [oneLine(quote), heads ?? '', title, section === '' ? '' : `mục ${section}`]) {
      if (cited.length > 1) left = left.replaceAll(cited, GAP);
    }
  }
  return left;
}
