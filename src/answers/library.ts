import type { ModelAccess } from '../model/model-access.ts';
import type { Figure } from '../reports/figure.ts';
import type { Report } from '../reports/report.ts';
import type { EmbeddingSpace } from '../reports/search/search-passages.ts';
import type { Database } from '../store/database.ts';
import type { Period } from '../vietnamese/period.ts';
import { overlaps } from '../vietnamese/period.ts';
import type { UnitRegistry } from '../vocabulary/units/registry.ts';
import type { Unit } from '../vocabulary/units/unit.ts';
import type { Look } from './explain/look.ts';
import { keptFigures } from './kept-figures.ts';

/** What answers are looked up in: the store and the reports that the asker may see, latest first. */
export interface Library {
  db: Database;
  reports: Report[];
  registry: UnitRegistry;
  /** The embedding that passages are searched by beside their words; absent where none is ready. */
  embedding?: QuestionEmbedding;
  /** Words what the rules are unsure of; absent where none is configured. */
  model?: ModelAccess | undefined;
  /** Told of each look at figures while an answer is being found; absent unless somebody asks how it came about. */
  onLook?: (look: Look) => void;
}

/** Questions as vectors in a space of embeddings. */
export interface QuestionEmbedding {
  space: EmbeddingSpace;
  /** Null where it cannot be had now. */
  embedQuestion(text: string): Promise<number[] | null>;
}

/** The names of all units that have reports. */
export function unitsWithReports(library: Library): string[] {
  return [...indexOf(library).byUnit.keys()];
}

/** Reports of a unit, latest period first; of a ward or commune that has none of its own, those of its bodies (its service centre, a committee of its council). */
export function reportsOf(library: Library, unit: Unit): Report[] {
  const { byUnit } = indexOf(library);
  const own = byUnit.get(unit.name) ?? [];
  return own.length > 0 || HAS_DEPARTMENTS.has(unit.kind) ? own : reportsOfBodies(library, byUnit, unit);
}

/** Cities and provinces have departments that report of their own work alone. */
const HAS_DEPARTMENTS: ReadonlySet<Unit['kind']> = new Set(['city', 'province']);

function reportsOfBodies({ registry }: Library, byUnit: Index['byUnit'], unit: Unit): Report[] {
  return [...byUnit]
    .flatMap(([name, reports]) => (registry.byName(name)?.parent === unit.name ? reports : []))
    .sort(byRecency);
}

export function reportById(library: Library, id: number): Report {
  const found = indexOf(library).byId.get(id);
  if (!found) throw new Error(`report ${id} is not in the library`);
  return found;
}

/** The reports that were read from files of this name; units may have named theirs alike. */
export function reportsOfFile(library: Library, fileName: string): Report[] {
  return indexOf(library).byFile.get(fileName) ?? [];
}

interface Index {
  byId: Map<number, Report>;
  byFile: Map<string, Report[]>;
  /** Latest period first. */
  byUnit: Map<string, Report[]>;
}

/** By the list of reports itself: thousands of them are looked through for each figure otherwise. */
const INDEXES = new WeakMap<Report[], Index>();

function indexOf({ reports }: Library): Index {
  let index = INDEXES.get(reports);
  if (!index) {
    index = { byId: new Map(), byFile: new Map(), byUnit: new Map() };
    for (const report of reports) {
      index.byId.set(report.id, report);
      addTo(index.byFile, report.fileName, report);
      addTo(index.byUnit, report.unit, report);
    }
    for (const ofUnit of index.byUnit.values()) ofUnit.sort(byRecency);
    INDEXES.set(reports, index);
  }
  return index;
}

function addTo(groups: Map<string, Report[]>, name: string, report: Report): void {
  const group = groups.get(name);
  if (group) group.push(report);
  else groups.set(name, [report]);
}

/** Those of the reports whose period touches one of the periods; all of them when none is named. */
export function inPeriods(reports: Report[], periods: Period[]): Report[] {
  if (periods.length === 0) return reports;
  return reports.filter(
    (report) => report.period === null || periods.some((period) => overlaps(report.period as Period, period)),
  );
}

/** All figures of one report, by ordinal; read once for as long as they are kept at hand. */
export async function figuresIn(library: Library, reportId: number): Promise<Figure[]> {
  return (await figuresInEach(library, [reportId]))[0] as Figure[];
}

/** All figures of each of the reports, in the order of the reports. */
export function figuresInEach(library: Library, reportIds: number[]): Promise<Figure[][]> {
  return keptFigures(
    library.db,
    reportIds.map((id) => reportById(library, id)),
  );
}

/** Orders reports: of what ended last first, then those issued last. */
export function byRecency(a: Report, b: Report): number {
  const end = (report: Report) => report.period?.to ?? report.issuedOn ?? report.period?.from ?? '';
  const issued = (report: Report) => report.issuedOn ?? '';
  return compareDays(end(b), end(a)) || compareDays(issued(b), issued(a)) || b.id - a.id;
}

/** ISO days, or '' for none, in the order of time. */
function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
