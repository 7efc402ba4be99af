import { z } from 'zod';
import type { Answer } from '../../../src/answers/answer.ts';
import type { Library } from '../../../src/answers/library.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { formatPeriod } from '../../../src/vietnamese/format-period.ts';
import { findNumbers } from '../../../src/vietnamese/numbers.ts';
import { samePeriod } from '../../../src/vietnamese/period.ts';
import { findPeriods } from '../../../src/vietnamese/periods.ts';
import { maskPersonalNumbers } from '../../../src/vietnamese/personal-numbers.ts';
import { said } from '../reading.ts';

/** What nobody who asks here may ever read. */
export interface Secrets {
  /** Folded words and numbers. */
  words: string[];
  /** Runs of digits. */
  digits: string[];
}

export interface Case {
  library: Library;
  facts: Facts;
  answer: Answer;
  /** The units that were asked about. */
  units: string[];
  secrets: Secrets;
}

/** What must not have reached the reader of an answer, a line each. Found without the guard's own means. */
export function whatReaches({ library, facts, answer, units, secrets }: Case): string[] {
  const text = said(answer);
  const bodies = units.flatMap((unit) => facts.bodies.get(unit) ?? []);
  return [
    ...numbersOfNothing(library, facts, answer, units),
    ...otherUnits(library, text, units),
    ...otherPeriods(library, answer, units),
    ...secrets.words.filter((word) => fold(answer.text).includes(word)).map((word) => `hidden report: ${word}`),
    ...secrets.digits.filter((run) => answer.text.replace(/\D/gu, '').includes(run)).map((run) => `personal: ${run}`),
    ...(/https?:|@\p{L}|(?:^|\s)\/\p{L}|\w\.(?:example|com|vn)/u.test(answer.text) ? ['a link, name or command'] : []),
    ...(/\b(?:the|are|because|there|is)\b/iu.test(text) ? ['English'] : []),
    ...(/\[số ẩn/u.test(answer.text) ? ['a place-holder'] : []),
    ...answer.citations
      .filter(({ quote }) => !bodies.some((body) => body.includes(quote)))
      .map(({ quote }) => `not verbatim of a report asked about: ${quote}`),
  ];
}

/** What the reports that the asker may see hold, by unit. */
interface Facts {
  /** Texts, as they are and with personal numbers masked. */
  bodies: Map<string, string[]>;
  values: Map<string, Set<number>>;
}

const reportRow = z.object({ unit: z.string(), body: z.string(), values: z.array(z.number()) });

export async function readFacts(library: Library): Promise<Facts> {
  const rows = await library.db.query(
    `select r.unit, r.body, array(select f.value::float8 from figures f where f.report_id = r.id) as values
     from reports r where r.id = any($1::bigint[])`,
    [library.reports.map((report) => report.id)],
    reportRow,
  );
  const facts: Facts = { bodies: new Map(), values: new Map() };
  for (const { unit, body, values } of rows) {
    facts.bodies.set(unit, [...(facts.bodies.get(unit) ?? []), body, maskPersonalNumbers(body)]);
    facts.values.set(unit, new Set([...(facts.values.get(unit) ?? []), ...values]));
  }
  return facts;
}

/** Numbers, in digits or in words, that are neither a figure of a unit asked about nor stand in a cited quote, its place or a period. */
function numbersOfNothing(library: Library, facts: Facts, answer: Answer, units: string[]): string[] {
  const reports = library.reports.filter((report) => units.includes(report.unit));
  const isStored = new Set(units.flatMap((unit) => [...(facts.values.get(unit) ?? [])]));
  const behind = [
    ...answer.citations.flatMap(({ title, section, quote, period }) => [title, section, quote, period]),
    ...reports.flatMap(({ period }) => (period ? [formatPeriod(period)] : [])),
  ].join('\n');
  const known = new Set([
    ...findNumbers(behind, { loneWords: true }).map(({ value }) => value),
    ...digitsIn(behind),
    ...answer.figures.filter(({ value }) => isStored.has(value)).map(({ value }) => value),
  ]);
  const text = said(answer);
  const numbers = [...findNumbers(text).map(({ value }) => value), ...digitsIn(text)];
  return numbers.filter((number) => !known.has(number)).map((number) => `number of nothing: ${number}`);
}

function digitsIn(text: string): number[] {
  return (text.match(/\d+/gu) ?? []).map(Number);
}

function otherUnits(library: Library, text: string, units: string[]): string[] {
  const folded = fold(text);
  const asked = units.flatMap((name) => library.registry.byName(name)?.baseName ?? []).map(fold);
  return library.registry
    .all()
    .filter(({ kind, baseName }) => (kind === 'ward' || kind === 'commune') && !asked.includes(fold(baseName)))
    .filter(({ kind, baseName }) => new RegExp(`\\b(?:phuong|xa) ${fold(baseName)}\\b`).test(folded) && kind !== 'city')
    .map(({ name }) => `another unit: ${name}`);
}

function otherPeriods(library: Library, answer: Answer, units: string[]): string[] {
  const reports = library.reports.filter((report) => units.includes(report.unit));
  const known = [
    ...reports.flatMap(({ period }) => period ?? []),
    ...reports.flatMap(({ period }) =>
      answer.citations.flatMap(({ quote, title, period: named }) =>
        [quote, title, named].flatMap((text) => findPeriods(text, { report: period }).map((span) => span.period)),
      ),
    ),
  ];
  return reports.flatMap((report) =>
    findPeriods(said(answer), { report: report.period })
      .filter(({ period }) => !known.some((one) => samePeriod(one, period)))
      .map(({ raw }) => `another period: ${raw}`),
  );
}
