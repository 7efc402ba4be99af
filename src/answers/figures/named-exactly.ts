import { splitSyllables } from '../../vietnamese/syllables.ts';
import { isStopWord } from '../../vocabulary/stop-words.ts';
import type { Match } from './match-figure.ts';

/** How far behind the best a figure may be that is named by nothing but what was asked. */
const NEAR = 0.12;

/**
 * Asked for a thing and nothing else ("bao nhiêu cử tri"), the number of the thing ("tổng số cử tri") is meant before one of some of
 * it ("số cử tri bỏ phiếu bằng hòm phiếu phụ").
 *
 * @param good figures that answer, best first.
 * @param said what the question says of the number.
 * @returns `good` with the one named exactly in front, and without those that it goes before.
 */
export function namedExactlyFirst(good: Match[], said: string): Match[] {
  const [best] = good;
  if (!best || said === '') return good;
  const asked = new Set(splitSyllables(said).map(({ folded }) => folded));
  if (isExact(best, asked)) return good;
  const exact = good.find((match) => match.score >= best.score - NEAR && isExact(match, asked));
  return exact ? [exact, ...good.slice(good.indexOf(exact) + 1)] : good;
}

/** Whole by its own name: a total whose name says no word that was not asked. */
function isExact({ figure }: Match, asked: ReadonlySet<string>): boolean {
  if (!figure.ownTerms.has('#total') || figure.whole !== null) return false;
  return splitSyllables(figure.label).every((one) => asked.has(one.folded) || isStopWord(one));
}
