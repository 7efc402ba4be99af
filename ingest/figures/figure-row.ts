import type { FigureToSave } from '../../src/reports/report-to-save.ts';
import type { Period } from '../../src/vietnamese/period.ts';
import { conceptTerm, termsOf } from '../../src/vocabulary/describe.ts';
import { conceptsOfMeasure } from '../../src/vocabulary/measures.ts';
import { verbatimStretch } from '../outline/mapped-text.ts';
import { pathOf } from '../passages/make-passages.ts';
import { isAhead } from '../report/is-ahead.ts';
import type { FoundFigure } from './figure.ts';
import { ownWords, termsAround } from './own-words.ts';

/**
 * A figure as it is stored: with its quote, verbatim, and the terms it is searched by.
 *
 * @param body the report's stored text; `unit` the name of the unit that reports; `reportPeriod` the report's own period.
 */
export function figureRow(
  figure: FoundFigure,
  body: string,
  unit: string,
  reportPeriod: Period | null,
  isAbsence: boolean,
): FigureToSave {
  const { block } = figure;
  const { text } = block.mapped;
  const quote = verbatimStretch(
    block.mapped,
    figure.number.start,
    figure.number.end,
    figure.sentence.start,
    figure.sentence.end,
  );
  const path = pathOf(block);
  const near = text.slice(figure.sentence.start, figure.sentence.end);
  return {
    ordinal: figure.ordinal,
    value: figure.value,
    raw: figure.raw,
    measure: figure.measure,
    label: figure.label,
    qualifier: figure.qualifier,
    indicator: figure.indicator,
    unit,
    member: figure.member,
    period_from: figure.period?.from ?? null,
    period_to: figure.period?.to ?? null,
    section: block.section.number,
    path,
    quote: body.slice(quote.start, quote.end),
    quote_start: quote.start,
    quote_end: quote.end,
    heads: figure.heads ?? null,
    own_terms: [
      ...new Set([
        ...termsAround(ownWords(figure, isAbsence)),
        ...conceptsOfMeasure(figure.measure).map(conceptTerm),
        ...(isAhead(path, reportPeriod) ? [conceptTerm('projected')] : []),
      ]),
    ],
    near_terms: termsAround(`${near}. ${text.slice(Math.max(0, figure.sentence.start - 200), figure.sentence.start)}`),
    above_terms: termsOf(path.join('. ')),
    whole: figure.whole,
    share_of: figure.shareOf,
    repeats: figure.repeats,
    is_absence: isAbsence,
    is_unsure: false,
  };
}
