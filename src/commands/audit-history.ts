import { type AuditEntry, type AuditFilter, listAudit } from '../audit/list-audit.ts';
import type { Config } from '../config.ts';
import { listReports } from '../reports/queries.ts';
import type { Database } from '../store/database.ts';
import { lineText } from './audit-wording.ts';
import { note, printRow } from './print.ts';
import { requireSubject } from './require-subject.ts';
import { requireUnit } from './require-unit.ts';
import { withWorkspace } from './workspace.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface HistoryOptions {
  data?: string;
  json?: boolean;
  official?: string;
  report?: string;
  unit?: string;
  limit: string;
}

/** Lists lines of the audit log, newest first. @throws WrongUsage where nobody or nothing is meant. */
export function history(config: Config, options: HistoryOptions): Promise<number> {
  const limit = Number(options.limit);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100_000)
    throw new WrongUsage('Số dòng là một số nguyên từ 1 đến 100000. Ví dụ: --limit 200');
  return withWorkspace(config, options.data, async (workspace) => {
    const { db } = workspace;
    const filter: AuditFilter = {
      ...(options.official !== undefined && { person: await requireSubject(db, options.official) }),
      ...(options.report !== undefined && { reportId: await requireReport(db, options.report, options.unit) }),
      ...(options.unit !== undefined && { units: [requireUnit(workspace, options.unit).name] }),
    };
    const lines = await listAudit(db, filter, limit + 1);
    for (const line of lines.slice(0, limit)) print(line, options.json);
    if (options.json) return 0;
    if (lines.length === 0) note('Nhật ký không có dòng nào như vậy.');
    if (lines.length > limit) note(`Còn nữa. Xem thêm: --limit ${limit * 10}`);
    return 0;
  });
}

/** A report by its file's name; one that was removed by its number. */
async function requireReport(db: Database, typed: string, unit: string | undefined): Promise<number> {
  const named = (await listReports(db)).filter(
    (report) => report.fileName === typed && (unit === undefined || report.unit === unit),
  );
  const [report] = named;
  if (report && named.length === 1) return report.id;
  if (named.length > 1)
    throw new WrongUsage(
      `Có nhiều báo cáo tên “${typed}” (${named.map((one) => one.unit).join(', ')}). Thêm --unit "tên đơn vị".`,
    );
  if (/^\d{1,15}$/u.test(typed)) return Number(typed);
  throw new WrongUsage(`Không có báo cáo nào tên “${typed}”. Báo cáo đã xóa thì ghi số của nó trong nhật ký.`);
}

function print(line: AuditEntry, json: boolean | undefined): void {
  if (!json) process.stdout.write(`${lineText(line)}\n`);
  else {
    const { fileName, reportId, ...shown } = line;
    printRow({ ...shown, report: fileName, report_id: reportId });
  }
}
