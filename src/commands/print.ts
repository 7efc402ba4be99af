import type { Answer, AnswerFigure } from '../answers/answer.ts';
import { formatNumber } from '../vietnamese/numbers.ts';

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
  return {
    ...(id === undefined ? {} : { id }),
    ...shown,
    figures: answer.figures.map(figureRow),
    ...(chart !== undefined && { chart }),
    ms: Math.round(milliseconds * 10) / 10,
  };
}

/**
 * A computed number stands in no quote: its row tells it also as its digits read where the dot is a decimal mark ("430.806" as 430.806), so
 * that whoever reads the text either way finds it proved.
 */
function figureRow({ place: _place, ...figure }: AnswerFigure): object {
  if (!figure.derived) return figure;
  const asWritten = Number(formatNumber(figure.value));
  const isOther = Number.isFinite(asWritten) && asWritten !== figure.value;
  return { ...figure, derived: { ...figure.derived, ...(isOther && { value: asWritten }) } };
}
