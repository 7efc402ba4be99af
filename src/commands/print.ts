import type { Answer } from '../answers/answer.ts';

/** One JSON row on standard output. */
export function printRow(row: object): void {
  process.stdout.write(`${JSON.stringify(row)}\n`);
}

/** A line for the person at the terminal that must not mix with rows on standard output. */
export function note(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** An answer as the commands print it (see the README); `chart` is the path of its picture, where one was written. */
export function answerRow(id: string | undefined, answer: Answer, milliseconds: number, chart?: string): object {
  const { about: _about, isOfCauses: _isOfCauses, offers: _offers, series: _series, chart: _chart, ...shown } = answer;
  const figures = answer.figures.map(({ place: _place, ...figure }) => figure);
  return {
    ...(id === undefined ? {} : { id }),
    ...shown,
    figures,
    ...(chart !== undefined && { chart }),
    ms: Math.round(milliseconds * 10) / 10,
  };
}
