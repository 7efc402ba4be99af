import type { Answer } from '../answers/answer.ts';
import { figuresTaken } from '../answers/explain/explain-taken.ts';
import type { FigurePlace } from '../answers/figures/answer-pair.ts';
import { WEAK } from '../answers/figures/kinds-of-concepts.ts';
import type { Library } from '../answers/library.ts';
import type { Figure } from '../reports/figure.ts';
import { fold } from '../vietnamese/fold.ts';
import { conceptTerm, describe } from '../vocabulary/describe.ts';
import { findUnitMentions } from '../vocabulary/units/find-unit-mentions.ts';
import { proposedNumber } from './proposed-number.ts';
import type { ErrorMessage } from './report-error-words.ts';

/** Figures that may be meant; `other`: the message names a unit or a thing of which the answer shows none. */
export type Which = { kind: 'these'; figures: Figure[] } | { kind: 'none' | 'other' };

/**
 * The figures of an answer that a message may mean, narrowed by what it says: the number that it quotes, the unit, the thing, the
 * measure of the number that it proposes. Where it says nothing of them, the one spoken of just before, else what the question asked for.
 *
 * @param before the figure that was reported just before.
 */
export async function whichFigures(
  library: Library,
  answer: Answer,
  message: ErrorMessage,
  before: FigurePlace | null,
): Promise<Which> {
  const all = (await figuresTaken(library, answer)).filter(({ isAbsence }) => !isAbsence);
  if (all.length === 0) return { kind: 'none' };
  const quoted = all.filter(isQuoted(message));
  const unit = ofUnit(library, message);
  const thing = ofThing(message);
  let figures = quoted.length > 0 ? quoted : all;
  for (const holds of [unit, thing]) {
    if (!holds) continue;
    const narrowed = figures.filter(holds);
    if (narrowed.length === 0) return { kind: 'other' };
    figures = narrowed;
  }
  const isSaid = quoted.length > 0 || unit !== null || thing !== null;
  const again = isSaid ? [] : figures.filter((one) => isAt(one, before));
  const rules = [inMeasure(message), (one: Figure) => isAbout(answer, one)];
  for (const holds of again.length > 0 ? [] : rules) {
    const narrowed = figures.filter(holds);
    if (narrowed.length > 0) figures = narrowed;
  }
  return { kind: 'these', figures: again.length > 0 ? again : figures };
}

function isQuoted({ numbers }: ErrorMessage) {
  return (figure: Figure) => numbers.some(({ value, isRight }) => !isRight && value === figure.value);
}

function ofUnit({ registry }: Library, { words }: ErrorMessage) {
  const named = findUnitMentions(words, registry).flatMap(({ what, unit }) =>
    what === 'named' && unit ? [unit.name] : [],
  );
  return named.length === 0 ? null : (figure: Figure) => named.includes(figure.unit);
}

/** What the words before the first number name: "số đúng hạn sai, phải là 40". What stands behind it are reasons. */
function ofThing({ words }: ErrorMessage) {
  const [before = ''] = words.split(/\d|(?<!\p{L})(?:vì|do|vi)(?!\p{L})/u);
  const said = describe(before, { chat: true })
    .mentions.filter(({ concepts: [concept] }) => concept && TELLING.has(concept.slot) && !WEAK.has(concept.id))
    .map(({ concepts }) => concepts.map(({ id }) => conceptTerm(id)));
  if (said.length === 0) return null;
  return (figure: Figure) => said.every((terms) => terms.some((term) => figure.ownTerms.has(term)));
}

const TELLING: ReadonlySet<string> = new Set(['object', 'state', 'channel', 'field', 'level', 'aspect']);

function inMeasure({ numbers }: ErrorMessage) {
  const said = numbers.filter(({ behind }) => fold(behind) !== '');
  return (figure: Figure) => said.length > 0 && proposedNumber(figure, said).kind === 'value';
}

function isAbout({ about = [] }: Answer, figure: Figure): boolean {
  return about.some((place) => isAt(figure, place));
}

function isAt({ reportId, ordinal }: Figure, place: FigurePlace | null): boolean {
  return place !== null && reportId === place.reportId && ordinal === place.ordinal;
}
