import type { Figure } from '../../reports/figure.ts';
import type { Report } from '../../reports/report.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import { type Library, reportsOf } from '../library.ts';
import { kindsText } from '../reports-of-kind.ts';
import type { Answered } from './answered.ts';
import type { Look } from './look.ts';

const MOST_PERIODS = 4;

/**
 * In which reports the answer was looked for; and where one of them has a version before, that it was not used.
 *
 * @param library the reports of the kind that the question names, where it names one.
 * @param taken figures of the answer.
 */
export function explainSearch(
  library: Library,
  { question, answer }: Answered,
  looks: Look[],
  taken: Figure[],
): string[] {
  if (!question || answer.kind === 'clarify' || answer.kind === 'refused') return [];
  const kinds = question.reportKinds.length > 0 ? ` ${kindsText(question)}` : '';
  if (library.reports.length === 0) return kinds === '' ? [] : [`Trong kho chưa có báo cáo${kinds} nào.`];
  const ofUnits = question.units.flatMap((unit) => reportsOf(library, unit));
  const reports = reportsSearched(library, ofUnits, looks, taken);
  const isOfNone = question.reportKinds.length > 0 && question.units.length > 0 && ofUnits.length === 0;
  if (reports.length === 0 || isOfNone) return [`Trong kho chưa có báo cáo${kinds} nào của đơn vị này.`];
  // Of one report alone the period is told already.
  const periods = reports.length > 1 || taken.length === 0 ? periodsOf(reports) : '';
  return [`Đã xem ${reports.length} báo cáo${kinds}${periods}.`, ...replacedLines(reports, taken)];
}

function reportsSearched(library: Library, ofUnits: Report[], looks: Look[], taken: Figure[]): Report[] {
  if (ofUnits.length > 0) return ofUnits;
  const units = new Set(taken.map(({ unit }) => unit));
  const looked = looks.flatMap((look) => look.reports).filter((report) => units.size === 0 || units.has(report.unit));
  const unique = [...new Map(looked.map((report) => [report.id, report])).values()];
  return unique.length > 0 ? unique : library.reports;
}

/** " (quý II/2026; quý III/2026)" */
function periodsOf(reports: Report[]): string {
  const periods = [...new Set(reports.flatMap(({ period }) => (period ? [formatPeriod(period)] : [])))];
  if (periods.length === 0 || periods.length > MOST_PERIODS) return '';
  return ` (${periods.join('; ')})`;
}

/** A number of a replaced version is not answered with. */
function replacedLines(reports: Report[], taken: Figure[]): string[] {
  const replaced = reports.filter(({ id, version }) => version > 1 && taken.some((one) => one.reportId === id));
  return replaced.length > 0 ? ['Báo cáo đã có bản mới: chỉ lấy số của bản mới nhất.'] : [];
}
