import { valueText } from '../answers/wording/figures.ts';
import type { Config } from '../config.ts';
import { listPrintedFigures, listReports } from '../reports/queries.ts';
import { formatPeriod } from '../vietnamese/format-period.ts';
import { printRow } from './print.ts';
import { type ListingOptions, recordListing } from './record-listing.ts';
import { withWorkspace } from './workspace.ts';

/** Prints every figure of every report. */
export async function figures(config: Config, options: ListingOptions, now: () => Date): Promise<number> {
  return withWorkspace(config, options.data, async ({ db }) => {
    const names = new Map((await listReports(db)).map((report) => [report.id, report.fileName]));
    const printed = await listPrintedFigures(db);
    await recordListing(db, 'figures', printed.length, options, now());
    for (const figure of printed) {
      const report = names.get(figure.reportId) ?? '';
      const { unit, label, value, measure, indicator, period, section, quote } = figure;
      if (options.json) printRow({ report, unit, label, value, measure, indicator, period, section, quote });
      else
        process.stdout.write(
          `${report}\t${section}\t${label}\t${valueText(figure)}\t${period ? formatPeriod(period) : ''}\n`,
        );
    }
    return 0;
  });
}
