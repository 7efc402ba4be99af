import { askedConcepts } from '../../questions/asked-concepts.ts';
import type { Asked, Question } from '../../questions/question.ts';
import type { Figure } from '../../reports/figure.ts';
import { splitSyllables } from '../../vietnamese/syllables.ts';
import { conceptTerm, describe } from '../../vocabulary/describe.ts';
import type { Unit } from '../../vocabulary/units/unit.ts';
import { type Library, reportsOf } from '../library.ts';
import { findMatches, isComplete } from './find-matches.ts';
import { frameFor, idsOf } from './frame.ts';
import type { Match } from './match-figure.ts';
import { isMeasuredIn } from './measured-in.ts';

/** An operand is named by few words ("tin", "đang làm"): it may be less surely matched than a whole question. */
const GOOD_OPERAND = 0.5;

/** What a stretch of a question names, that it is a share aside; that it is a total too, unless that tells. */
export function conceptsOf(text: string, { total = false } = {}): Asked[] {
  return askedConcepts(describe(text, { chat: true }).mentions).filter(
    (asked) => asked.alternatives[0]?.id !== 'share' && (total || asked.alternatives[0]?.id !== 'total'),
  );
}

/** What an operand names, and in each slot in which it names nothing what is said around it. */
export function fill(own: Asked[], around: Asked[]): Asked[] {
  const slots = new Set(own.map((asked) => asked.slot));
  return [...own, ...around.filter((asked) => !slots.has(asked.slot))];
}

/** An operand as it is looked up. */
export interface Operand {
  /** As typed: the measure and the words that no concept covers are read from it. */
  text: string;
  concepts: Asked[];
}

/** Finds the stated counts that one operand of a computation may mean, likeliest first. */
export async function findOperands(
  library: Library,
  question: Question,
  unit: Unit,
  { text, concepts }: Operand,
): Promise<Figure[]> {
  const described = describe(text, { chat: true });
  const inConcepts = new Set(
    described.mentions.flatMap((mention) =>
      splitSyllables(text.slice(mention.start, mention.end)).map((one) => one.folded),
    ),
  );
  const counted = askedConcepts(described.mentions).find((asked) => asked.slot === 'object') ?? null;
  const words = [...described.words].filter((word) => !inConcepts.has(word) && question.words.includes(word));
  // Runs of words may be another operand's.
  const frame = frameFor(question, concepts, { words, phrases: [], modifiers: [], denied: [], aims: true, counted });
  const matches = (await findMatches(library, reportsOf(library, unit), frame, question)).filter(
    (one) => one.score >= GOOD_OPERAND && one.figure.measure !== '%' && !one.figure.isAbsence && isComplete(one, frame),
  );
  const things = askedConcepts(described.mentions).filter((asked) => asked.slot === 'object');
  const saysSo = ({ figure }: Match) =>
    things.every((asked) => idsOf(asked).some((id) => figure.ownTerms.has(conceptTerm(id))));
  const own = matches.filter(saysSo);
  const states = concepts.filter((asked) => asked.slot === 'state');
  const typed = ` ${text.toLowerCase()} `;
  // "tin", "bài" are measures as well as things: the figure measured in the very word is likelier.
  const rank = ({ figure, score }: Match) =>
    score +
    (typed.includes(` ${figure.measure} `) ? 0.2 : 0) +
    (counted && isMeasuredIn(figure, counted) ? 0.05 : 0) +
    0.1 * states.filter((asked) => idsOf(asked).some((id) => figure.ownTerms.has(conceptTerm(id)))).length;
  // "Thu - chi ngân sách: Thu …": where figures say themselves what they are of, those beside which it is said are none.
  return (own.length > 0 ? own : matches).sort((a, b) => rank(b) - rank(a)).map((one) => one.figure);
}
