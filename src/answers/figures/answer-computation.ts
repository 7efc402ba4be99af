import type { Asked, Question } from '../../questions/question.ts';
import type { Computation } from '../../questions/read-computation.ts';
import type { Figure } from '../../reports/figure.ts';
import type { Slot } from '../../vocabulary/concept.ts';
import { conceptTerm } from '../../vocabulary/describe.ts';
import { inOneMeasure } from '../../vocabulary/scales.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import type { Answer } from '../answer.ts';
import { figuresIn, type Library } from '../library.ts';
import { gapOf, shareOf } from './arithmetic.ts';
import { computedAnswer } from './computed-answer.ts';
import { conceptsOf, fill, findOperands } from './find-operand.ts';

/** "A chiếm bao nhiêu phần trăm B", "A nhiều hơn B bao nhiêu": worked out of the two figures. Null when either is not reported. */
export async function answerComputation(library: Library, question: Question, unit: Unit): Promise<Answer | null> {
  const { computation } = question;
  if (!computation) return null;
  const isShare = computation.operation === 'share';
  const find = isShare ? partAndWhole : twoCounts;
  const pair = await find(library, question, unit, computation);
  if (!pair) return null;
  const [a, b] = pair;
  return isShare ? shareAnswer(library, unit, a, b) : gapAnswer(library, unit, a, b);
}

type Pairs = { first: Figure[]; second: Figure[] };

/** The part is one of the whole: what the whole is said to be holds for it too. */
async function partAndWhole(
  library: Library,
  question: Question,
  unit: Unit,
  { operands: [a, b] }: Computation,
): Promise<[Figure, Figure] | null> {
  const [own, whole] = [conceptsOf(a), conceptsOf(b, { total: true })];
  const look = (text: string, concepts: Asked[]) => findOperands(library, question, unit, { text, concepts });
  const wholes = await look(
    b,
    isReference(whole)
      ? [...ofSlots(own, ['object']), ...fill(whole, ofSlots(own, ['scope', 'field']))]
      : fill(whole, ofSlots(own, ['object', 'scope'])),
  );
  const narrow = await look(a, fill(own, conceptsOf(b)));
  const parts = narrow.length > 0 ? narrow : await look(a, fill(own, ofSlots(whole, ['object', 'scope'])));
  const fits = (part: Figure, one: Figure) =>
    one.value > 0 && (isReference(whole) ? isSet(one) : part.value <= one.value);
  return likeliestPair({ first: parts, second: wholes }, fits);
}

/** Words for what is set: they take the thing that it is set for from the other operand. */
const REFERENCES = new Set(['target', 'plan']);

function isReference(concepts: Asked[]): boolean {
  const objects = concepts.filter((asked) => asked.slot === 'object');
  return objects.length > 0 && objects.every((asked) => REFERENCES.has(asked.alternatives[0]?.id ?? ''));
}

const SET = ['target', 'plan', 'assigned', 'set_target', 'quota'].map(conceptTerm);

function isSet(figure: Figure): boolean {
  return SET.some((term) => figure.ownTerms.has(term));
}

async function twoCounts(
  library: Library,
  question: Question,
  unit: Unit,
  { operands: [a, b] }: Computation,
): Promise<[Figure, Figure] | null> {
  const [things, own, other] = [ofSlots(question.concepts, ['object']).slice(0, 1), conceptsOf(a), conceptsOf(b)];
  const look = (text: string, concepts: Asked[]) => findOperands(library, question, unit, { text, concepts });
  const around = orThing(ofSlots(other, ['object']), things);
  const first = await look(a, isReference(own) ? [...own, ...around] : fill(own, around));
  const second = await look(b, fill(other, orThing(ofSlots(own, ['object', 'state', 'scope', 'topic']), things)));
  return likeliestPair({ first, second }, () => true);
}

/** How far down the two lists a pair is looked for. */
const TRIED = 6;

/** The first figures of the two lists that go together; a part that is linked to its whole goes before. */
function likeliestPair({ first, second }: Pairs, fits: (a: Figure, b: Figure) => boolean): [Figure, Figure] | null {
  let best: { pair: [Figure, Figure]; cost: number } | null = null;
  for (const [i, a] of first.slice(0, TRIED).entries()) {
    for (const [j, b] of second.slice(0, TRIED).entries()) {
      if (a.id === b.id || a.reportId !== b.reportId || inOneMeasure([a, b]) === null || !fits(a, b)) continue;
      const isLinked = a.whole === b.ordinal || b.whole === a.ordinal;
      const nearness = isLinked ? 5 : a.quoteStart === b.quoteStart ? 4 : a.section === b.section ? 1 : 0;
      const cost = i + j - nearness;
      if (!best || cost < best.cost) best = { pair: [a, b], cost };
    }
  }
  return best?.pair ?? null;
}

function orThing(around: Asked[], things: Asked[]): Asked[] {
  return around.some((asked) => asked.slot === 'object') ? around : [...around, ...things];
}

function ofSlots(concepts: Asked[], slots: Slot[]): Asked[] {
  return concepts.filter((asked) => slots.includes(asked.slot));
}

/** The share that is printed for this very part and whole, if there is one, beside the two that it comes from. */
async function shareAnswer(library: Library, unit: Unit, part: Figure, whole: Figure): Promise<Answer | null> {
  const all = await figuresIn(library, part.reportId);
  const stated = all.find((one) => one.shareOf === part.ordinal && part.whole === whole.ordinal);
  const share = shareOf(part, whole);
  if (!share) return null;
  const from = stated ? [part, whole, stated] : [part, whole];
  return computedAnswer(library, unit, { ...share, value: stated?.value ?? share.value, from, word: 'tỷ lệ' });
}

function gapAnswer(library: Library, unit: Unit, a: Figure, b: Figure): Answer | null {
  const gap = gapOf(a, b);
  return gap && computedAnswer(library, unit, { ...gap, from: [a, b], word: 'chênh lệch' });
}
