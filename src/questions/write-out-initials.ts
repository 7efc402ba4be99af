import { fold } from '../vietnamese/fold.ts';
import { type Syllable, splitSyllables } from '../vietnamese/syllables.ts';
import { ABBREVIATIONS } from '../vocabulary/abbreviations.ts';
import type { ReportWords } from './report-words.ts';

const KNOWN: ReadonlySet<string> = new Set(ABBREVIATIONS.map(({ short }) => short));
const SHORTENED = /^\p{Lu}{2,7}$/u;
/** So much oftener than any other must a run with these initials stand in the reports, where the initials are but two. */
const CLEARLY = 2;

/**
 * Writes out what stands for the first letters of words that the reports use: "quỹ BTTE" of a report on "Quỹ Bảo trợ trẻ em".
 * What the reports shorten themselves, and what is shortened everywhere (the vocabulary knows it), stays.
 */
export function writeOutInitials(text: string, words: ReportWords): string {
  let out = '';
  let at = 0;
  for (const syllable of splitSyllables(text)) {
    if (!isShortened(text, syllable) || words.written.has(syllable.text.toLowerCase())) continue;
    const full = runWithInitials(syllable.folded, words);
    if (full === null) continue;
    out += text.slice(at, syllable.start) + full;
    at = syllable.end;
  }
  return out + text.slice(at);
}

/** Whether a text may hold initials of the reports' own. */
export function mayHoldInitials(text: string): boolean {
  return splitSyllables(text).some((syllable) => isShortened(text, syllable));
}

function isShortened(whole: string, { text, start, end }: Syllable): boolean {
  return SHORTENED.test(text) && !KNOWN.has(text.toLowerCase()) && !/[/-]/u.test(`${whole[start - 1]}${whole[end]}`);
}

function runWithInitials(initials: string, { runs }: ReportWords): string | null {
  const found = new Map<string, number>();
  for (const run of runs) {
    for (let i = 0; i + initials.length <= run.length; i++) {
      const isRun = [...initials].every((letter, k) => fold(run[i + k] as string).startsWith(letter));
      if (!isRun) continue;
      const full = run.slice(i, i + initials.length).join(' ');
      found.set(full, (found.get(full) ?? 0) + 1);
    }
  }
  const [best, next] = [...found].sort((a, b) => b[1] - a[1]);
  if (!best) return null;
  const isClear = initials.length > 2 || (best[1] >= CLEARLY && best[1] >= CLEARLY * (next?.[1] ?? 0));
  return isClear ? best[0] : null;
}
