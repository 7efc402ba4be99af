import type { Answer, AnswerFigure } from '../../answers/answer.ts';
import { defuseLinks } from '../../answers/grounding/without-links.ts';
import { writeAbbreviations } from '../../answers/wording/figures.ts';
import { oneLine } from '../../answers/wording/sources.ts';
import { findNumbers } from '../../vietnamese/numbers.ts';
import { maskPersonalNumbers } from '../../vietnamese/personal-numbers.ts';
import type { Mark } from './message.ts';

/** More bold numbers than these set nothing off. */
const MOST_VALUES = 8;

/**
 * The parts of a text that are set off: the numbers that are the answer, each where it is told first, and the words of the reports. They
 * are found by what the answer is made of; signs of markup in a report mean nothing.
 *
 * @param text what is sent: the answer's text, perhaps with further lines.
 */
export function marksOf(answer: Answer, text: string): Mark[] {
  const quotes = quotesIn(text, answer);
  const values = valuesIn(text, answer, quotes);
  return [...quotes, ...values].sort((a, b) => a.start - b.start);
}

function quotesIn(text: string, { citations }: Answer): Mark[] {
  const found: Mark[] = [];
  for (const { quote } of citations) {
    const shown = `“${defuseLinks(maskPersonalNumbers(oneLine(quote)))}”`;
    for (let at = text.indexOf(shown); at >= 0; at = text.indexOf(shown, at + shown.length))
      if (!found.some((mark) => overlaps(mark, at, shown.length)))
        found.push({ start: at, length: shown.length, style: 'italic' });
  }
  return found;
}

function valuesIn(text: string, answer: Answer, quotes: Mark[]): Mark[] {
  if (answer.kind !== 'figure') return [];
  const numbers = findNumbers(text).filter(
    ({ written, start, end }) => written === 'digits' && !quotes.some((mark) => overlaps(mark, start, end - start)),
  );
  const values = answered(answer);
  if (values.length > MOST_VALUES) return [];
  const marks: Mark[] = [];
  for (const figure of values) {
    const told = numbers.find(
      ({ value, start, end }) =>
        value === figure.value &&
        text.startsWith(behind(figure.measure), end) &&
        !marks.some((mark) => overlaps(mark, start, end - start)),
    );
    if (told)
      marks.push({ start: told.start, length: told.end - told.start + behind(figure.measure).length, style: 'bold' });
  }
  return marks;
}

/** What was asked for and what was computed; not what stands beside it ("trên tổng số …"). */
function answered({ figures, about = [], series = [] }: Answer): AnswerFigure[] {
  const compared = series.flatMap(({ points }) => points.map(({ figure }) => figure));
  const meant = figures.filter(
    ({ place, derived }, i) =>
      derived ||
      compared.includes(i) ||
      about.some(({ reportId, ordinal }) => place?.reportId === reportId && place.ordinal === ordinal),
  );
  return meant.length > 0 ? meant : figures;
}

/** How a measure is written behind its number. */
function behind(measure: string): string {
  if (measure === '') return '';
  return measure === '%' ? '%' : ` ${writeAbbreviations(measure)}`;
}

function overlaps({ start, length }: Mark, at: number, size: number): boolean {
  return start < at + size && at < start + length;
}
