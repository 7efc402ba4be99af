import type { Figure } from '../reports/figure.ts';
import { figuresOfReports } from '../reports/queries.ts';
import type { Report } from '../reports/report.ts';
import type { Database } from '../store/database.ts';

/**
 * So many figures are kept at hand, those of two thousand reports: about 200 MB where there are so many. Those of the report
 * that was not asked for longest are let go first.
 */
const MOST_KEPT = 250_000;

interface Kept {
  /** The one asked for last at the end. */
  reports: Map<Report, Promise<Figure[]>>;
  /** How many figures they hold. */
  sizes: Map<Report, number>;
  total: number;
}

/** By the report as it was listed: who lists the reports anew reads their figures anew. */
const KEPT = new WeakMap<Database, Kept>();

/** All figures of each of the reports, in the order of the reports; those that are not at hand are read together. */
export function keptFigures(db: Database, reports: Report[]): Promise<Figure[][]> {
  const kept = keptOf(db);
  const missing = reports.filter((report) => !kept.reports.has(report));
  if (missing.length > 0) {
    const read = readByReport(db, missing);
    for (const report of missing)
      keep(
        kept,
        report,
        read.then((figures) => figures.get(report.id) ?? []),
      );
  }
  return Promise.all(
    reports.map((report) => {
      const figures = kept.reports.get(report) as Promise<Figure[]>;
      kept.reports.delete(report);
      kept.reports.set(report, figures);
      return figures;
    }),
  );
}

function keptOf(db: Database): Kept {
  let kept = KEPT.get(db);
  if (!kept) {
    kept = { reports: new Map(), sizes: new Map(), total: 0 };
    KEPT.set(db, kept);
  }
  return kept;
}

async function readByReport(db: Database, reports: Report[]): Promise<Map<number, Figure[]>> {
  const figures = new Map<number, Figure[]>();
  const ids = reports.map((report) => report.id);
  for (const figure of await figuresOfReports(db, ids)) {
    const ofReport = figures.get(figure.reportId);
    if (ofReport) ofReport.push(figure);
    else figures.set(figure.reportId, [figure]);
  }
  return figures;
}

/** What could not be read is not kept. */
function keep(kept: Kept, report: Report, reading: Promise<Figure[]>): void {
  kept.reports.set(report, reading);
  reading.then(
    ({ length }) => {
      if (kept.reports.get(report) !== reading) return;
      kept.sizes.set(report, length);
      kept.total += length;
      letGo(kept);
    },
    () => kept.reports.delete(report),
  );
}

function letGo(kept: Kept): void {
  for (const report of kept.reports.keys()) {
    if (kept.total <= MOST_KEPT) return;
    const size = kept.sizes.get(report);
    // One that is still being read is not counted yet.
    if (size === undefined) continue;
    kept.reports.delete(report);
    kept.sizes.delete(report);
    kept.total -= size;
  }
}
