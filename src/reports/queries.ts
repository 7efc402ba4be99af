import { z } from 'zod';
import type { Database } from '../store/database.ts';
import type { Period } from '../vietnamese/period.ts';
import { FIGURE_COLUMNS, FIGURES_TABLE, type Figure, figureRow } from './figure.ts';
import { FINDING_COLUMNS, type Finding, findingRow } from './finding.ts';
import { PASSAGE_COLUMNS, type Passage, passageRow } from './passage.ts';
import { type DocumentReference, REFERENCE_COLUMNS, referenceRow } from './reference.ts';
import { periodOf, REPORT_COLUMNS, type Report, reportRow } from './report.ts';
import { removeReport } from './save-report.ts';
import { TASK_COLUMNS, type Task, taskRow } from './task.ts';

const unitRow = z.object({ name: z.string(), kind: z.string(), base_name: z.string(), parent: z.string().nullable() });

/** Units that stored reports have named as their own. */
export function listUnits(db: Database) {
  return db.query('select name, kind, base_name, parent from units order by name', [], unitRow);
}

/** All reports, latest period first within a unit. */
export function listReports(db: Database): Promise<Report[]> {
  return db.query(
    `select ${REPORT_COLUMNS} from reports order by unit, period_to desc nulls last, period_from desc nulls last, id desc`,
    [],
    reportRow,
  );
}

/** Every figure of every report in the order of the text, repetitions and mere absences left out. */
export function listPrintedFigures(db: Database): Promise<Figure[]> {
  return db.query(
    `select ${FIGURE_COLUMNS} from ${FIGURES_TABLE} where f.repeats is null and not f.is_absence order by f.report_id, f.ordinal`,
    [],
    figureRow,
  );
}

/** Figures of the given reports that share a term with the question in their own words or around them. */
export function findFigures(db: Database, reportIds: number[], terms: string[]): Promise<Figure[]> {
  return db.query(
    `select ${FIGURE_COLUMNS} from ${FIGURES_TABLE}
     where f.id = any(array(select figures_by_words($1::bigint[], $2::text[]))) and f.repeats is null
     order by f.report_id, f.ordinal`,
    [reportIds, terms],
    figureRow,
  );
}

/** All figures of the given reports, repetitions too, by ordinal. */
export function figuresOfReports(db: Database, reportIds: number[]): Promise<Figure[]> {
  return db.query(
    `select ${FIGURE_COLUMNS} from ${FIGURES_TABLE} where f.report_id = any($1::bigint[]) order by f.report_id, f.ordinal`,
    [reportIds],
    figureRow,
  );
}

/** Passages of the given reports that hold one of the terms, themselves or in the headings above them. */
export function findPassages(db: Database, reportIds: number[], terms: string[]): Promise<Passage[]> {
  return db.query(
    `select ${PASSAGE_COLUMNS} from passages p
     where p.report_id = any($1::bigint[]) and (p.terms && $2::text[] or p.path_terms && $2::text[])
     order by p.report_id, p.ordinal`,
    [reportIds, terms],
    passageRow,
  );
}

/** All passages of one section of a report, in order. */
export function passagesOfSection(db: Database, reportId: number, section: string): Promise<Passage[]> {
  return db.query(
    `select ${PASSAGE_COLUMNS} from passages p where p.report_id = $1 and p.section = $2 and p.kind <> 'footnote' order by p.ordinal`,
    [reportId, section],
    passageRow,
  );
}

/** Every question asks for them: a shape made in the function would be compiled for each. */
const termCountRow = z.object({ term: z.string(), passages: z.number() });

/** In how many passages each of the terms occurs, and how many passages there are. */
export async function countTerms(
  db: Database,
  terms: string[],
): Promise<{ counts: Map<string, number>; passages: number }> {
  const rows = await db.query(
    'select term, passages from term_counts where term = any($1::text[])',
    [[...terms, '']],
    termCountRow,
  );
  const counts = new Map(rows.map((row) => [row.term, row.passages]));
  const passages = counts.get('') ?? 0;
  counts.delete('');
  return { counts, passages };
}

/** Documents that the given reports name under one of the bare numbers. */
export function findReferencesByNumber(
  db: Database,
  reportIds: number[],
  numbers: string[],
): Promise<DocumentReference[]> {
  return db.query(
    `select ${REFERENCE_COLUMNS} from document_references d
     where d.report_id = any($1::bigint[]) and d.bare_number = any($2::text[]) order by d.report_id, d.ordinal`,
    [reportIds, numbers],
    referenceRow,
  );
}

