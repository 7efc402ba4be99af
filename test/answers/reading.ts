import type { Answer } from '../../src/answers/answer.ts';

/** What the answer says before its sources: a number that stands only in a quote was not answered. */
export function said(answer: Answer): string {
  return answer.text.split('\nNguồn:')[0] ?? '';
}

/** Values of its figures, those asked for before what is shown beside them. */
export function valuesOf(answer: Answer): number[] {
  return answer.figures.map((figure) => figure.value);
}

/** All that it quotes, one quote a line. */
export function quotesOf(answer: Answer): string {
  return answer.citations.map((citation) => citation.quote).join('\n');
}

/** Formulas of what it computed. */
export function formulasOf(answer: Answer): string[] {
  return answer.figures.flatMap((figure) => (figure.derived ? [figure.derived.formula] : []));
}
