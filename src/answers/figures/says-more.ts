import { wordCoverage } from './coverage.ts';
import type { Frame } from './frame.ts';
import type { Match } from './match-figure.ts';

/** How far behind the best a figure may be and still be the one that was meant. */
const NOT_FAR = 0.08;

/**
 * Of figures that answer a question about as well, one that says all that the best says of it and a word more is meant: asked for
 * children whose vaccination was put off, not those that were vaccinated.
 *
 * @param matches best first.
 * @returns the same, with the one that says most in front.
 */
export function sayingMoreFirst(matches: Match[], frame: Frame): Match[] {
  const [first] = matches;
  if (!first) return matches;
  let best = first;
  for (const match of matches) if (match.score >= first.score - NOT_FAR && saysMore(match, best, frame)) best = match;
  if (best.figure.value === first.figure.value) return matches;
  return [best, ...matches.filter((match) => match !== best)];
}

function saysMore(one: Match, other: Match, frame: Frame): boolean {
  if (one.missing.some((asked) => !other.missing.includes(asked))) return false;
  const [said, saidByOther] = [saidBy(one, frame), saidBy(other, frame)];
  return said.length > saidByOther.length && saidByOther.every((word) => said.includes(word));
}

function saidBy({ figure }: Match, frame: Frame): string[] {
  return frame.words.filter((word) => wordCoverage(figure, word) > 0);
}
