import type { KindWordFound } from './kind-words.ts';
import { isJoined, type Reading } from './reading.ts';

/** "Khê"; "Ô", "O", "U", "Y" alone begin or end some names ("Ô Diên", "Ia O", "U Minh", "Y Tý"). */
const SYLLABLE_OF_NAME = /^(?:\p{Lu}\p{Ll}+|[OÔUY])$/u;
/** Names of units have two to four syllables; the few of one syllable must be known to be read. */
const MAX_SYLLABLES = 4;
/** Folded first words of sentences and titles that may follow a name without a stop between them. */
const OPENERS = new Set(
  'bao ket thuc can tinh ve trong da nam quy thang ngay kinh so cong tong ke danh chi cac nghi quyet cho'.split(' '),
);

/** Whether a syllable is written as one of a name. */
export function isName(syllable: string): boolean {
  return SYLLABLE_OF_NAME.test(syllable);
}

/** Whether a capitalised syllable rather begins what follows a name ("Báo cáo", "Quý"). */
export function isOpener({ folded }: { folded: string }): boolean {
  return OPENERS.has(folded);
}

/**
 * Reads where a name that no registry knows ends: the capitalised words behind a kind word.
 *
 * @returns index of the syllable after it, or null when no name stands there.
 */
export function unknownNameEnd(reading: Reading, kind: KindWordFound): number | null {
  let to = kind.to;
  while (
    to < kind.to + MAX_SYLLABLES &&
    isName(reading.syllables[to]?.text ?? '') &&
    (to === kind.to || isJoined(reading, to))
  )
    to += 1;
  const last = reading.syllables[to - 1];
  const next = isJoined(reading, to) ? reading.syllables[to] : undefined;
  // "phường Tân Hưng Báo cáo …": the last capital begins what follows.
  if (to - kind.to > 2 && last && next && isOpener(last) && next.text === next.text.toLowerCase()) to -= 1;
  return to - kind.to >= 2 ? to : null;
}
