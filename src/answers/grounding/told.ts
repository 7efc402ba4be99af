import { type Formula, findFormulas, isOfFormula } from './formulas.ts';
import { findQuantities, type Quantity, type Span } from './quantities.ts';

/** A text to be proved, read once for all checks. */
export interface Told {
  text: string;
  quantities: Quantity[];
  formulas: Formula[];
}

/** A line of a text with the numbers that it tells beside its computations. */
export interface ToldLine extends Span {
  text: string;
  quantities: Quantity[];
}

export function readTold(text: string): Told {
  return { text, quantities: findQuantities(text), formulas: findFormulas(text) };
}

export function linesOf({ text, quantities, formulas }: Told): ToldLine[] {
  let at = 0;
  return text.split('\n').map((line) => {
    const [start, end] = [at, at + line.length];
    at = end + 1;
    const own = quantities.filter(
      (one) =>
        one.start >= start && one.start < end && !formulas.some((formula) => isOfFormula(one, one.start, formula)),
    );
    return { text: line, start, end, quantities: own };
  });
}
