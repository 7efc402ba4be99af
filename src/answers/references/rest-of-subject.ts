import { passagesOfSection } from '../../reports/queries.ts';
import type { DocumentReference } from '../../reports/reference.ts';
import { normalize } from '../../vietnamese/fold.ts';
import type { Library } from '../library.ts';
import { oneLine } from '../wording/sources.ts';

/** A quote is at most so long. */
const LONGEST = 300;
/** So many characters of the end of a subject tell its passage from others. */
const TELLING = 40;

/**
 * The stretch of the report that tells what a document is about where the quote that names it does not tell all of it: it was cut at
 * the longest quote, or a page ends between the two. Null where the quote tells it, or nothing is found.
 */
export async function restOfSubject(
  library: Library,
  { subject, quote, ...at }: DocumentReference,
): Promise<string | null> {
  const told = plain(subject.replace(/^về /u, '').replace(/…$/u, ''));
  if (told === '' || plain(quote).includes(told)) return null;
  for (const { body } of await passagesOfSection(library.db, at.reportId, at.section)) {
    // Line ends in the report are none in the subject: the words between which it lies are looked for.
    const words = told.slice(-TELLING).split(' ').slice(1).map(escaped);
    const found = new RegExp(words.join(String.raw`[\s*_]+`), 'u').exec(body);
    if (!found) continue;
    const end = found.index + found[0].length;
    const from = Math.max(0, end - LONGEST);
    return body.slice(from === 0 ? 0 : body.indexOf(' ', from) + 1, end).trim();
  }
  return null;
}

function plain(text: string): string {
  return normalize(oneLine(text)).trim();
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
