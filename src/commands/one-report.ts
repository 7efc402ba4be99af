import { listReports } from '../reports/queries.ts';
import type { Report } from '../reports/report.ts';
import type { Database } from '../store/database.ts';

/** The stored report of a file; says what is wrong where there is none, or several units have one of that name. @param unit full name, where it was given. */
export async function oneReport(db: Database, fileName: string, unit: string | undefined): Promise<Report | null> {
  const named = (await listReports(db)).filter(
    (report) => report.fileName === fileName && (unit === undefined || report.unit === unit),
  );
  const [report, ...others] = named;
  if (report && others.length === 0) return report;
  const units = named.map((one) => one.unit).join(', ');
  process.stderr.write(
    report
      ? `Có nhiều báo cáo tên “${fileName}” (${units}). Thêm --unit "tên đơn vị".\n`
      : `Không có báo cáo nào tên “${fileName}”.\n`,
  );
  return null;
}
