import { inOneMeasure } from '../../vocabulary/scales.ts';
import type { Answer } from '../answer.ts';
import type { Evidence, Known } from './evidence.ts';
import { type Formula, findFormulas } from './formulas.ts';
import { isSameQuantity, type Quantity } from './quantities.ts';

/** Whether a number is cited, or follows from cited ones by a computation that the answer shows. */
export type IsProved = (quantity: Quantity) => boolean;

/** A result may be told with fewer decimals than the formula has, never as a round number ("99,6%" is not "100%"). */
const FEWEST_DECIMALS = 1;

/** What is proved for a text with these formulas. */
export function provedBy(evidence: Evidence, answer: Answer, formulas: Formula[]): IsProved {
  const results: Formula[] = [];
  const isKnown = (operand: number) =>
    operand === 100 ||
    evidence.figures.some(({ value }) => value === operand) ||
    results.some(({ result }) => result === operand) ||
    evidence.quoted().some(({ value }) => value === operand) ||
    isConverted(operand, evidence.figures);
  for (const formula of [...formulas, ...shownFormulas(answer)])
    if (formula.holds && formula.operands.every(isKnown)) results.push(formula);
  return (quantity) =>
    results.some(({ start, end }) => start <= quantity.start && quantity.start < end) ||
    evidence.figures.some((one) => isSameQuantity(quantity, one)) ||
    results.some((formula) => isResult(quantity, formula)) ||
    evidence.quoted().some((one) => isSameQuantity(quantity, one));
}

/** "450 triệu đồng" as 0,45 beside a figure in billions. */
function isConverted(operand: number, figures: Known[]): boolean {
  const measures = new Set(figures.map(({ measure }) => measure));
  return figures.some((figure) =>
    [...measures].some((measure) => inOneMeasure([figure, { value: 0, measure }])?.values[0] === operand),
  );
}

/** "1,2 − 0,45 = 0,75", "(18 + 21 + 16)/64 = 85,94%"; told of one of several, of how many numbers it is made. */
function isResult({ value, decimals }: Quantity, formula: Formula): boolean {
  if (Math.abs(value - formula.result) < 1e-9) return true;
  if (formula.operands.length > 2 && value === formula.addends) return true;
  if (decimals < FEWEST_DECIMALS) return false;
  return formula.exact.some((exact) => Math.abs(exact - value) <= 0.5 * 10 ** -decimals + 1e-9);
}

/** Formulas of computed figures, where the answer shows them; a count of what a report lists is told as one. */
function shownFormulas({ text, figures }: Answer): Formula[] {
  const written = text.replace(/\s/gu, '');
  return figures.flatMap(({ derived, value }) => {
    if (!derived || !written.includes(derived.formula.replace(/\s/gu, ''))) return [];
    return COUNTED.test(derived.formula)
      ? [{ start: 0, end: 0, operands: [], addends: 0, result: value, exact: [], holds: true }]
      : findFormulas(derived.formula);
  });
}

const COUNTED = /^Đếm /u;
