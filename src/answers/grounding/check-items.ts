import { splitSyllables } from '../../vietnamese/syllables.ts';
import { STOP_WORDS } from '../../vocabulary/stop-words.ts';
import { spanAround } from './check-states.ts';
import type { Evidence, Known } from './evidence.ts';
import type { GroundingFault } from './fault.ts';
import { findFormulas, isOfFormula } from './formulas.ts';
import { findQuantities, isSameQuantity, type Quantity } from './quantities.ts';

/** Numbers of a list that are told of each other's items: "hộ tịch 12, đất đai 14" where it is "hộ tịch 14, đất đai 12". */
export function checkItems(text: string, evidence: Evidence): GroundingFault[] {
  const formulas = findFormulas(text);
  const all = findQuantities(text);
  return all
    .filter((quantity) => !formulas.some((formula) => isOfFormula(quantity, quantity.start, formula)))
    .filter((quantity) => isOfAnotherItem(wordsBeside(text, quantity, all), quantity, evidence))
    .map(({ raw }) => ({
      kind: 'unsupported' as const,
      text: raw,
      explanation: `Số “${raw}” trong trích dẫn là của mục khác. Ghi mỗi số đúng với mục của nó.`,
    }));
}

function isOfAnotherItem(said: ReadonlySet<string>, quantity: Quantity, evidence: Evidence): boolean {
  const places = evidence.quoted().filter((one) => one.at !== null && isSameQuantity(quantity, one));
  if (places.length === 0 || !places.every((place) => isBesideAnother(said, place))) return false;
  const figures = evidence.figures.filter((one) => isSameQuantity(quantity, one));
  return !figures.some(({ label }) => [...said].every((word) => wordsOf(label).has(word)));
}

/** Whether what is said beside a number stands beside another number of the quote, and nothing of it beside this one. */
function isBesideAnother(said: ReadonlySet<string>, { quote, at }: Known): boolean {
  if (at === null) return false;
  const all = findQuantities(quote);
  const own = wordsBeside(quote, at, all);
  return all.some((other) => {
    if (other.value === at.value) return false;
    const theirs = wordsBeside(quote, other, all);
    const [mine, foreign] = [without(own, theirs), without(theirs, own)];
    return (
      mine.length > 0 &&
      !mine.some((word) => said.has(word)) &&
      foreign.some((word) => said.has(word) && !STOP_WORDS.has(word))
    );
  });
}

/** The words around a number, up to the marks and numbers beside it; a lead-in ("theo lĩnh vực:") is of all of a list. */
function wordsBeside(text: string, quantity: Quantity, all: Quantity[]): Set<string> {
  const { start, end } = spanAround(text, quantity, all);
  const before = text.slice(start, quantity.start);
  const item = before.slice(before.lastIndexOf(': ') + 1);
  return wordsOf(`${/\p{L}/u.test(item) ? item : before} ${text.slice(quantity.end, end)}`);
}

function wordsOf(text: string): Set<string> {
  const words = splitSyllables(text).map(({ folded }) => folded);
  return new Set(words.filter((word) => /[a-z]/.test(word)));
}

function without(words: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
  return [...words].filter((word) => !others.has(word));
}
