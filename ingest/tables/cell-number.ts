import { findNumbers } from '../../src/vietnamese/numbers.ts';
import { measureAfter } from '../figures/measures.ts';

/** A number that fills a cell, with what the cell itself says it counts. Offsets in the cell's text. */
export interface CellNumber {
  value: number;
  raw: string;
  start: number;
  end: number;
  /** "%", "nhiệm vụ"; null where the cell holds the number alone. */
  measure: string | null;
}

const NUMBER = /^\s*(?<sign>[-–−+]?)\s*\d[\d.,]*/u;
/** What may stand behind a number that fills its cell: its measure, a note in a bracket. */
const REST = /^\s*(?:%|[\p{L}²³/]+(?:\s+[\p{L}/]+){0,2})?\s*(?:\([^()]{0,24}\))?\s*[.;]?\s*$/u;
/** "9/2026": a month of a year. */
const MONTH = /^\s*(?:0?[1-9]|1[0-2])\s*\/\s*20\d{2}\s*$/u;
const FRACTION = /^\s*(?<part>\d[\d.,]*)\s*\/\s*(?<whole>\d[\d.,]*)\s*(?<rest>\D*)$/u;

/** The numbers of a cell that holds a number (two of "38/47"); none where it holds words, a date, a document's number or nothing. */
export function numbersOfCell(text: string): CellNumber[] {
  if (MONTH.test(text)) return [];
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const pair = findNumbers(text);
    // "12/5" in a column of counts is a fraction only where the part is not the larger.
    const [part, whole] = pair;
    if (
      pair.length !== 2 ||
      !part ||
      !whole ||
      part.value > whole.value ||
      REST.exec(fraction.groups?.rest ?? '') === null
    )
      return [];
    return pair.map((one) => ({ value: one.value, raw: one.raw, start: one.start, end: one.end, measure: null }));
  }
  const opening = NUMBER.exec(text);
  if (!opening || !REST.test(text.slice(opening[0].length))) return [];
  const [number] = findNumbers(text);
  if (!number || number.start > opening[0].length) return [];
  const isBelowNought = /[-–−]/u.test(opening.groups?.sign ?? '');
  return [
    {
      value: isBelowNought ? -number.value : number.value,
      raw: number.raw,
      start: number.start,
      end: number.end,
      measure: measureAfter(text, number.end)?.text ?? null,
    },
  ];
}
