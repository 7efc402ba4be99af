import type { Answer, AnswerFigure, Series } from '../answer.ts';

/**
 * What an answer sets beside each other that does not say so itself (a model's): its stated figures, where each is of another
 * unit, or each of another period of one unit and by one name.
 */
export function guessSeries({ figures }: Answer): Series[] {
  const stated = eachOnce(figures.map((figure, index) => ({ figure, index })).filter(({ figure }) => !figure.derived));
  const units = new Set(stated.map(({ figure }) => figure.unit));
  const labels = new Set(stated.map(({ figure }) => figure.label));
  const periods = new Set(stated.map(({ figure }) => periodKey(figure)));
  const [first] = stated;
  if (!first) return [];
  const points = (nameOf: (figure: AnswerFigure) => string) =>
    stated.map(({ figure, index }) => ({ name: nameOf(figure), figure: index, period: figure.period }));
  const measured = first.figure.label;
  if (units.size === stated.length)
    return [
      { across: 'units', measured, points: points((one) => one.unit), ...(labels.size > 1 && { differsInName: true }) },
    ];
  if (units.size > 1) return [];
  return labels.size === 1 && periods.size === stated.length && !periods.has('')
    ? [{ across: 'periods', measured, points: points(() => '').sort(byEnd) }]
    : [];
}

interface Stated {
  figure: AnswerFigure;
  index: number;
}

function eachOnce(stated: Stated[]): Stated[] {
  const key = ({ figure }: Stated) =>
    [figure.unit, figure.label, figure.measure, figure.value, periodKey(figure)].join('|');
  return [...new Map([...stated].reverse().map((one) => [key(one), one])).values()].reverse();
}

function periodKey({ period }: AnswerFigure): string {
  return period ? `${period.from ?? ''}..${period.to ?? ''}` : '';
}

function byEnd(a: Series['points'][number], b: Series['points'][number]): number {
  const end = (point: Series['points'][number]) => point.period?.to ?? point.period?.from ?? '';
  return end(a).localeCompare(end(b));
}
