import type { Finding } from '../reports/finding.ts';
import type { Report } from '../reports/report.ts';
import { formatPeriod } from '../vietnamese/format-period.ts';
import { formatNumber } from '../vietnamese/numbers.ts';

/** What a finding is, as a deputy head reads it; worst first. */
const LEVELS = { hard: 'Không khớp', soft: 'Nên xem lại', rounding: 'Làm tròn' } as const;
const ORDER = ['hard', 'soft', 'rounding'];
/** Characters of a quote that are shown: two lines. */
const QUOTE = 150;
const HEADS = ['', 'Mức', 'Mục', 'Báo cáo ghi', 'Tính lại'];

/**
 * What does not agree in the reports, as a table to read: grouped by report, worst first, each with why and the words of the report.
 * The last line counts what is to be looked at, rounding apart.
 */
export function findingsTable(findings: Finding[], reports: Report[]): string {
  if (findings.length === 0)
    return reports.length === 0
      ? 'Kho chưa có báo cáo nào.\n'
      : `Không thấy chỗ nào không khớp trong ${reports.length} báo cáo đã nạp.\n`;
  const groups = reports
    .map((report) => ({ report, own: findings.filter((one) => one.reportId === report.id).sort(byWorst) }))
    .filter(({ own }) => own.length > 0)
    .sort((a, b) => byWorst(a.own[0] as Finding, b.own[0] as Finding));
  const widths = widthsOf(groups.flatMap(({ own }) => own.map((one, i) => cellsOf(one, i))));
  const parts = groups.map(({ report, own }) =>
    [
      headOf(report),
      `  ${line(HEADS, widths)}`,
      ...own.map((one, i) => `  ${line(cellsOf(one, i), widths)}\n     ${one.explain}\n     “${excerpt(one)}”`),
    ].join('\n'),
  );
  return `${parts.join('\n\n')}\n\n${summary(findings)}\n`;
}

/** Hard before soft before rounding; then the larger part of what is stated. */
function byWorst(a: Finding, b: Finding): number {
  return ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || gapOf(b) - gapOf(a);
}

function gapOf({ stated, computed }: Finding): number {
  if (stated === null || computed === null) return 0;
  const size = Math.max(Math.abs(stated), Math.abs(computed));
  return size === 0 ? 0 : Math.abs(stated - computed) / size;
}

function headOf({ fileName, unit, period }: Report): string {
  return `${unit}${period ? `, ${formatPeriod(period)}` : ''} (${fileName})`;
}

function cellsOf(finding: Finding, i: number): string[] {
  const { severity, section, stated, computed } = finding;
  return [
    `${i + 1}.`,
    LEVELS[severity],
    section === '' ? 'đầu' : section,
    amount(finding, stated),
    amount(finding, computed),
  ];
}

function amount({ kind }: Finding, value: number | null): string {
  if (value === null) return '-';
  return `${formatNumber(value)}${kind === 'ratio' ? '%' : ''}`;
}

function widthsOf(rows: string[][]): number[] {
  return HEADS.map((head, i) => Math.max(head.length, ...rows.map((row) => (row[i] ?? '').length)));
}

function line(cells: string[], widths: number[]): string {
  return cells
    .map((cell, i) => cell.padEnd(widths[i] ?? 0))
    .join('  ')
    .trimEnd();
}

/** The words of the report around what it states, on one line. */
function excerpt({ quote, stated }: Finding): string {
  const text = quote.replace(/\s+/gu, ' ').trim();
  if (text.length <= QUOTE) return text;
  const at =
    stated === null
      ? 0
      : Math.max(0, text.search(new RegExp(`(?<![\\d.,])0?${formatNumber(stated)}(?![.,]?\\d)`, 'u')));
  const from = at + 40 <= QUOTE ? 0 : text.indexOf(' ', Math.max(0, Math.min(at - 60, text.length - QUOTE))) + 1;
  const to = from + QUOTE >= text.length ? text.length : text.lastIndexOf(' ', from + QUOTE);
  return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

function summary(findings: Finding[]): string {
  const toSee = findings.filter(({ severity }) => severity !== 'rounding');
  const rounded = findings.length - toSee.length;
  const reports = new Set((toSee.length > 0 ? toSee : findings).map(({ reportId }) => reportId)).size;
  if (toSee.length === 0) return `Không có chỗ nào sai lệch; ${rounded} chỗ chỉ do làm tròn trong ${reports} báo cáo.`;
  return `${toSee.length} chỗ cần xem lại trong ${reports} báo cáo${rounded > 0 ? `; ${rounded} chỗ chỉ do làm tròn` : ''}.`;
}
