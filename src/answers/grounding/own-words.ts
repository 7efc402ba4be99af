import type { Answer } from '../answer.ts';
import { oneLine } from '../wording/sources.ts';

/** Stands where a quote stood: it parts what stands before it from what stands behind. */
const GAP = ' “…” ';

/** An answer's text without what it cites word for word: the quotes, and the titles and sections of its sources. */
export function ownWords({ text, citations }: Answer): string {
  const cited = citations.flatMap(({ title, section, quote, heads }) => [
    oneLine(quote),
    heads ?? '',
    title,
    section === '' ? '' : `mục ${section}`,
  ]);
  // The longest first: "mục I" begins "mục I.9".
  return [...new Set(cited)]
    .filter((words) => words.length > 1)
    .sort((a, b) => b.length - a.length)
    .reduce((left, words) => left.replaceAll(words, GAP), text);
}
