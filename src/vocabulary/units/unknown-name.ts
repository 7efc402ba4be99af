import type { KindWordFound } from './kind-words.ts';
import { isJoined, type Reading } from './reading.ts';

const CAPITALISED = /^\p{Lu}\p{Ll}+$/u;
/** Names of units have two to four syllables; the few of one syllable must be known to be read. */
const MAX_SYLLABLES = 4;
/** Folded first words of sentences and titles that may follow a name without a stop between them. */
const OPENERS = new Set(
  'bao ket thuc can tinh ve trong da nam quy thang ngay kinh so cong tong ke danh chi cac nghi quyet cho'.split(' '),
);

/**
 * Reads where a name that no registry knows ends: the capitalised words behind a kind word.
 *
 * @returns index of the syllable after it, or null when no name stands there.
 */
export function unknownNameEnd(reading: Reading, kind: KindWordFound): number | null {
  let to = kind.to;
  while (
    to < kind.to + MAX_SYLLABLES &&
    CAPITALISED.test(reading.syllables[to]?.text ?? '') &&
    (to === kind.to || isJoined(reading, to))
  )
    to += 1;
  const last = reading.syllables[to - 1];
  const next = isJoined(reading, to) ? reading.syllables[to] : undefined;
  // "phường Tân Hưng Báo cáo …": the last capital begins what follows.
  if (to - kind.to > 2 && last && next && OPENERS.has(last.folded) && next.text === next.text.toLowerCase()) to -= 1;
  return to - kind.to >= 2 ? to : null;
}
