import { splitSyllables } from '../vietnamese/syllables.ts';

/** The words that some reports are written in. */
export interface ReportWords {
  /** Every syllable with letters, lower case with its marks. */
  written: ReadonlySet<string>;
  /** By the folded pair: how two neighbouring syllables are written, as often as each way stands there. */
  pairs: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** By the folded syllable: how it is written, as often as each way stands there. */
  singles: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Runs of syllables that no mark parts, lower case. */
  runs: readonly (readonly string[])[];
}

/** Reads the words of texts, each of which is read once though it is given several times. */
export function readReportWords(texts: Iterable<string>): ReportWords {
  const written = new Set<string>();
  const pairs = new Map<string, Map<string, number>>();
  const singles = new Map<string, Map<string, number>>();
  const runs: string[][] = [];
  for (const text of new Set(texts)) {
    let end = -1;
    let before: { word: string; folded: string } | null = null;
    for (const syllable of splitSyllables(text)) {
      const word = syllable.text.toLowerCase();
      const isWord = /^\p{L}/u.test(word);
      const goesOn = isWord && before !== null && /^\s*$/u.test(text.slice(end, syllable.start));
      end = syllable.end;
      if (isWord) {
        written.add(word);
        count(singles, syllable.folded, word);
        if (goesOn && before) count(pairs, `${before.folded} ${syllable.folded}`, `${before.word} ${word}`);
        if (goesOn) runs.at(-1)?.push(word);
        else runs.push([word]);
      }
      before = isWord ? { word, folded: syllable.folded } : null;
    }
  }
  return { written, pairs, singles, runs };
}

function count(ways: Map<string, Map<string, number>>, folded: string, written: string): void {
  const known = ways.get(folded);
  if (known) known.set(written, (known.get(written) ?? 0) + 1);
  else ways.set(folded, new Map([[written, 1]]));
}

/** The way that stands there most often; null where none does. */
export function mostWritten(ways: ReadonlyMap<string, number> | undefined): string | null {
  let best: string | null = null;
  for (const [way, times] of ways ?? []) if (best === null || times > (ways?.get(best) ?? 0)) best = way;
  return best;
}
