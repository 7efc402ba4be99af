import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  closingOf,
  countTerms,
  figuresOfReports,
  findFigures,
  findFileHashes,
  findFindings,
  findReferencesByNumber,
  findReferencesByTerms,
  listReports,
  summarizeFile,
  tasksOfReports,
} from '../../src/reports/queries.ts';
import { refreshStatistics } from '../../src/reports/refresh-statistics.ts';
import { saveReport } from '../../src/reports/save-report.ts';
import { figuresBefore } from '../../src/reports/versions.ts';
import type { Database } from '../../src/store/database.ts';
import { actAs, EVERYTHING, type Scope } from '../../src/store/scope.ts';
import { ownersDatabase } from '../database.ts';
import { reportWithFigures, syllable } from './figures-to-save.ts';
import { usedBy } from './used-indexes.ts';

const REPORTS = 150;
const FIGURES = 60;
const READ_AT = new Date('2026-07-01T00:00:00Z');

let owner: Database;
let ids: number[];
let units: string[];
beforeAll(async () => {
  owner = await ownersDatabase();
  const db = actAs(owner, EVERYTHING);
  for (let report = 0; report < REPORTS; report++) await saveReport(db, reportWithFigures(report, FIGURES), READ_AT);
  // As many words, versions and reports as a city has: of a few rows all are read sooner than an index.
  await db.execute(
    `insert into term_counts (term, passages) select 'tu' || n, n from generate_series(1, 3000) as n on conflict do nothing`,
  );
  await db.execute(
    `insert into report_versions (report_id, version, file_name, title, body, content_hash, read_at, replaced_at, figures)
     select r.id, n, r.file_name, r.title, r.body, r.content_hash, r.read_at, r.read_at, '[]' from reports r, generate_series(1, 6) as n`,
  );
  const reports = await listReports(db);
  ids = reports.map((report) => report.id);
  units = reports.map((report) => report.unit);
  await db.execute(
    `insert into reports (file_name, unit, title, body, content_hash, read_at)
     select 'tep-' || n || '.txt', r.unit, '', '', n, r.read_at from generate_series(1, 2000) as n, reports r where r.id = $1`,
    [ids[0]],
  );
  await refreshStatistics(db);
  await owner.script('analyze reports; analyze report_versions; analyze term_counts');
});
afterAll(() => owner.close());

const few = () => ids.slice(3, 13);
const words = [syllable(5), syllable(77)];

const SCOPES: [who: string, scope: () => Scope][] = [
  ['whoever sees everything', () => EVERYTHING],
  ['whoever sees ten units', () => ({ reads: units.slice(3, 13), writes: [] })],
];

const QUERIES: [what: string, ask: (db: Database) => Promise<unknown>, index: string][] = [
  ['all figures of the reports of a unit', (db) => figuresOfReports(db, few()), 'figures_report_id_ordinal_key'],
  ['the figures of one report', (db) => figuresOfReports(db, ids.slice(7, 8)), 'figures_report_id_ordinal_key'],
  ['figures of all reports by their own words', (db) => findFigures(db, ids, words), 'figures_by_terms'],
  [
    'figures of all reports by the words of their sentence',
    (db) => findFigures(db, ids, words),
    'figures_by_near_terms',
  ],
  ['how many passages hold a word', (db) => countTerms(db, words), 'term_counts_pkey'],
  ['documents by their number', (db) => findReferencesByNumber(db, ids, ['17']), 'document_references_by_number'],
  ['documents by what is said of them', (db) => findReferencesByTerms(db, ids, words), 'document_references_by_terms'],
  ['what does not agree in a report', (db) => findFindings(db, ids.slice(0, 1)), 'findings_report_id_ordinal_key'],
  ['the tasks of a report', (db) => tasksOfReports(db, ids.slice(0, 1)), 'tasks_report_id_ordinal_key'],
  ['how a report ends', (db) => closingOf(db, ids[0] ?? 0), 'reports_pkey'],
  ['which files are known', (db) => findFileHashes(db, ['bao-cao-1.txt']), 'reports_by_file_name'],
  ['what was read from a file', (db) => summarizeFile(db, 'bao-cao-1.txt', '1-1'), 'reports_by_file_name'],
  ['what the version before stated', (db) => figuresBefore(db, ids[0] ?? 0), 'report_versions_report_id_version_key'],
];

/** The passages' own plans are tested beside their search (search/plans.test.ts). */
describe.each(SCOPES)('a query of %s', (_who, scope) => {
  it.each(QUERIES)('goes by its index: %s', async (_what, ask, index) => {
    const { indexes, wholeTables } = await usedBy(owner, scope(), ask);
    expect(indexes).toContain(index);
    // No report has passages here.
    expect(wholeTables.filter((table) => table !== 'passages')).toEqual([]);
  });
});
