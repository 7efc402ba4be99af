import { findNumbers } from '../../vietnamese/numbers.ts';

/** A computation that a text shows. Offsets in that text. */
export interface Formula {
  start: number;
  end: number;
  /** What it is made of, as read, left to right. */
  operands: number[];
  /** How many numbers are added up in it. */
  addends: number;
  result: number;
  /** What the arithmetic gives, also in percent where the result is a percentage. */
  exact: number[];
  /** Whether the arithmetic gives the result as it is rounded there. */
  holds: boolean;
}

/** "(1.960 + 412)/2.377 = 99,79%": numbers with signs between them, an equals sign, a number. */
const FORMULA =
  /(?<![\p{L}\d.,/])[(\s]*\d[\d.,]*\s*%?(?:[\s)(]*[+\-−–×x*:÷/][\s(]*\d[\d.,]*\s*%?)+[\s)]*=\s*(\d[\d.,]*)\s*(\\?%)?/gu;

/** The computations that a text shows with their results. */
export function findFormulas(text: string): Formula[] {
  if (!text.includes('=')) return [];
  const found: Formula[] = [];
  for (const match of text.matchAll(FORMULA)) {
    const [whole, written = '', share] = match;
    const left = whole.slice(0, whole.lastIndexOf('='));
    const result = readOne(written.replace(/[.,]+$/u, ''));
    const worked = evaluate(withoutOpening(left));
    if (!result || !worked) continue;
    const tolerance = 0.5 * 10 ** -result.decimals + 1e-9;
    const exact = [worked.value, ...(share ? [worked.value * 100] : [])];
    const holds = exact.some((value) => Math.abs(value - result.value) <= tolerance);
    const end = match.index + whole.replace(/[.,]+$/u, '').length;
    found.push({
      start: match.index,
      end,
      operands: worked.operands,
      addends: countAddends(left),
      result: result.value,
      exact,
      holds,
    });
  }
  return found;
}

/** Whether a number at a place of the text is one of a formula's, or tells its result again. */
export function isOfFormula({ value }: { value: number }, at: number, { start, end, result }: Formula): boolean {
  return (start <= at && at < end) || value === result;
}

/** A bracket that is closed behind the result belongs to the sentence: "(38 − 22 = 16)". */
function withoutOpening(expression: string): string {
  const open = expression.split('(').length - expression.split(')').length;
  return open > 0 ? expression.replace(new RegExp(`^(?:\\s*\\(){${open}}`, 'u'), '') : expression;
}

/** "(18 + 21 + 16)/64": three. */
function countAddends(expression: string): number {
  const longest = /\d[\d.,]*(?:\s*\+\s*\d[\d.,]*)+/u.exec(expression)?.[0] ?? '';
  return longest === '' ? 0 : longest.split('+').length;
}

function readOne(raw: string): { value: number; decimals: number } | null {
  const [one, ...others] = findNumbers(raw);
  return one && others.length === 0 ? one : null;
}

/** The value of an expression with the usual order of operations; null where it is none. */
function evaluate(expression: string): { value: number; operands: number[] } | null {
  const tokens = expression.match(/\d[\d.,]*|[+\-−–×x*:÷/()]/gu) ?? [];
  const operands: number[] = [];
  let at = 0;

  function sum(): number | null {
    let value = product();
    while (value !== null && /^[+\-−–]$/u.test(tokens[at] ?? '')) {
      const isPlus = tokens[at++] === '+';
      const next = product();
      value = next === null ? null : isPlus ? value + next : value - next;
    }
    return value;
  }

  function product(): number | null {
    let value = atom();
    while (value !== null && /^[×x*:÷/]$/u.test(tokens[at] ?? '')) {
      const isTimes = /^[×x*]$/u.test(tokens[at++] as string);
      const next = atom();
      value = next === null || (!isTimes && next === 0) ? null : isTimes ? value * next : value / next;
    }
    return value;
  }

  function atom(): number | null {
    const token = tokens[at++];
    if (token === '(') {
      const value = sum();
      return tokens[at++] === ')' ? value : null;
    }
    const number = token === undefined ? null : readOne(token.replace(/[.,]+$/u, ''));
    if (!number) return null;
    operands.push(number.value);
    return number.value;
  }

  const value = sum();
  return value === null || at < tokens.length ? null : { value, operands };
}
