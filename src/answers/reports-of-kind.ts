import type { Question } from '../questions/question.ts';
import type { Report } from '../reports/report.ts';
import { cutAtWord } from '../vietnamese/cut-at-word.ts';
import { REPORT_KINDS } from '../vocabulary/report-kinds/report-kinds.ts';
import type { Answer } from './answer.ts';
import { type Library, reportsOf } from './library.ts';
import { notFound } from './wording/replies.ts';

/** The library with those reports alone that are of every kind which the question names; the library itself where it names none. */
export function withKindsAsked(library: Library, { reportKinds }: Question): Library {
  if (reportKinds.length === 0) return library;
  const isOfAll = (report: Report) => reportKinds.every(({ id }) => report.kinds.includes(id));
  return { ...library, reports: library.reports.filter(isOfAll) };
}

/** "giám sát, chuyển đổi số" */
export function kindsText({ reportKinds }: Question): string {
  return reportKinds.map(({ name }) => name).join(', ');
}

/** Said where there is no report of the kind asked for, of none of the units: and what reports there are instead. */
export function noReportOfKind(library: Library, question: Question): Answer {
  const { units } = question;
  const held = units.length > 0 ? units.flatMap((unit) => reportsOf(library, unit)) : library.reports;
  const whose = units.length > 0 ? ` của ${units.map(({ name }) => name).join(', ')}` : '';
  return notFound(
    `Chưa có báo cáo ${kindsText(question)}${whose}. Hiện có báo cáo: ${kindsOf(held)}. Anh/chị hỏi lại không kèm loại báo cáo thì tôi tìm trong các báo cáo này.`,
  );
}

/** Of units that were set against each other: those without a report of the kind asked for. */
export function withoutReportOfKind(narrowed: Library, { units }: Question): string[] {
  return units.filter((unit) => reportsOf(narrowed, unit).length === 0).map(({ name }) => name);
}

const MOST_NAMED = 6;
const MOST_CHARACTERS = 60;

/** The kinds of reports by name; a report of no known kind by its title. */
function kindsOf(reports: Report[]): string {
  const names = new Set(
    reports.flatMap(({ kinds, title }) =>
      kinds.length > 0
        ? REPORT_KINDS.filter(({ id }) => kinds.includes(id)).map(({ name }) => name)
        : [`“${cutAtWord(title, MOST_CHARACTERS)}”`],
    ),
  );
  const shown = [...names].slice(0, MOST_NAMED);
  return `${shown.join('; ')}${names.size > shown.length ? '…' : ''}`;
}
