import { writeAudit } from '../audit/write-audit.ts';
import type { Config } from '../config.ts';
import { listReports } from '../reports/queries.ts';
import { removeReport } from '../reports/save-report.ts';
import { withWorkspace } from './workspace.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface RemoveOptions {
  data?: string;
  unit?: string;
  by?: string;
}

/** Removes a report and all that came from it. @returns 1 when there is none of that name. */
export async function remove(
  config: Config,
  fileName: string,
  options: RemoveOptions,
  now: () => Date,
): Promise<number> {
  const by = options.by?.trim();
  if (!by) throw new WrongUsage('Cần tên người xóa: --by "Nguyễn Văn A".');
  return withWorkspace(config, options.data, async ({ db }) => {
    const named = (await listReports(db)).filter(
      (report) => report.fileName === fileName && (options.unit === undefined || report.unit === options.unit),
    );
    const [report] = named;
    if (!report || named.length > 1) {
      const units = named.map((one) => one.unit).join(', ');
      process.stderr.write(
        report
          ? `Có nhiều báo cáo tên “${fileName}” (${units}). Thêm --unit "tên đơn vị".\n`
          : `Không có báo cáo nào tên “${fileName}”.\n`,
      );
      return 1;
    }
    await db.transaction(async (tx) => {
      await removeReport(tx, report.id);
      await writeAudit(tx, {
        at: now(),
        actor: { name: by },
        event: 'report.removed',
        unit: report.unit,
        reportId: report.id,
        detail: {},
      });
    });
    process.stdout.write(`Đã xóa báo cáo “${fileName}” của ${report.unit} và mọi số liệu đọc từ đó.\n`);
    return 0;
  });
}
