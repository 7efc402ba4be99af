import { fold } from '../../vietnamese/fold.ts';
import { compareMarks } from './accents.ts';
import { kindWordAt } from './kind-words.ts';
import { listsBy } from './lists-by.ts';
import { foldedAt, isCapitalised, isJoined, type Reading } from './reading.ts';
import type { Found } from './unit-mention.ts';

interface OwnHead {
  words: Words;
  tails: readonly Words[];
  /** Without its marks it is another word ("cho mình" is "give me"). */
  needsMarks?: true;
}

/** Syllables of a phrase, each as it is written and folded. */
type Words = readonly { written: string; folded: string }[];

function words(phrase: string): Words {
  return phrase.split(' ').map((written) => ({ written, folded: fold(written) }));
}

const WE = [
  'mình',
  'ta',
  'em',
  'tui',
  'tôi',
  'chúng mình',
  'chúng ta',
  'chúng em',
  'chúng tôi',
  'tụi mình',
  'bọn mình',
].map(words);

/** What officials call the unit they work in. After a kind word ("phường mình", "P. mình", "xã nhà") the kind is known. */
const OWN_HEADS: readonly OwnHead[] = [
  { words: words('bên'), tails: WE },
  { words: words('chỗ'), tails: WE, needsMarks: true },
  { words: words('đơn vị'), tails: WE },
  { words: words('cơ quan'), tails: WE },
  { words: words('địa phương'), tails: WE },
  { words: words('trung tâm'), tails: WE },
  { words: words('hành chính công'), tails: WE },
  { words: words('ubnd'), tails: WE },
  { words: words('ủy ban'), tails: WE },
  { words: words('nhà'), tails: [words('mình')] },
  { words: words('của'), tails: ['mình', 'chúng mình', 'chúng ta'].map(words) },
];

const HEADS_BY_FIRST = listsBy(OWN_HEADS, ({ words: [first] }) => [first?.folded ?? '']);

const AFTER_KIND = [...WE, words('nhà')];

/** Reads "phường mình", "bên em", "đơn vị ta" at a syllable, with or without marks. */
export function ownAt(reading: Reading, i: number): Found | null {
  const kind = kindWordAt(reading, i);
  if (kind) {
    const to = tailEnd(reading, kind.to, AFTER_KIND);
    return to === null ? null : { what: 'own', kind: kind.kind, to };
  }
  for (const head of HEADS_BY_FIRST.get(foldedAt(reading, i)) ?? []) {
    const headEnd = wordsEnd(reading, i, head.words, head.needsMarks === true);
    const to = headEnd === null ? null : tailEnd(reading, headEnd, head.tails);
    if (to !== null) return { what: 'own', to };
  }
  return null;
}

function tailEnd(reading: Reading, from: number, tails: readonly Words[]): number | null {
  if (!isTiedTo(reading, from)) return null;
  for (const tail of tails) {
    const to = wordsEnd(reading, from, tail, false);
    if (to !== null && !isBeginningOfName(reading, from)) return to;
  }
  return null;
}

/** Only a blank stands between, or the point of "P. mình". */
function isTiedTo(reading: Reading, i: number): boolean {
  const before = reading.syllables[i - 1];
  if (isJoined(reading, i)) return true;
  const here = reading.syllables[i];
  return (
    before !== undefined &&
    here !== undefined &&
    before.text.length <= 2 &&
    /^\.\s?$/u.test(reading.text.slice(before.end, here.start))
  );
}

/** "phường Minh Khai", "xã Ta Bhing", "Phường Minh Tân" out of a letterhead: a name. "Phường Mình" has the marks of the word. */
function isBeginningOfName(reading: Reading, i: number): boolean {
  const here = reading.syllables[i]?.text ?? '';
  const isUnmarkedName = here !== here.toUpperCase() && here.normalize('NFD') === here;
  return (
    isCapitalised(reading.syllables[i]) &&
    isJoined(reading, i + 1) &&
    isCapitalised(reading.syllables[i + 1]) &&
    (!isCapitalised(reading.syllables[i - 1]) || isUnmarkedName)
  );
}

function wordsEnd(reading: Reading, from: number, phrase: Words, needsMarks: boolean): number | null {
  for (const [k, { written, folded }] of phrase.entries()) {
    const here = reading.syllables[from + k];
    if (here?.folded !== folded || (k > 0 && !isJoined(reading, from + k))) return null;
    const agreement = compareMarks(here.text, written);
    if (agreement === 'wrong' || (needsMarks && agreement !== 'exact')) return null;
  }
  return from + phrase.length;
}
