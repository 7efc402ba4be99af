import type { StoredSummary } from '../src/reports/queries.ts';
import type { ReportToSave } from '../src/reports/report-to-save.ts';
import type { Saved, SaveStatus } from '../src/reports/save-report.ts';
import { toldFigures } from '../src/reports/told-figures.ts';
import { formatPeriod } from '../src/vietnamese/format-period.ts';
import type { Period } from '../src/vietnamese/period.ts';

/** What became of one file. */
export interface IngestRow {
  report: string;
  status: SaveStatus | 'refused';
  unit: string;
  title: string;
  period: Period | null;
  periodText: string;
  passages: number;
  figures: number;
  references: number;
  findings: number;
  error?: string;
  /** What else an official should know: which version it is, corrections that were dropped. */
  note?: string;
}

/** The row of a report that was read and saved. */
export function savedRow(name: string, report: ReportToSave, saved: Saved): IngestRow {
  const note = noteOf(saved);
  return {
    report: name,
    status: saved.status,
    ...(note !== null && { note }),
    unit: report.unit.name,
    title: report.title,
    period: report.period,
    periodText: textOf(report.period),
    passages: report.passages.length,
    figures: toldFigures(report).length,
    references: report.references.length,
    findings: report.findings.length,
  };
}

/** The row of a file that needed no reading, told from the store. */
export function unchangedRow(name: string, { unit, title, period, ...counts }: StoredSummary): IngestRow {
  return { report: name, status: 'unchanged', unit, title, period, periodText: textOf(period), ...counts };
}

/** The row of a file of which nothing is stored. */
export function refusedRow(name: string, error: string): IngestRow {
  return {
    report: name,
    status: 'refused',
    unit: '',
    title: '',
    period: null,
    periodText: '',
    passages: 0,
    figures: 0,
    references: 0,
    findings: 0,
    error,
  };
}

function textOf(period: Period | null): string {
  return period ? formatPeriod(period) : 'không rõ kỳ';
}

function noteOf({ status, version, isReread, droppedCorrections }: Saved): string | null {
  const dropped =
    droppedCorrections > 0
      ? `; ${droppedCorrections} đính chính của bản trước không còn hiệu lực, đề nghị xem lại`
      : '';
  if (status === 'replaced') return `Bản thứ ${version} của báo cáo này; bản trước được lưu lại${dropped}.`;
  return isReread ? `Đã đọc lại bằng phiên bản mới của chương trình${dropped}.` : null;
}
