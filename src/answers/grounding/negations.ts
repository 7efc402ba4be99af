import { type Syllable, splitSyllables } from '../../vietnamese/syllables.ts';
import { STOP_WORDS } from '../../vocabulary/stop-words.ts';

const DENYING = new Set(['không', 'chưa', 'chẳng', 'chả']);
/** Between a denial and what it denies: "chưa được cấp", "không còn có". */
const BETWEEN = new Set(['duoc', 'bi', 'con', 'co', 'phai', 'da', 'the', 'he', 'thuc', 'hien', 'phat', 'sinh', 'de']);
/** A denial reaches so many syllables, within its clause. */
const REACH = 6;

/** What stands behind one denial of a text, folded. */
type Denial = string[];

/** "chưa hoàn thành", "không có hồ sơ quá hạn"; "chưa" without its mark is another word. */
function denialsOf(syllables: Syllable[], text: string): { at: number; words: Denial }[] {
  return syllables.flatMap(({ text: word }, at) =>
    DENYING.has(word.toLowerCase()) ? [{ at, words: reachedFrom(text, syllables, at) }] : [],
  );
}

function reachedFrom(text: string, syllables: Syllable[], at: number): Denial {
  const reached: string[] = [];
  for (let k = at + 1; k < syllables.length && reached.length < REACH; k++) {
    const [before, here] = [syllables[k - 1] as Syllable, syllables[k] as Syllable];
    if (/[.;:,()\n]/u.test(text.slice(before.end, here.start))) break;
    if (!/^[a-z]/.test(here.folded) || here.folded === 'la') break;
    reached.push(here.folded);
  }
  return reached;
}

/** Whether a sentence denies something that its sources do not deny. */
export function deniesMore(sentence: string, sources: string): boolean {
  const told = denialsOf(splitSyllables(sources), sources).map(({ words }) => new Set(words));
  return denialsOf(splitSyllables(sentence), sentence).some(({ words }) => {
    const said = coreOf(words);
    return said.length > 0 && !told.some((one) => said.every((word) => one.has(word)));
  });
}

/** The first words that a denial denies, without those that only join them to it. */
function coreOf(words: Denial): string[] {
  const content = words.filter((word) => !BETWEEN.has(word) && !STOP_WORDS.has(word));
  return (content.length > 0 ? content : words).slice(0, 2);
}

/** Whether a sentence says without a denial what its source only denies: "có hồ sơ quá hạn" of "không có hồ sơ quá hạn". */
export function deniesLess(sentence: string, source: string): boolean {
  const denied = denialsOf(splitSyllables(sentence), sentence).map(({ words }) => words.join(' '));
  const said = affirmedRun(sentence);
  const told = affirmedRun(source);
  return denialsOf(splitSyllables(source), source).some(({ words }) =>
    [headOf(words, 1), headOf(words, 2)].some((head) => {
      if (head === null || denied.some((one) => one.startsWith(head.join(' ')))) return false;
      const run = ` ${head.join(' ')} `;
      return said.includes(run) && !told.includes(run);
    }),
  );
}

/** What a denial denies up to so many words that say what it is about, at least three words, though they are common ones; null where it has fewer. */
function headOf(words: Denial, content: number): Denial | null {
  let found = 0;
  for (const [i, word] of words.entries()) {
    if (!STOP_WORDS.has(word)) found += 1;
    if (found >= content && i > 0) return words.slice(0, Math.max(FEWEST_WORDS, i + 1));
  }
  // "Chưa có người thay": common words alone, which tell it only all together.
  return found === 0 && words.length >= FEWEST_WORDS ? words.slice(0, FEWEST_WORDS) : null;
}

const FEWEST_WORDS = 3;

/** A text's folded words in one run, each denial and the first words that it reaches left out. */
function affirmedRun(text: string): string {
  const syllables = splitSyllables(text);
  const words = syllables.map(({ folded }) => folded);
  for (const { at, words: reached } of denialsOf(syllables, text))
    for (let k = at; k <= at + Math.min(reached.length, FEWEST_WORDS); k++) words[k] = '|';
  return ` ${words.join(' ')} `;
}
