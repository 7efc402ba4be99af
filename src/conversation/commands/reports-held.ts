import { byRecency, type Library, reportsOf } from '../../answers/library.ts';
import type { Report } from '../../reports/report.ts';
import { cutAtWord } from '../../vietnamese/cut-at-word.ts';
import { formatPeriod } from '../../vietnamese/format-period.ts';
import { REPORT_KINDS } from '../../vocabulary/report-kinds/report-kinds.ts';
import { findUnitMentions } from '../../vocabulary/units/find-unit-mentions.ts';
import type { Choice } from '../receive/message.ts';

/** More than these are not read on a phone. */
const MOST = 8;
const MOST_OF_TITLE = 60;

/**
 * The reports that may be seen here, the latest first; each may be chosen to see its main numbers.
 *
 * @param typed names units whose reports are meant; '' for all.
 */
export function reportsHeld(library: Library, typed: string): { text: string; listed: Choice[] } {
  const named = findUnitMentions(typed, library.registry).flatMap(({ what, unit }) =>
    what === 'named' && unit ? reportsOf(library, unit) : [],
  );
  if (typed !== '' && named.length === 0) return { text: 'Chưa có báo cáo nào như vậy ở đây.', listed: [] };
  const reports = [...(typed === '' ? library.reports : new Set(named))].sort(byRecency);
  if (reports.length === 0) return { text: 'Chưa có báo cáo nào ở đây.', listed: [] };
  const shown = reports.slice(0, MOST);
  const lines = shown.map((report, i) => `${i + 1}. ${nameOf(report)}`);
  const more = reports.length - shown.length;
  return {
    text: [
      more > 0 ? `Có ${reports.length} báo cáo; mới nhất là:` : `Có ${reports.length} báo cáo:`,
      ...lines,
      more > 0
        ? 'Xem các số chính: trả lời số thứ tự. Báo cáo khác: /baocao kèm tên đơn vị.'
        : 'Xem các số chính: trả lời số thứ tự.',
    ].join('\n'),
    listed: shown.map((report) => ({ label: nameOf(report), says: summaryOf(report) })),
  };
}

/** "phường Cẩm Hà: cải cách hành chính, quý III/2026". */
function nameOf(report: Report): string {
  const about = kindOf(report) ?? cutAtWord(report.title, MOST_OF_TITLE).toLowerCase();
  const period = report.period ? formatPeriod(report.period) : '';
  return `${report.unit}: ${[about, period].filter((part) => part !== '').join(', ')}`;
}

function kindOf({ kinds: [id] }: Report): string | undefined {
  return REPORT_KINDS.find((kind) => kind.id === id)?.name;
}

/** The question that this very report answers. */
function summaryOf(report: Report): string {
  const kind = kindOf(report);
  const period = report.period ? ` ${formatPeriod(report.period)}` : '';
  return `tóm tắt báo cáo${kind === undefined ? '' : ` ${kind}`} của ${report.unit}${period}`;
}
