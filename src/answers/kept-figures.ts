import type { Figure } from '../reports/figure.ts';
import { figuresOfReports } from '../reports/queries.ts';
import type { Report } from '../reports/report.ts';
import type { Database } from '../store/database.ts';

/**
 * So many figures are kept at hand, those of two thousand reports: about 200 MB where there are so many. Those of the report
 * that was not asked for longest are let go first.
 */
const MOST_KEPT = 250_000;

interface KeptReport {
  /** The figures themselves once they are read: thousands of promises cost more to wait for than the figures to look through. */
  figures: Figure[] | Promise<Figure[]>;
  /** When it was asked for last, in times asked. */
  asked: number;
}

interface Kept {
  reports: Map<Report, KeptReport>;
  /** How many figures those that are read hold. */
  total: number;
  /** How often figures were asked for. */
  times: number;
}

/** By the report as it was listed: who lists the reports anew reads their figures anew. */
const KEPT = new WeakMap<Database, Kept>();

/** All figures of each of the reports, in the order of the reports; those that are not at hand are read together. */
export async function keptFigures(db: Database, reports: Report[]): Promise<Figure[][]> {
  const kept = keptOf(db);
  kept.times += 1;
  const missing = [...new Set(reports)].filter((report) => !kept.reports.has(report));
  if (missing.length > 0) keep(kept, missing, readByReport(db, missing));
  const all = reports.map((report) => {
    const one = kept.reports.get(report) as KeptReport;
    one.asked = kept.times;
    return one.figures;
  });
  return all.every(isRead) ? all : Promise.all(all);
}

function isRead(figures: Figure[] | Promise<Figure[]>): figures is Figure[] {
  return Array.isArray(figures);
}

function keptOf(db: Database): Kept {
  let kept = KEPT.get(db);
  if (!kept) {
    kept = { reports: new Map(), total: 0, times: 0 };
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
function keep(kept: Kept, reports: Report[], read: Promise<Map<number, Figure[]>>): void {
  for (const report of reports) {
    const figures = read.then((all) => all.get(report.id) ?? []);
    const one: KeptReport = { figures, asked: kept.times };
    kept.reports.set(report, one);
    figures.then(
      (those) => {
        one.figures = those;
        kept.total += those.length;
        letGo(kept);
      },
      () => kept.reports.delete(report),
    );
  }
}

/** Some more than must be, so that it is not done for each report that comes. */
function letGo(kept: Kept): void {
  if (kept.total <= MOST_KEPT) return;
  const read = [...kept.reports].sort(([, a], [, b]) => a.asked - b.asked);
  for (const [report, { figures }] of read) {
    if (kept.total <= MOST_KEPT * AFTER_LETTING_GO) return;
    // One that is still being read is not counted yet.
    if (!isRead(figures)) continue;
    kept.reports.delete(report);
    kept.total -= figures.length;
  }
}

const AFTER_LETTING_GO = 0.95;
