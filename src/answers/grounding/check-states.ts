import { conceptsOfMeasure } from '../../vocabulary/measures.ts';
import type { Evidence, Known } from './evidence.ts';
import type { GroundingFault } from './fault.ts';
import { findFormulas, isOfFormula } from './formulas.ts';
import { OPPOSITE_WORDS, OPPOSITES } from './opposites.ts';
import { findQuantities, isSameQuantity, type Quantity } from './quantities.ts';
import { readWording, type Wording } from './support.ts';

/** Words of a sentence that turn round what its sources say: a state, a way or a direction told for its opposite. */
export function checkStates(sentence: Wording, sources: Wording, evidence: Evidence): GroundingFault[] {
  const faults: GroundingFault[] = [];
  for (const row of OPPOSITES) {
    const word = oppositeIn(row, sentence, sources.concepts);
    if (word) faults.push(turned(word, 'trích dẫn nói điều ngược lại'));
  }
  const [said, told] = [sentence.text.toLowerCase(), sources.text.toLowerCase()];
  for (const [one, other] of OPPOSITE_WORDS)
    for (const [word, opposite] of [[one, other] as const, [other, one] as const])
      if (holds(said, word) && !holds(told, word) && holds(told, opposite))
        faults.push(turned(word, `trích dẫn ghi “${opposite}”`));
  return faults.length > 0 ? faults : statesOfNumbers(sentence, evidence);
}

function holds(text: string, word: string): boolean {
  return new RegExp(`(?<!\\p{L})${word}(?!\\p{L})`, 'u').test(text);
}

/** The words by which a text names a concept of a row whose opposite alone is known; null where none does. */
function oppositeIn(
  row: (typeof OPPOSITES)[number],
  { text, mentions }: Pick<Wording, 'text' | 'mentions'>,
  known: ReadonlySet<string>,
): string | null {
  const isKnown = (group: readonly string[]) => group.some((id) => known.has(id));
  for (const { concepts, start, end } of mentions) {
    const ids = concepts.map(({ id }) => id);
    const own = row.filter((group) => ids.some((id) => group.includes(id)));
    if (own.length === 0 || own.some(isKnown) || !row.some(isKnown)) continue;
    return text.slice(start, end);
  }
  return null;
}

/** "6.264 hồ sơ trực tiếp" where 6.264 are those that came online; "6.265 nhiệm vụ" where they are dossiers. */
function statesOfNumbers(sentence: Wording, evidence: Evidence): GroundingFault[] {
  const faults: GroundingFault[] = [];
  const formulas = findFormulas(sentence.text);
  const quantities = findQuantities(sentence.text);
  for (const quantity of quantities) {
    if (formulas.some((formula) => isOfFormula(quantity, quantity.start, formula))) continue;
    const places = [...evidence.quoted(), ...evidence.figures].filter((one) => isSameQuantity(quantity, one));
    if (places.length === 0) continue;
    const words = readWording(around(sentence.text, quantity, quantities));
    const conflicts = places.map((place) => conflictAt(words, place) ?? otherThing(sentence.text, quantity, place));
    const [first] = conflicts;
    if (first && conflicts.every((one) => one !== null))
      faults.push(turned(`${quantity.raw} … ${first}`, 'trích dẫn dùng số này cho việc khác'));
  }
  return faults;
}

/** A figure without a quote's place is known by its label. */
function conflictAt(words: Wording, { at, citation, label }: Known): string | null {
  const sentence = at ? sentenceAround(citation.quote, at) : label;
  const near = at ? around(citation.quote, at, findQuantities(citation.quote)) : label;
  const [narrow, wide] = [readWording(near).concepts, readWording(sentence).concepts];
  for (const row of OPPOSITES) {
    const isTold = row.some((group) => group.some((id) => narrow.has(id)));
    const word = oppositeIn(row, words, isTold ? narrow : wide);
    if (word) return word;
  }
  return null;
}

/** What a number counts, where both say so right behind it. */
function otherThing(text: string, { end }: Quantity, { at, citation, measure }: Known): string | null {
  const said = thingBehind(text, end);
  if (!said) return null;
  const told = at ? thingBehind(citation.quote, at.end)?.ids : conceptsOfMeasure(measure);
  if (!told || told.length === 0 || told.some((id) => said.ids.includes(id))) return null;
  return said.word;
}

const BEHIND = 40;

function thingBehind(text: string, end: number): { ids: string[]; word: string } | null {
  const behind = text.slice(end, end + BEHIND);
  const [first] = readWording(behind).mentions;
  if (!first || first.start > 1) return null;
  const ids = first.concepts.filter(({ slot }) => slot === 'object').map(({ id }) => id);
  return ids.length > 0 ? { ids, word: behind.slice(first.start, first.end) } : null;
}

const BOUNDARY = /[.;:,()\n]\s|\s(?:và|còn|trong đó|với)\s|[();:]/giu;

/** The words around a number up to the marks, joining words or numbers beside it. */
function around(text: string, { start, end }: { start: number; end: number }, all: Quantity[]): string {
  let from = 0;
  let to = text.length;
  const bounds = [
    ...[...text.matchAll(BOUNDARY)].map((mark) => [mark.index, mark.index + mark[0].length] as const),
    ...all.map((one) => [one.start, one.end] as const),
  ];
  for (const [opens, closes] of bounds) {
    if (closes <= start && closes > from) from = closes;
    if (opens >= end && opens < to) to = opens;
  }
  return text.slice(from, to);
}

function sentenceAround(text: string, { start, end }: Quantity): string {
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('\n\n', start), -1) + 1;
  const stop = text.slice(end).search(/\.\s|\n\n/u);
  return text.slice(from, stop < 0 ? text.length : end + stop);
}

function turned(words: string, why: string): GroundingFault {
  return {
    kind: 'unsupported',
    text: words,
    explanation: `“${words}” không khớp trích dẫn: ${why}. Viết đúng như trích dẫn.`,
  };
}
