import type { Figure } from '../reports/figure.ts';
import { figuresOfReport } from '../reports/queries.ts';
import type { Report } from '../reports/report.ts';
import type { Database } from '../store/database.ts';
import type { Period } from '../vietnamese/period.ts';
import { overlaps } from '../vietnamese/period.ts';
import type { UnitRegistry } from '../vocabulary/units/registry.ts';
import type { Unit } from '../vocabulary/units/unit.ts';

/** What answers are looked up in: the store and the reports that the asker may see, latest first. */
export interface Library {
  db: Database;
  reports: Report[];
  registry: UnitRegistry;
}

/** Reports of a unit, latest period first; of a ward or commune that has none of its own, those of its bodies (its service centre, a committee of its council). */
export function reportsOf(library: Library, unit: Unit): Report[] {
  const own = library.reports.filter((report) => report.unit === unit.name);
  const reports =
    own.length > 0 || HAS_DEPARTMENTS.has(unit.kind)
      ? own
      : library.reports.filter((report) => isOfBody(library, report, unit));
  return reports.sort(byRecency);
}

/** Cities and provinces have departments that report of their own work alone. */
const HAS_DEPARTMENTS: ReadonlySet<Unit['kind']> = new Set(['city', 'province']);

function isOfBody(library: Library, report: Report, unit: Unit): boolean {
  return library.registry.byName(report.unit)?.parent === unit.name;
}

export function reportById(library: Library, id: number): Report {
  const found = library.reports.find((report) => report.id === id);
  if (!found) throw new Error(`report ${id} is not in the library`);
  return found;
}

/** Those of the reports whose period touches one of the periods; all of them when none is named. */
export function inPeriods(reports: Report[], periods: Period[]): Report[] {
  if (periods.length === 0) return reports;
  return reports.filter(
    (report) => report.period === null || periods.some((period) => overlaps(report.period as Period, period)),
  );
}

/** Figures of so many reports are kept at hand; the oldest asked for is let go first. */
const MOST_KEPT = 24;
const KEPT = new WeakMap<Library, Map<number, Promise<Figure[]>>>();

/** All figures of one report, by ordinal; read once for as long as the library is used. */
export function figuresIn(library: Library, reportId: number): Promise<Figure[]> {
  let kept = KEPT.get(library);
  if (!kept) {
    kept = new Map();
    KEPT.set(library, kept);
  }
  const known = kept.get(reportId);
  if (known) return known;
  const read = figuresOfReport(library.db, reportId);
  kept.set(reportId, read);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return read;
}

function byRecency(a: Report, b: Report): number {
  const end = (report: Report) => report.period?.to ?? report.issuedOn ?? report.period?.from ?? '';
  const issued = (report: Report) => report.issuedOn ?? '';
  return end(b).localeCompare(end(a)) || issued(b).localeCompare(issued(a)) || b.id - a.id;
}
