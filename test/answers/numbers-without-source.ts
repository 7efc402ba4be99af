import type { Answer } from '../../src/answers/answer.ts';
import type { Report } from '../../src/reports/report.ts';
import { formatDate } from '../../src/vietnamese/dates.ts';
import { formatPeriod } from '../../src/vietnamese/format-period.ts';
import { formatNumber } from '../../src/vietnamese/numbers.ts';

/** Up to here numbers also count lines, months and sections. */
const SMALL = 12;
const NUMBER = /\d+(?:\.\d{3})*(?:,\d+)?/gu;

/**
 * Numbers in an answer's text that stand neither in what it cites, nor in its figures and their formulas, nor in a
 * period of its figures and of the reports, nor in the reports' own numbers and days, nor in what was asked. An answer that has any has made a number up.
 */
export function numbersWithoutSource(answer: Answer, asked: string[], reports: Report[]): string[] {
  // These state nothing: a refusal may tell the message's own length, a question back names documents to choose from.
  if (answer.kind === 'refused' || answer.kind === 'clarify') return [];
  const periods = [...answer.figures, ...reports].flatMap(({ period }) => (period ? [formatPeriod(period)] : []));
  const behind = [
    ...asked,
    ...answer.citations.flatMap(({ title, section, quote }) => [title, section, quote]),
    ...answer.figures.flatMap(({ value, derived }) => [formatNumber(value), derived?.formula ?? '']),
    ...periods,
    ...reports.flatMap(({ number, issuedOn }) => [number ?? '', issuedOn ? formatDate(issuedOn) : '']),
  ].join('\n');
  const known = new Set((behind.match(NUMBER) ?? []).map(readNumber));
  return (answer.text.match(NUMBER) ?? []).filter(
    (number) => readNumber(number) > SMALL && !known.has(readNumber(number)),
  );
}

function readNumber(number: string): number {
  return Number(number.replaceAll('.', '').replace(',', '.'));
}