/** Documents that the given reports name with one of the terms in what is said of them. */
export function findReferencesByTerms(
  db: Database,
  reportIds: number[],
  terms: string[],
): Promise<DocumentReference[]> {
  return db.query(
    `select ${REFERENCE_COLUMNS} from document_references d
     where d.id = any(array(select references_by_words($1::bigint[], $2::text[]))) order by d.report_id, d.ordinal`,
    [reportIds, terms],
    referenceRow,
  );
}

/** What does not agree in the given reports. */
export function findFindings(db: Database, reportIds: number[]): Promise<Finding[]> {
  return db.query(
    `select ${FINDING_COLUMNS} from findings n where n.report_id = any($1::bigint[]) order by n.report_id, n.ordinal`,
    [reportIds],
    findingRow,
  );
}

/** How many reports are stored. */
export async function countReports(db: Database): Promise<number> {
  const [row] = await db.query('select count(*)::int as reports from reports', [], z.object({ reports: z.number() }));
  return row?.reports ?? 0;
}

/** Which bytes the stored reports of files with these names were read from. */
export function findFileHashes(db: Database, fileNames: string[]): Promise<{ name: string; hash: string }[]> {
  return db.query(
    `select file_name as name, file_hash as hash from reports
     where file_name = any($1::text[]) and file_hash is not null and not is_sample`,
    [fileNames],
    z.object({ name: z.string(), hash: z.string() }),
  );
}

/** What a listing tells of a stored report. */
export interface StoredSummary {
  unit: string;
  title: string;
  period: Period | null;
  passages: number;
  figures: number;
  references: number;
  findings: number;
}

const summaryRow = z
  .object({
    unit: z.string(),
    title: z.string(),
    period_from: z.string().nullable(),
    period_to: z.string().nullable(),
    passages: z.number(),
    figures: z.number(),
    references: z.number(),
    findings: z.number(),
  })
  .transform(
    ({ period_from, period_to, ...row }): StoredSummary => ({ ...row, period: periodOf(period_from, period_to) }),
  );

/** The report that was read from a file with these bytes; null when there is none. */
export async function summarizeFile(db: Database, fileName: string, fileHash: string): Promise<StoredSummary | null> {
  const [row] = await db.query(
    `select r.unit, r.title, r.period_from, r.period_to,
       (select count(*) from passages p where p.report_id = r.id)::int as passages,
       (select count(*) from figures f where f.report_id = r.id and f.repeats is null and not f.is_absence)::int as figures,
       (select count(*) from document_references d where d.report_id = r.id)::int as "references",
       (select count(*) from findings n where n.report_id = r.id)::int as findings
     from reports r where r.file_name = $1 and r.file_hash = $2 limit 1`,
    [fileName, fileHash],
    summaryRow,
  );
  return row ?? null;
}

/** Removes the sample reports and all that came from them. @returns how many there were. */
export async function removeSamples(db: Database): Promise<number> {
  return db.transaction(async (tx) => {
    const rows = await tx.query('select id from reports where is_sample', [], z.object({ id: z.number() }));
    for (const row of rows) await removeReport(tx, row.id);
    return rows.length;
  });
}

/** Every finding of every report. */
export function listFindings(db: Database): Promise<Finding[]> {
  return db.query(`select ${FINDING_COLUMNS} from findings n order by n.report_id, n.ordinal`, [], findingRow);
}

/** Every task of every report: what is overdue first, then by the day that it is due; those without a day last. */
export function listTasks(db: Database): Promise<Task[]> {
  return db.query(
    `select ${TASK_COLUMNS} from tasks k order by (k.state = 'overdue') desc, k.due_on nulls last, k.report_id, k.ordinal`,
    [],
    taskRow,
  );
}

/** Tasks of the given reports in the order of the text. */
export function tasksOfReports(db: Database, reportIds: number[]): Promise<Task[]> {
  return db.query(
    `select ${TASK_COLUMNS} from tasks k where k.report_id = any($1::bigint[]) order by k.report_id, k.ordinal`,
    [reportIds],
    taskRow,
  );
}

/** The first lines of a report's text, where its number and day stand. */
export async function openingOf(db: Database, reportId: number): Promise<string> {
  const [row] = await db.query(
    'select left(body, 1200) as opening from reports where id = $1',
    [reportId],
    z.object({ opening: z.string() }),
  );
  return row?.opening ?? '';
}

/** The last lines of a report's text, where it is signed. */
export async function closingOf(db: Database, reportId: number): Promise<string> {
  const [row] = await db.query(
    'select right(body, 1200) as closing from reports where id = $1',
    [reportId],
    z.object({ closing: z.string() }),
  );
  return row?.closing ?? '';
}
