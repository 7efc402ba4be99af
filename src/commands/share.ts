import type { Config } from '../config.ts';
import { shareReport } from '../reports/share-report.ts';
import { oneReport } from './one-report.ts';
import { withWorkspace } from './workspace.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface ShareOptions {
  data?: string;
  unit?: string;
  by?: string;
  stop?: boolean;
}

/** Shares a report with the officials of all units, or no longer. @returns 1 when there is none of that name. */
export async function share(config: Config, fileName: string, options: ShareOptions, now: () => Date): Promise<number> {
  const by = options.by?.trim();
  if (!by) throw new WrongUsage('Cần tên người chia sẻ: --by "Nguyễn Văn A".');
  return withWorkspace(config, options.data, async ({ db }) => {
    const report = await oneReport(db, fileName, options.unit);
    if (!report) return 1;
    const isShared = options.stop !== true;
    await shareReport(db, { fileName, unit: report.unit, isShared, by, at: now() });
    process.stdout.write(
      isShared
        ? `Cán bộ mọi đơn vị nay hỏi được báo cáo “${fileName}” của ${report.unit}.\n`
        : `Báo cáo “${fileName}” của ${report.unit} nay chỉ đơn vị đó và cấp trên hỏi được.\n`,
    );
    return 0;
  });
}
