import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
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
import { testDatabase } from '../database.ts';
import { reportWithFigures, syllable } from './figures-to-save.ts';

const REPORTS = 150;
const FIGURES = 60;
const READ_AT = new Date('2026-07-01T00:00:00Z');

let db: Database;
let ids: number[];
beforeAll(async () => {
  db = await testDatabase();
  for (let report = 0; report < REPORTS; report++) await saveReport(db, reportWithFigures(report, FIGURES), READ_AT);
  // As many words, versions and reports as a city has: of a few rows all are read sooner than an index.
  await db.execute(
    `insert into term_counts (term, passages) select 'tu' || n, n from generate_series(1, 3000) as n on conflict do nothing`,
  );
  await db.execute(
    `insert into report_versions (report_id, version, file_name, title, body, content_hash, read_at, replaced_at, figures)
     select r.id, n, r.file_name, r.title, r.body, r.content_hash, r.read_at, r.read_at, '[]' from reports r, generate_series(1, 6) as n`,
  );
  ids = (await listReports(db)).map((report) => report.id);
  await db.execute(
    `insert into reports (file_name, unit, title, body, content_hash, read_at)
     select 'tep-' || n || '.txt', r.unit, '', '', n, r.read_at from generate_series(1, 2000) as n, reports r where r.id = $1`,
    [ids[0]],
  );
  await refreshStatistics(db);
  await db.script('analyze reports; analyze report_versions; analyze term_counts');
});
afterAll(() => db.close());

/** The plan of the statement that a query runs: the query itself runs too, on the same store. */
async function planOf(ask: (db: Database) => Promise<unknown>): Promise<string> {
  const asked: { sql: string; parameters: unknown[] }[] = [];
  await ask({
    ...db,
    query(sql, parameters, row) {
      asked.push({ sql, parameters });
      return db.query(sql, parameters, row);
    },
  });
  const plans = asked.map(async ({ sql, parameters }) => {
    const rows = await db.query(`explain ${sql}`, parameters, z.object({ 'QUERY PLAN': z.string() }));
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  return (await Promise.all(plans)).join('\n');
}

const few = () => ids.slice(3, 13);
const words = [syllable(5), syllable(77)];

/** The passages' own plans are tested beside their search (search/plans.test.ts). */
describe('the plan of a query', () => {
  it.each<[what: string, ask: (db: Database) => Promise<unknown>, index: string]>([
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
    [
      'documents by what is said of them',
      (db) => findReferencesByTerms(db, ids, words),
      'document_references_by_terms',
    ],
    ['what does not agree in a report', (db) => findFindings(db, ids.slice(0, 1)), 'findings_report_id_ordinal_key'],
    ['the tasks of a report', (db) => tasksOfReports(db, ids.slice(0, 1)), 'tasks_report_id_ordinal_key'],
    ['how a report ends', (db) => closingOf(db, ids[0] ?? 0), 'reports_pkey'],
    ['which files are known', (db) => findFileHashes(db, ['bao-cao-1.txt']), 'reports_by_file_name'],
    ['what was read from a file', (db) => summarizeFile(db, 'bao-cao-1.txt', '1-1'), 'reports_by_file_name'],
    ['what the version before stated', (db) => figuresBefore(db, ids[0] ?? 0), 'report_versions_report_id_version_key'],
  ])('goes by its index: %s', async (_what, ask, index) => {
    const plan = await planOf(ask);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/Seq Scan on (?:figures|term_counts|document_references|findings|tasks|reports)/u);
  });
});
