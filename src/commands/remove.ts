import { writeAudit } from '../audit/write-audit.ts';
import type { Config } from '../config.ts';
import { removeReport } from '../reports/save-report.ts';
import { oneReport } from './one-report.ts';
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
    const report = await oneReport(db, fileName, options.unit);
    if (!report) return 1;
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
