import type { ModelAccess } from '../model/model-access.ts';
import type { Figure } from '../reports/figure.ts';
import { figuresOfReports } from '../reports/queries.ts';
import type { Report } from '../reports/report.ts';
import type { EmbeddingSpace } from '../reports/search/search-passages.ts';
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
  /** The embedding that passages are searched by beside their words; absent where none is ready. */
  embedding?: QuestionEmbedding;
  /** Words what the rules are unsure of; absent where none is configured. */
  model?: ModelAccess | undefined;
}

/** Questions as vectors in a space of embeddings. */
export interface QuestionEmbedding {
  space: EmbeddingSpace;
  /** Null where it cannot be had now. */
  embedQuestion(text: string): Promise<number[] | null>;
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

/** So many figures are kept at hand; those of the report that was not asked for longest are let go first. */
const MOST_KEPT = 40_000;

interface Kept {
  /** By report, the one asked for last at the end. */
  reports: Map<number, Promise<Figure[]>>;
  /** How many figures they hold, by report. */
  sizes: Map<number, number>;
  total: number;
}

const KEPT = new WeakMap<Library, Kept>();

/** All figures of one report, by ordinal; read once for as long as they are kept at hand. */
export async function figuresIn(library: Library, reportId: number): Promise<Figure[]> {
  return (await figuresInEach(library, [reportId]))[0] as Figure[];
}

/** All figures of each of the reports, in the order of the reports; those that are not at hand are read together. */
export function figuresInEach(library: Library, reportIds: number[]): Promise<Figure[][]> {
  const kept = keptOf(library);
  const missing = reportIds.filter((id) => !kept.reports.has(id));
  if (missing.length > 0) {
    const read = readByReport(library, missing);
    for (const id of missing)
      keep(
        kept,
        id,
        read.then((figures) => figures.get(id) ?? []),
      );
  }
  return Promise.all(
    reportIds.map((id) => {
      const figures = kept.reports.get(id) as Promise<Figure[]>;
      kept.reports.delete(id);
      kept.reports.set(id, figures);
      return figures;
    }),
  );
}

function keptOf(library: Library): Kept {
  let kept = KEPT.get(library);
  if (!kept) {
    kept = { reports: new Map(), sizes: new Map(), total: 0 };
    KEPT.set(library, kept);
  }
  return kept;
}

async function readByReport(library: Library, reportIds: number[]): Promise<Map<number, Figure[]>> {
  const figures = new Map<number, Figure[]>();
  for (const figure of await figuresOfReports(library.db, reportIds)) {
    const ofReport = figures.get(figure.reportId);
    if (ofReport) ofReport.push(figure);
    else figures.set(figure.reportId, [figure]);
  }
  return figures;
}

/** What could not be read is not kept. */
function keep(kept: Kept, id: number, reading: Promise<Figure[]>): void {
  kept.reports.set(id, reading);
  reading.then(
    ({ length }) => {
      if (kept.reports.get(id) !== reading) return;
      kept.sizes.set(id, length);
      kept.total += length;
      letGo(kept);
    },
    () => kept.reports.delete(id),
  );
}

function letGo(kept: Kept): void {
  for (const id of kept.reports.keys()) {
    if (kept.total <= MOST_KEPT) return;
    const size = kept.sizes.get(id);
    // One that is still being read is not counted yet.
    if (size === undefined) continue;
    kept.reports.delete(id);
    kept.sizes.delete(id);
    kept.total -= size;
  }
}

function byRecency(a: Report, b: Report): number {
  const end = (report: Report) => report.period?.to ?? report.issuedOn ?? report.period?.from ?? '';
  const issued = (report: Report) => report.issuedOn ?? '';
  return end(b).localeCompare(end(a)) || issued(b).localeCompare(issued(a)) || b.id - a.id;
}
