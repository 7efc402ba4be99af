import { mayHoldSlips, mendSlips } from '../questions/mend-slips.ts';
import { parseQuestion } from '../questions/parse-question.ts';
import { type ReportWords, readReportWords } from '../questions/report-words.ts';
import type { Surroundings } from '../questions/resolve-units.ts';
import { mayHoldInitials, writeOutInitials } from '../questions/write-out-initials.ts';
import type { Figure } from '../reports/figure.ts';
import type { Report } from '../reports/report.ts';
import { figuresInEach, type Library, reportsOf, unitsWithReports } from './library.ts';

/** Of more reports the words are too many to tell which was meant. */
const MOST_REPORTS = 12;

/** A message in the words of the reports that it asks about: shortened names written out, wrong marks mended. */
export async function inWordsOfReports(library: Library, typed: string, around: Surroundings): Promise<string> {
  const text = mayHoldInitials(typed) ? writeOutInitials(typed, readReportWords(unitsWithReports(library))) : typed;
  if (!mayHoldInitials(text) && !mayHoldSlips(text)) return text;
  const { units } = parseQuestion(text, around);
  const reports = units.length > 0 ? units.flatMap((unit) => reportsOf(library, unit)) : library.reports;
  if (reports.length === 0 || reports.length > MOST_REPORTS) return text;
  const words = await wordsOf(library, reports);
  return mendSlips(writeOutInitials(text, words), words);
}

async function wordsOf(library: Library, reports: Report[]): Promise<ReportWords> {
  const figures = await figuresInEach(
    library,
    reports.map(({ id }) => id),
  );
  const [only] = figures;
  if (only && figures.length === 1) return wordsOfOne(only, reports);
  return readReportWords(textsOf(figures.flat(), reports));
}

/** Most units have one report at a time: its words are read once for as long as its figures are at hand. */
const WORDS = new WeakMap<Figure[], ReportWords>();

function wordsOfOne(figures: Figure[], reports: Report[]): ReportWords {
  let words = WORDS.get(figures);
  if (!words) {
    words = readReportWords(textsOf(figures, reports));
    WORDS.set(figures, words);
  }
  return words;
}

function textsOf(figures: Figure[], reports: Report[]): string[] {
  return [
    ...reports.map(({ title, unit }) => `${title}. ${unit}`),
    ...figures.flatMap(({ quote, path, label, heads }) => [quote, ...path, label, heads ?? '']),
  ];
}
