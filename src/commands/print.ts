import type { Answer } from '../answers/answer.ts';

/** One JSON row on standard output. */
export function printRow(row: object): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

/** A line for the person at the terminal that must not mix with rows on standard output. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** An answer as the commands print it (see the README). */
export function answerRow(id: string | undefined, answer: Answer, milliseconds: number): object {
  const { about: _about, isOfCauses: _isOfCauses, ...shown } = answer;
  const figures = answer.figures.map(({ place: _place, ...figure }) => figure);
  return { ...(id === undefined ? {} : { id }), ...shown, figures, ms: Math.round(milliseconds * 10) / 10 };
}
