import type { Database } from '../store/database.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import type { UnitRegistry } from '../vocabulary/units/registry.ts';
import type { Period } from '../vietnamese/periods.ts';
import { overlaps } from '../vietnamese/periods.ts';
import type { Report } from '../reports/report.ts';

/** What answers are looked up in: the store and the reports that the asker may see, latest first. */
export interface Library {
  db: Database;
  reports: Report[];
  registry: UnitRegistry;
}

/** Reports of a unit, latest period first. */
export function reportsOf(library: Library, unit: Unit): Report[] {
  return library.reports.filter((report) => report.unit === unit.name).sort(byRecency);
}

export function reportById(library: Library, id: number): Report {
  const found = library.reports.find((report) => report.id === id);
  if (!found) throw new Error(`report ${id} is not in the library`);
  return found;
}

/** Those of the reports whose period touches one of the periods; all of them when none is named. */
export function inPeriods(reports: Report[], periods: Period[]): Report[] {
  if (periods.length === 0) return reports;
  return reports.filter((report) => report.period === null || periods.some((period) => overlaps(report.period as Period, period)));
}

function byRecency(a: Report, b: Report): number {
  const end = (report: Report) => report.period?.to ?? report.issuedOn ?? report.period?.from ?? '';
  return end(b).localeCompare(end(a)) || b.id - a.id;
}
