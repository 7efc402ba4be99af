import { sameAccents } from '../vietnamese/fold.ts';
import { type Syllable, splitSyllables } from '../vietnamese/syllables.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import type { Concept } from './concept.ts';
import type { ConceptMention } from './concept-mention.ts';
import { CONCEPTS } from './concepts/all.ts';
import { OTHER_WORDS } from './other-words/all.ts';
import { STOP_WORDS } from './stop-words.ts';

/** A phrase of which one syllable may be mistyped. */
interface Slippable {
  concept: Concept;
  syllables: { text: string; folded: string }[];
  at: number;
}

/** Short syllables are one letter from too many others ("thu", "thể", "thư"). */
const LONG_ENOUGH = 4;
const MOST_SYLLABLES = 5;

const BY_REST = buildIndex();
const REAL = realSyllables();

/** Phrases by their other syllables: "quá *", "* sơ". */
function buildIndex(): Map<string, Slippable[]> {
  const index = new Map<string, Slippable[]>();
  for (const concept of CONCEPTS) {
    for (const words of [...concept.words, ...(concept.chat ?? [])]) {
      const syllables = splitSyllables(words);
      if (words.includes(' | ') || syllables.length < 2 || syllables.length > MOST_SYLLABLES) continue;
      for (const at of syllables.keys()) {
        const key = keyOf(syllables, at);
        index.set(key, [...(index.get(key) ?? []), { concept, syllables, at }]);
      }
    }
  }
  return index;
}

/** Syllables that are words of their own, as typed and folded: whoever typed one meant it. */
function realSyllables(): Set<string> {
  const words = [
    ...CONCEPTS.flatMap((concept) => [...concept.words, ...(concept.chat ?? [])]),
    ...OTHER_WORDS,
    ...STOP_WORDS,
    ...ABBREVIATIONS.map((row) => row.full),
  ];
  return new Set(
    words.flatMap((phrase) => splitSyllables(phrase).flatMap(({ text, folded }) => [text.toLowerCase(), folded])),
  );
}

function isReal(typed: Syllable): boolean {
  return REAL.has(typed.text.toLowerCase());
}

function keyOf(syllables: { folded: string }[], at: number): string {
  return syllables.map((one, i) => (i === at ? '*' : one.folded)).join(' ');
}

/**
 * Finds concepts in what is left of a chat message, with one letter wrong in one syllable of two or more: "đươn thư",
 * "nhệm vụ", "hoàn thanhf". All their other syllables are typed right, and the wrong one is no word.
 *
 * @param taken mentions found already; their syllables are left alone, but for a mistyped word before one of them.
 */
export function findSlips(text: string, syllables: Syllable[], taken: ConceptMention[]): ConceptMention[] {
  const isTaken = new Set<number>();
  for (const mention of taken) for (let k = mention.from; k < mention.to; k++) isTaken.add(k);
  const found: ConceptMention[] = [];
  for (let from = 0; from < syllables.length; from++) {
    for (let length = Math.min(MOST_SYLLABLES, syllables.length - from); length >= 2; length--) {
      const window = syllables.slice(from, from + length);
      if (window.some((_, k) => isTaken.has(from + k)) || isParted(text, window)) continue;
      const concepts = conceptsOf(window);
      if (concepts.length === 0) continue;
      const [first, last] = [window[0] as Syllable, window.at(-1) as Syllable];
      found.push({ concepts, start: first.start, end: last.end, from, to: from + length });
      for (let k = from; k < from + length; k++) isTaken.add(k);
      break;
    }
  }
  return [...found, ...slipsBefore(text, syllables, taken, isTaken)];
}

/** "đươn kiến nghị phản ánh": what is typed right is a phrase by itself, and the mistyped word before it makes another of it. */
function slipsBefore(
  text: string,
  syllables: Syllable[],
  taken: ConceptMention[],
  isTaken: ReadonlySet<number>,
): ConceptMention[] {
  return taken.flatMap((mention) => {
    const from = mention.from - 1;
    const window = syllables.slice(from, mention.to);
    const [first, last] = [window[0], window.at(-1)];
    if (from < 0 || isTaken.has(from) || !first || !last || isParted(text, window)) return [];
    const concepts = conceptsOf(window, 0);
    return concepts.length > 0 ? [{ concepts, start: first.start, end: last.end, from, to: mention.to }] : [];
  });
}

function isParted(text: string, window: Syllable[]): boolean {
  const [first, last] = [window[0] as Syllable, window.at(-1) as Syllable];
  return /[.;:!?()\n]/u.test(text.slice(first.end, last.start));
}

function conceptsOf(window: Syllable[], only?: number): Concept[] {
  const concepts = window.flatMap((typed, at) => {
    if ((only ?? at) !== at || typed.folded.length < LONG_ENOUGH || isReal(typed)) return [];
    return (BY_REST.get(keyOf(window, at)) ?? []).flatMap((phrase) => {
      const meant = phrase.syllables[at] as { text: string; folded: string };
      const restFits = window.every(
        (one, k) => k === at || sameAccents((phrase.syllables[k] as { text: string }).text, one.text.toLowerCase()),
      );
      return restFits && meant.folded.length > 2 && isOneSlip(meant.folded, typed.folded) ? [phrase.concept] : [];
    });
  });
  return [...new Set(concepts)];
}

/** One letter added, left out or changed, or two neighbours changed over; both folded. */
export function isOneSlip(meant: string, typed: string): boolean {
  if (meant === typed || Math.abs(meant.length - typed.length) > 1) return false;
  let start = 0;
  while (start < meant.length && meant[start] === typed[start]) start += 1;
  const [restMeant, restTyped] = [meant.slice(start), typed.slice(start)];
  return (
    restMeant.slice(1) === restTyped ||
    restMeant === restTyped.slice(1) ||
    restMeant.slice(1) === restTyped.slice(1) ||
    (restMeant.slice(2) === restTyped.slice(2) && restMeant[0] === restTyped[1] && restMeant[1] === restTyped[0])
  );
}
