import type { Report } from '../../reports/report.ts';
import { formatDate } from '../../vietnamese/dates.ts';
import { fold } from '../../vietnamese/fold.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import type { Period } from '../../vietnamese/period.ts';
import { findPeriods } from '../../vietnamese/periods.ts';
import type { Answer, AnswerFigure, Citation } from '../answer.ts';
import { type Library, reportsOfFile } from '../library.ts';
import { oneLine } from '../wording/sources.ts';
import { findQuantities, type Quantity } from './quantities.ts';

/** A number that is cited, and what it is of. */
export interface Known extends Pick<Quantity, 'value' | 'scale' | 'isShare'> {
  /** Units that it may be told of. */
  unit: string;
  period: Period | null;
  /** The quote that it stands in, in one line. */
  quote: string;
  /** Where in the citation's quote; null of a figure, which is known by its label. */
  at: Quantity | null;
  /** A figure's label and measure; empty of a number that stands in a quote. */
  label: string;
  measure: string;
}

/** A citation with the report that it is from; null where the library has it no more. */
interface Source {
  citation: Citation;
  report: Report | null;
}

/** What some of an answer's citations prove. The parts are read when first asked for. */
export interface Evidence {
  sources: Source[];
  /** Stated figures: neither computed nor counted. */
  figures: Known[];
  /** Numbers that stand in quotes and labels. */
  quoted: () => Known[];
  /** Periods of figures and reports. */
  periods: Period[];
  /** Periods and days that quotes and titles name. */
  quotedPeriods: () => Period[];
  /** Folded: quotes, where they stand, and the names that their figures go by. */
  text: () => string;
}

/** What an answer cites; with indexes, what those of its citations prove alone. */
export function gatherEvidence(library: Library, answer: Answer, indexes?: readonly number[]): Evidence {
  const isMeant = (index: number) => indexes === undefined || indexes.includes(index);
  const stated = answer.figures.filter(({ citation, derived }) => !derived && isMeant(citation));
  const cited = answer.citations.flatMap((citation, index) => (isMeant(index) ? [{ citation, index }] : []));
  const sources = cited.map(({ citation, index }) => ({
    citation,
    report: reportOf(library, citation, answer.figures.find((one) => one.citation === index)?.unit),
  }));
  const figures = stated.flatMap((figure) => knownFigure(figure, answer.citations[figure.citation]));
  const periods = [
    ...figures.flatMap(({ period }) => period ?? []),
    ...sources.flatMap(({ report }) => report?.period ?? []),
  ];
  return {
    sources,
    figures,
    periods,
    quoted: once(() => [
      ...sources.flatMap(quotedIn),
      ...figures.flatMap((figure) => findQuantities(figure.label).map((one) => ({ ...figure, ...one, at: null }))),
    ]),
    quotedPeriods: once(() => sources.flatMap(periodsIn)),
    text: once(() => fold([...sources.flatMap(wordsOf), ...stated.flatMap(namesOf)].join('\n'))),
  };
}

function once<T>(read: () => T): () => T {
  let kept: { value: T } | null = null;
  return () => {
    kept ??= { value: read() };
    return kept.value;
  };
}

/** Two units may have files of one name. */
function reportOf(library: Library, { report }: Citation, unit: string | undefined): Report | null {
  const named = reportsOfFile(library, report);
  return named.find((one) => one.unit === unit) ?? named[0] ?? null;
}

const MONEY: Readonly<Record<string, number>> = { nghìn: 1e3, triệu: 1e6, tỷ: 1e9, 'nghìn tỷ': 1e12 };

/** "15,5 tỷ đồng" is 15.5 in billions, "99,98%" a share; of a corrected figure also what the report prints. */
function knownFigure(figure: AnswerFigure, citation: Citation | undefined): Known[] {
  if (!citation) return [];
  const { measure, unit, period, label } = figure;
  const scale = MONEY[/^(?:nghìn tỷ|nghìn|triệu|tỷ)(?= )/u.exec(measure)?.[0] ?? ''] ?? 1;
  const quote = oneLine(citation.quote);
  const values = [figure.value, ...(figure.correction ? [figure.correction.original] : [])];
  return values.map((value) => ({
    value,
    scale,
    isShare: measure === '%',
    unit,
    period,
    quote,
    label,
    measure,
    at: null,
  }));
}

function quotedIn({ citation, report }: Source): Known[] {
  const quote = oneLine(citation.quote);
  return [quote, citation.heads ?? ''].flatMap((text, place) =>
    findQuantities(text).map((one) => ({
      value: one.value,
      scale: one.scale,
      isShare: one.isShare,
      unit: report?.unit ?? '',
      period: report?.period ?? null,
      quote,
      label: '',
      measure: '',
      at: place === 0 ? one : null,
    })),
  );
}

function periodsIn({ citation, report }: Source): Period[] {
  const context = { report: report?.period ?? null };
  const issued = report?.issuedOn ?? null;
  return [
    ...(issued ? [{ period: { from: issued, to: issued } }] : []),
    ...findPeriods(oneLine(citation.quote), context),
    ...findPeriods(citation.title, context),
    ...findPeriods(citation.section, context),
  ].map(({ period }) => period);
}

function wordsOf({ citation, report }: Source): string[] {
  const { quote, heads, title, section, period } = citation;
  const head = report ? [report.unit, report.number ?? '', report.issuedOn ? formatDate(report.issuedOn) : ''] : [];
  return [oneLine(quote), heads ?? '', title, section, period, ...head];
}

function namesOf({ label, unit, period }: AnswerFigure): string[] {
  return [label, unit, period ? formatPeriod(period) : ''];
}
