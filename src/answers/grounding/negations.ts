import { type Syllable, splitSyllables } from '../../vietnamese/syllables.ts';

const DENYING = new Set(['không', 'chưa', 'chẳng', 'chả']);
/** Between the denial and what it denies: "chưa được cấp", "không còn có". */
const BETWEEN = new Set(['duoc', 'bi', 'con', 'co', 'phai', 'da', 'the', 'he', 'thuc', 'hien', 'phat', 'sinh']);
/** A denial reaches so many syllables. */
const REACH = 6;

/** What a text denies: pairs of folded syllables behind a denial, within its clause. */
export interface Denied {
  /** The first pair of what each denial denies. */
  heads: string[];
  /** All pairs within its reach. */
  within: ReadonlySet<string>;
}

/** Reads "chưa hoàn thành", "không có hồ sơ quá hạn"; "chưa" without its mark is another word. */
export function readDenied(text: string): Denied {
  const syllables = splitSyllables(text);
  const heads: string[] = [];
  const within = new Set<string>();
  for (const [i, { text: word }] of syllables.entries()) {
    if (!DENYING.has(word.toLowerCase())) continue;
    const reached = reachedFrom(text, syllables, i);
    const head = reached.findIndex(({ folded }) => !BETWEEN.has(folded));
    const [first, second] = [reached[Math.max(0, head)], reached[Math.max(0, head) + 1]];
    if (first) heads.push(second ? `${first.folded} ${second.folded}` : first.folded);
    for (const [k, { folded }] of reached.entries()) {
      within.add(folded);
      const next = reached[k + 1];
      if (next) within.add(`${folded} ${next.folded}`);
    }
  }
  return { heads, within };
}

function reachedFrom(text: string, syllables: Syllable[], at: number): Syllable[] {
  const reached: Syllable[] = [];
  for (let k = at + 1; k < syllables.length && reached.length < REACH; k++) {
    const [before, here] = [syllables[k - 1] as Syllable, syllables[k] as Syllable];
    if (/[.;:,()\n]/u.test(text.slice(before.end, here.start))) break;
    reached.push(here);
  }
  return reached;
}

/** What a sentence denies and its sources do not, or the other way round; null where the two agree. */
export function contradiction(sentence: string, sources: string, terms: ReadonlySet<string>): string | null {
  const [said, told] = [readDenied(sentence), readDenied(sources)];
  const invented = said.heads.find((head) => !head.split(' ').every((word) => told.within.has(word)));
  if (invented !== undefined) return invented;
  const affirmed = affirmedPairs(sources, told);
  return told.heads.find((head) => terms.has(head) && !said.within.has(head) && !affirmed.has(head)) ?? null;
}

/** Pairs that the sources also say without a denial. */
function affirmedPairs(text: string, denied: Denied): ReadonlySet<string> {
  const syllables = splitSyllables(text);
  const reached = new Set<number>();
  for (const [i, { text: word }] of syllables.entries())
    if (DENYING.has(word.toLowerCase())) for (const one of reachedFrom(text, syllables, i)) reached.add(one.start);
  const affirmed = new Set<string>();
  for (const [i, { folded, start }] of syllables.entries()) {
    const next = syllables[i + 1];
    const pair = next ? `${folded} ${next.folded}` : folded;
    if (denied.within.has(pair) && !reached.has(start)) affirmed.add(pair);
  }
  return affirmed;
}
