import type { Answer } from '../../src/answers/answer.ts';
import type { Report } from '../../src/reports/report.ts';
import { formatPeriod } from '../../src/vietnamese/format-period.ts';
import { formatNumber } from '../../src/vietnamese/numbers.ts';

/** Up to here numbers also count lines, months and sections. */
const SMALL = 12;
const NUMBER = /\d+(?:\.\d{3})*(?:,\d+)?/gu;

/**
 * Numbers in an answer's text that stand neither in what it cites, nor in its figures and their formulas, nor in a
 * period of its figures and of the reports, nor in what was asked. An answer that has any has made a number up.
 */
export function numbersWithoutSource(answer: Answer, asked: string[], reports: Report[]): string[] {
  const periods = [...answer.figures, ...reports].flatMap(({ period }) => (period ? [formatPeriod(period)] : []));
  const behind = [
    ...asked,
    ...answer.citations.flatMap(({ title, section, quote }) => [title, section, quote]),
    ...answer.figures.flatMap(({ value, derived }) => [formatNumber(value), derived?.formula ?? '']),
    ...periods,
  ].join('\n');
  const known = new Set((behind.match(NUMBER) ?? []).map(valueOf));
  return (answer.text.match(NUMBER) ?? []).filter((number) => valueOf(number) > SMALL && !known.has(valueOf(number)));
}

function valueOf(number: string): number {
  return Number(number.replaceAll('.', '').replace(',', '.'));
}
