import { type Agreement, compareMarks } from './accents.ts';
import type { BaseName, NameIndex } from './name-index.ts';
import { isOneSlipApart } from './plausible-syllable.ts';
import { isJoined, type Reading } from './reading.ts';

/** How a name in a text agrees with a base name: as its worst syllable does; slip: a letter of it is mistyped. */
type Fit = Agreement | 'slip';

/** Base names that a stretch of text may mean: one, or several that only marks tell apart and marks are left out. */
export interface NameMatch {
  from: number;
  /** Index of the syllable after it. */
  to: number;
  fit: Fit;
  /** How many of its syllables bear a wrong mark. */
  wrong: number;
  bases: readonly BaseName[];
}

/** Names shorter than this are too like other words to forgive a slip. */
const MIN_LETTERS_FOR_SLIP = 6;
const MIN_LETTERS_OF_SLIPPED = 3;
/** No unit's base name is longer. */
const MAX_SYLLABLES = 4;
const BEST_FIRST: readonly Fit[] = ['exact', 'partial', 'wrong', 'slip'];

/**
 * Base names that a text may hold at a syllable, the longest first; of equally long ones only those that fit best, so that
 * a name typed with its marks is never taken for one that merely folds alike.
 */
export function namesAt(reading: Reading, from: number, index: NameIndex): NameMatch[] {
  const [first, second] = [reading.keys[from], reading.keys[from + 1]];
  if (first === undefined) return [];
  const matches = index.beginningWith(first, second).flatMap((base) => matchMarks(reading, from, base) ?? []);
  if (second !== undefined && isAnyMistyped(reading, from)) {
    matches.push(...index.resembling(first, second).flatMap((base) => matchSlip(reading, from, base) ?? []));
  }
  return matches.length > 1 ? bestOfEachLength(matches) : matches;
}

function isAnyMistyped({ isMistyped }: Reading, from: number): boolean {
  for (let i = from; i < from + MAX_SYLLABLES; i++) if (isMistyped[i]) return true;
  return false;
}

/** Base names that are the whole of what a text says from a syllable on, up to a comma; marks may be left out. */
export function readingsOfName(reading: Reading, from: number, index: NameIndex): readonly BaseName[] {
  const whole = namesAt(reading, from, index).find(({ to, fit }) => {
    const end = reading.syllables[to];
    const isWhole = !end || /,/u.test(reading.text.slice(reading.syllables[to - 1]?.end, end.start));
    return isWhole && (fit === 'exact' || fit === 'partial');
  });
  return whole?.bases ?? [];
}

function matchMarks(reading: Reading, from: number, base: BaseName): NameMatch | null {
  let wrong = 0;
  let isPartial = false;
  for (const [k, key] of base.keys.entries()) {
    const here = reading.syllables[from + k];
    if (!here || reading.keys[from + k] !== key || (k > 0 && !goesOn(reading, from + k, base.commas.includes(k))))
      return null;
    const agreement = compareMarks(here.text, base.syllables[k] as string);
    if (agreement === 'wrong') wrong += 1;
    else isPartial ||= agreement === 'partial';
  }
  const fit = wrong > 0 ? 'wrong' : isPartial ? 'partial' : 'exact';
  return { from, to: from + base.keys.length, fit, wrong, bases: [base] };
}

/** "Sở Văn hóa, Thể thao và Du lịch": a comma parts a name only where the name has none. */
function goesOn(reading: Reading, i: number, mayBeParted: boolean): boolean {
  if (isJoined(reading, i)) return true;
  const [before, here] = [reading.syllables[i - 1], reading.syllables[i]];
  return mayBeParted && /^\s*,\s*$/u.test(reading.text.slice(before?.end, here?.start));
}

/** One syllable has a slip that makes it no Vietnamese word ("kiemm"); a slip that makes another word may be another unit. */
function matchSlip(reading: Reading, from: number, base: BaseName): NameMatch | null {
  if (base.letters < MIN_LETTERS_FOR_SLIP || base.keys.length < 2) return null;
  let slips = 0;
  for (const [k, key] of base.keys.entries()) {
    const here = reading.syllables[from + k];
    if (!here || (k > 0 && !isJoined(reading, from + k))) return null;
    if (reading.keys[from + k] === key) {
      if (compareMarks(here.text, base.syllables[k] as string) === 'wrong') return null;
      continue;
    }
    slips += 1;
    if (slips > 1 || !reading.isMistyped[from + k] || !isSlipOf(here.folded, key)) return null;
  }
  if (slips === 0) return null;
  return { from, to: from + base.keys.length, fit: 'slip', wrong: 0, bases: [base] };
}

function isSlipOf(folded: string, key: string): boolean {
  const isLongEnough = folded.length >= MIN_LETTERS_OF_SLIPPED && key.length >= MIN_LETTERS_OF_SLIPPED;
  return isLongEnough && folded[0] === key[0] && isOneSlipApart(folded, key);
}

function bestOfEachLength(matches: NameMatch[]): NameMatch[] {
  const byEnd = new Map<number, NameMatch>();
  for (const match of matches) {
    const seen = byEnd.get(match.to);
    const order = seen ? rank(match) - rank(seen) : -1;
    if (order < 0) byEnd.set(match.to, match);
    else if (order === 0 && seen) byEnd.set(match.to, { ...seen, bases: [...seen.bases, ...match.bases] });
  }
  return [...byEnd.values()].sort((a, b) => b.to - a.to);
}

function rank(match: NameMatch): number {
  return BEST_FIRST.indexOf(match.fit) * 10 + match.wrong;
}
