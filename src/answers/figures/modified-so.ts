import type { Asked, Modifier } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Slot } from '../../vocabulary/concept.ts';
import { coverage } from './coverage.ts';
import { TELLING_STATES } from './kinds-of-concepts.ts';

/** A thing counts as said from there on. */
const SAID = 0.12;
const MARKS = /[,.;:()"“”/–-]+/gu;

/**
 * Whether what is asked of some of the things is said of the figure: in its label, its sentence, its headings, the name of its unit, or by the title of its report.
 */
export function isModifiedSo(
  figure: Figure,
  { syllables, hasMarks, concepts }: Modifier,
  title: ReadonlySet<string>,
): boolean {
  const [first] = concepts;
  if (first && (isLookedFor(first) || coverage(figure, first, title) >= SAID)) return true;
  const text = wordsOf(figure, hasMarks);
  const asked = hasMarks ? syllables : syllables.map(fold);
  if (asked.length === 1) return text.includes(` ${asked[0]} `);
  return asked.some((syllable, i) => i > 0 && text.includes(` ${asked[i - 1]} ${syllable} `));
}

/** Most kinds of things are looked for in every figure anyway (see `Match.missing`). */
function isLookedFor({ slot, alternatives }: Asked): boolean {
  return slot === 'state' ? !alternatives.some(({ id }) => TELLING_STATES.has(id)) : !LIGHT.has(slot);
}

const LIGHT: ReadonlySet<Slot> = new Set(['object', 'topic']);

/** The words around a figure, each between blanks. */
function wordsOf({ unit, label, member, quote, path, heads }: Figure, hasMarks: boolean): string {
  const text = [unit, label, member, quote, heads, ...path].join(' | ').toLowerCase().normalize('NFC');
  return ` ${(hasMarks ? text : fold(text)).replace(MARKS, ' | ').replace(/\s+/gu, ' ')} `;
}
