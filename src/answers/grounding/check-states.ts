import { conceptsOfMeasure } from '../../vocabulary/measures.ts';
import type { Evidence, Known } from './evidence.ts';
import type { GroundingFault } from './fault.ts';
import { findFormulas, isOfFormula } from './formulas.ts';
import { OPPOSITE_WORDS, OPPOSITES } from './opposites.ts';
import { findQuantities, isSameQuantity, type Quantity, type Span } from './quantities.ts';
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
    const words = wordsAround(sentence, quantity, quantities);
    const isOfOther = places.every((place) => countsOther(sentence, quantity, place));
    const word = conflictOf(words, places.map(readPlace)) ?? (isOfOther ? quantity.raw : null);
    if (word) faults.push(turned(`${quantity.raw} … ${word}`, 'trích dẫn dùng số này cho việc khác'));
  }
  return faults;
}

type Mentioned = Pick<Wording, 'text' | 'mentions'>;

/** What a stretch of a text names, as read in the whole text: "tiếp nhận, giải quyết" is one state though a comma parts it. */
function within({ text, mentions }: Wording, { start, end }: Span): Mentioned {
  return { text, mentions: mentions.filter((one) => one.start < end && start < one.end) };
}

function idsOf({ mentions }: Mentioned): ReadonlySet<string> {
  return new Set(mentions.flatMap(({ concepts }) => concepts.map(({ id }) => id)));
}

/** Right around the number; where nothing there has an opposite, all before it back to the number before. */
function wordsAround(sentence: Wording, quantity: Quantity, all: Quantity[]): Mentioned {
  const near = within(sentence, spanAround(sentence.text, quantity, all));
  const hasOpposite = near.mentions.some(({ concepts }) => concepts.some(({ id }) => HAVING_OPPOSITES.has(id)));
  if (hasOpposite) return near;
  const before = all.filter(({ end }) => end <= quantity.start).at(-1)?.end ?? 0;
  return within(sentence, {
    start: Math.max(before, sentenceAround(sentence.text, quantity).start),
    end: quantity.end,
  });
}

const HAVING_OPPOSITES = new Set(OPPOSITES.flat(2));

/** What the sources say of a number, from the words nearest to it outwards. A figure without a quote's place is known by its label. */
function readPlace({ at, quote, label }: Known): ReadonlySet<string>[] {
  const source = readWording(at ? quote : label);
  if (!at) return [idsOf(source)];
  const near = spanAround(source.text, at, findQuantities(source.text));
  const sentence = sentenceAround(source.text, at);
  return [near, { start: sentence.start, end: at.end }, sentence].map((span) => idsOf(within(source, span)));
}

/** A word whose opposite alone is said of the number, at the first distance from it at which anything of the kind is said. */
function conflictOf(words: Mentioned, readings: ReadonlySet<string>[][]): string | null {
  for (const row of OPPOSITES) {
    const isTold = (known: ReadonlySet<string>) => row.some((group) => group.some((id) => known.has(id)));
    const told = [0, 1, 2]
      .map((distance) => new Set(readings.flatMap((reading) => [...(reading[distance] ?? [])])))
      .find(isTold);
    const word = told ? oppositeIn(row, words, told) : null;
    if (word) return word;
  }
  return null;
}

/** Whether a number is said to count one thing, and counts another where it is cited, both right behind it. */
function countsOther(sentence: Wording, { end }: Quantity, { at, quote, measure }: Known): boolean {
  const said = thingBehind(sentence, end);
  const told = at ? thingBehind(readWording(quote), at.end) : conceptsOfMeasure(measure);
  return said.length > 0 && told.length > 0 && !told.some((id) => said.includes(id));
}

function thingBehind({ text, mentions }: Wording, end: number): string[] {
  const first = mentions.find(({ start }) => start >= end);
  if (!first || text.slice(end, first.start).trim() !== '') return [];
  return first.concepts.filter(({ slot }) => slot === 'object').map(({ id }) => id);
}

const BOUNDARY = /[.;,)\n]\s|\s(?:và|còn|trong đó|với)\s|[();]/giu;
/** "6.264 hồ sơ trực tuyến (99,98%)", "trực tiếp: 13": what stands before names the number. */
const OPENED = /[(:]\s*$/u;

/** The words around a number up to the marks, joining words or numbers beside it. */
export function spanAround(text: string, { start, end }: Span, all: Quantity[]): Span {
  const opened = start - (OPENED.exec(text.slice(0, start))?.[0].length ?? 0);
  let from = 0;
  let to = text.length;
  const bounds = [
    ...[...text.matchAll(BOUNDARY)].map((mark) => [mark.index, mark.index + mark[0].length] as const),
    ...all.map((one) => [one.start, one.end] as const),
  ];
  for (const [opens, closes] of bounds) {
    if (closes <= opened && closes > from) from = closes;
    if (opens >= end && opens < to) to = opens;
  }
  return { start: from, end: to };
}

function sentenceAround(text: string, { start, end }: Span): Span {
  const from = Math.max(text.lastIndexOf('. ', start), text.lastIndexOf('; ', start), -1) + 1;
  const stop = text.slice(end).search(/[.;]\s/u);
  return { start: from, end: stop < 0 ? text.length : end + stop };
}

function turned(words: string, why: string): GroundingFault {
  return {
    kind: 'unsupported',
    text: words,
    explanation: `“${words}” không khớp trích dẫn: ${why}. Viết đúng như trích dẫn.`,
  };
}
