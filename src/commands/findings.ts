import type { Config } from '../config.ts';
import { listFindings, listReports } from '../reports/queries.ts';
import { findingsTable } from './findings-table.ts';
import { printRow } from './print.ts';
import { type ListingOptions, recordListing } from './record-listing.ts';
import { withWorkspace } from './workspace.ts';

/** Prints everything in the reports that does not agree: as a table to read, or a JSON row each. */
export async function findings(config: Config, options: ListingOptions, now: () => Date): Promise<number> {
  return withWorkspace(config, options.data, async ({ db }) => {
    const reports = await listReports(db);
    const found = await listFindings(db);
    await recordListing(db, 'findings', found.length, options, now());
    if (!options.json) {
      process.stdout.write(findingsTable(found, reports));
      return 0;
    }
    const names = new Map(reports.map((report) => [report.id, report.fileName]));
    for (const { reportId, kind, severity, stated, computed, quote, explain } of found)
      printRow({ report: names.get(reportId) ?? '', kind, severity, stated, computed, quote, explain });
    return 0;
  });
}
