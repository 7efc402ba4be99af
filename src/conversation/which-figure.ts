import type { Answer } from '../answers/answer.ts';
import { figuresTaken } from '../answers/explain/explain-taken.ts';
import type { Library } from '../answers/library.ts';
import type { Figure } from '../reports/figure.ts';
import { fold } from '../vietnamese/fold.ts';
import { conceptTerm, describe } from '../vocabulary/describe.ts';
import { findUnitMentions } from '../vocabulary/units/find-unit-mentions.ts';
import { proposedNumber } from './proposed-number.ts';
import type { ErrorMessage } from './report-error-words.ts';

/**
 * The figures of an answer that a message may mean, narrowed by what it says: the number that it quotes, the unit, the thing, the
 * measure of the number that it proposes. Where it says nothing of them, what the question asked for. Empty where the answer
 * shows no figure of a report.
 */
export async function whichFigures(library: Library, answer: Answer, message: ErrorMessage): Promise<Figure[]> {
  const all = (await figuresTaken(library, answer)).filter(({ isAbsence }) => !isAbsence);
  const rules = [quoted(message), ofUnit(library, message), ofThing(message), inMeasure(message)];
  let figures = all;
  for (const holds of rules) {
    const narrowed = figures.filter(holds);
    if (narrowed.length > 0) figures = narrowed;
  }
  const asked = figures.filter((one) => isAbout(answer, one));
  return asked.length > 0 ? asked : figures;
}

function quoted({ numbers }: ErrorMessage) {
  return (figure: Figure) => numbers.some(({ value, isRight }) => !isRight && value === figure.value);
}

function ofUnit({ registry }: Library, { words }: ErrorMessage) {
  const named = new Set(findUnitMentions(words, registry).map(({ unit }) => unit?.name));
  return (figure: Figure) => named.has(figure.unit);
}

/** "Số đúng hạn sai": a state or channel that only some of them are in. */
function ofThing({ words }: ErrorMessage) {
  const said = [...describe(words, { chat: true }).mentions]
    .filter(({ concepts }) => TELLING.has(concepts[0]?.slot ?? ''))
    .map(({ concepts }) => concepts.map(({ id }) => conceptTerm(id)));
  return (figure: Figure) => said.length > 0 && said.every((terms) => terms.some((term) => figure.ownTerms.has(term)));
}

const TELLING: ReadonlySet<string> = new Set(['object', 'state', 'channel', 'field', 'level', 'scope']);

function inMeasure({ numbers }: ErrorMessage) {
  const said = numbers.filter(({ behind }) => fold(behind) !== '');
  return (figure: Figure) => said.length > 0 && proposedNumber(figure, said).kind === 'value';
}

function isAbout({ about = [] }: Answer, figure: Figure): boolean {
  return about.some(({ reportId, ordinal }) => reportId === figure.reportId && ordinal === figure.ordinal);
}
