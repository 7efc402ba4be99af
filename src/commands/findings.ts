import type { Config } from '../config.ts';
import { listFindings, listReports } from '../reports/queries.ts';
import type { ListingOptions } from './figures.ts';
import { printRow } from './print.ts';
import { withWorkspace } from './workspace.ts';

/** Prints everything in the reports that does not agree. */
export async function findings(config: Config, options: ListingOptions): Promise<number> {
  return withWorkspace(config, options.data, async ({ db }) => {
    const names = new Map((await listReports(db)).map((report) => [report.id, report.fileName]));
    for (const { reportId, kind, severity, stated, computed, quote, explain, section } of await listFindings(db)) {
      const report = names.get(reportId) ?? '';
      if (options.json) printRow({ report, kind, severity, stated, computed, quote, explain });
      else process.stdout.write(`${report}\t${section}\t${explain}\n`);
    }
    return 0;
  });
}
