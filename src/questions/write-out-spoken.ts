import { fold } from '../vietnamese/fold.ts';
import { type Syllable, splitSyllables } from '../vietnamese/syllables.ts';
import { SPOKEN_WORDS, type SpokenWord } from '../vocabulary/spoken-words.ts';

interface Row extends SpokenWord {
  syllables: readonly Syllable[];
}

/** By the folded first syllable, the longest first. */
const BY_FIRST = new Map<string, Row[]>();
for (const row of SPOKEN_WORDS) {
  const syllables = splitSyllables(row.spoken);
  const first = syllables[0]?.folded ?? '';
  const rows = [...(BY_FIRST.get(first) ?? []), { ...row, syllables }];
  BY_FIRST.set(
    first,
    rows.sort((a, b) => b.syllables.length - a.syllables.length),
  );
}

/** What may stand between a closing word and the end of its clause. */
const BEHIND = new RegExp(
  `^(?:\\s+(?:${[
    'em anh chi ban bac oi a nhi vay the ha ta voi nhe nha',
    ...SPOKEN_WORDS.filter(({ place }) => place === 'end').map(({ spoken }) => fold(spoken).replaceAll(' ', '|')),
  ]
    .join(' ')
    .replaceAll(' ', '|')}))*\\s*(?:[?.,!;:]|$)`,
);
const NOTHING_BEFORE = /(?:^|[?.,!;:])\s*$/;

/**
 * Writes what is said in speech as reports write it: "năm ni được mấy đứa rứa" → "năm nay được mấy người". In a message
 * with marks each word is meant as it is typed; names (in capitals) stay.
 *
 * @param text normalised, abbreviations written out.
 * @param isMarked it was typed with marks.
 */
export function writeOutSpoken(text: string, isMarked: boolean): string {
  const syllables = splitSyllables(text);
  const write = (words: string) => (isMarked ? words : fold(words));
  let out = '';
  let at = 0;
  for (let i = 0; i < syllables.length; i++) {
    const row = rowAt(text, syllables, i, isMarked);
    if (!row) continue;
    const last = syllables[i + row.syllables.length - 1] as Syllable;
    out += text.slice(at, (syllables[i] as Syllable).start) + write(row.written);
    at = last.end;
    i += row.syllables.length - 1;
  }
  return (out + text.slice(at)).replace(/ {2,}/gu, ' ');
}

function rowAt(text: string, syllables: Syllable[], i: number, isMarked: boolean): Row | undefined {
  const first = syllables[i] as Syllable;
  return BY_FIRST.get(first.folded)?.find((row) => {
    const typed = syllables.slice(i, i + row.syllables.length);
    const last = typed.at(-1);
    if (!last || typed.length < row.syllables.length || (!isMarked && !row.unmarked)) return false;
    return (
      typed.every((one, k) => isTyped(one, row.syllables[k] as Syllable, isMarked, i + k === 0)) &&
      /^[^.;:?!,()]*$/u.test(text.slice(first.start, last.end)) &&
      (row.place !== 'end' || BEHIND.test(fold(text.slice(last.end)))) &&
      (row.place !== 'start' || NOTHING_BEFORE.test(text.slice(0, first.start)))
    );
  });
}

/** A capital inside a message begins a name. */
function isTyped(typed: Syllable, meant: Syllable, isMarked: boolean, isFirst: boolean): boolean {
  if (!isFirst && /^\p{Lu}\p{Ll}/u.test(typed.text)) return false;
  return isMarked ? typed.text.toLowerCase() === meant.text : typed.folded === meant.folded;
}
