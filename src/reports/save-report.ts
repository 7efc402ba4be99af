import { z } from 'zod';
import type { Database } from '../store/database.ts';
import { keepCorrections, listCorrectedPlaces } from './keep-corrections.ts';
import { keepReportKinds } from './report-kinds.ts';
import type { ReportToSave } from './report-to-save.ts';
import { indexPassages } from './search/index-passages.ts';

export type SaveStatus = 'added' | 'unchanged' | 'replaced';

/** What became of a report that was read. */
export interface Saved {
  id: number;
  status: SaveStatus;
  /** 1 for a report that is new. */
  version: number;
  /** The same content was read again by a newer reader, which may have found other figures in it. */
  isReread: boolean;
  /** Corrections of what was there before, which hold no longer. */
  droppedCorrections: number;
}

/**
 * Stores a report in one transaction: in whole or not at all. The same content changes nothing, unless a newer reader read it: then what
 * was read out of it is put in place of what was. New content of the same report (the same unit under the same file name, or under the
 * same number of the same year) replaces it; the version before is kept.
 *
 * @param readAt the moment of reading.
 */
export async function saveReport(db: Database, report: ReportToSave, readAt: Date): Promise<Saved> {
  return db.transaction(async (tx) => {
    const known = await findSame(tx, report);
    if (known?.content_hash === report.contentHash) return saveSame(tx, known, report, readAt);
    await insertUnit(tx, report.unit);
    const id = known ? known.id : await insertReport(tx, report, readAt);
    const droppedCorrections = known ? await replaceVersion(tx, known, report, readAt) : 0;
    await insertContents(tx, id, report);
    await keepReportKinds(tx, id, report.title);
    return known
      ? { id, status: 'replaced', version: known.version + 1, isReread: false, droppedCorrections }
      : { id, status: 'added', version: 1, isReread: false, droppedCorrections };
  });
}

/** The same content: other bytes are noted; what a newer reader read out of it is taken over. */
async function saveSame(tx: Database, known: Known, report: ReportToSave, at: Date): Promise<Saved> {
  const fileHash = report.fileHash ?? known.file_hash;
  const isReread = readerOf(fileHash) !== readerOf(known.file_hash);
  await tx.execute(
    'update reports set title = $2, number = $3, issued_on = $4::date, period_from = $5::date, period_to = $6::date, signer = $7, addressee = $8, file_hash = $9, is_sample = is_sample and $10 where id = $1',
    [
      known.id,
      report.title,
      report.number,
      report.issuedOn,
      report.period?.from ?? null,
      report.period?.to ?? null,
      report.signer,
      report.addressee,
      fileHash,
      report.isSample,
    ],
  );
  await keepReportKinds(tx, known.id, report.title);
  const droppedCorrections = isReread ? await replaceContents(tx, known.id, report, at) : 0;
  return { id: known.id, status: 'unchanged', version: known.version, isReread, droppedCorrections };
}

/** @returns how many corrections stand to no figure any more. */
async function replaceContents(tx: Database, id: number, report: ReportToSave, at: Date): Promise<number> {
  const corrected = await listCorrectedPlaces(tx, id);
  await deleteContents(tx, id);
  await insertContents(tx, id, report);
  return keepCorrections(tx, id, corrected, at);
}

/** The reader's version, which stands ahead of the hash. */
function readerOf(fileHash: string | null): string | undefined {
  return fileHash?.split('-')[0];
}

async function insertContents(tx: Database, id: number, report: ReportToSave): Promise<void> {
  await insertRows(tx, 'passages', id, report.passages, PASSAGE_TYPES);
  await indexPassages(
    tx,
    id,
    report.passages.map((passage) => ({ ...passage, pathTerms: passage.path_terms })),
  );
  await insertRows(tx, 'figures', id, report.figures, FIGURE_TYPES);
  await insertRows(tx, 'document_references', id, report.references, REFERENCE_TYPES);
  await insertRows(tx, 'findings', id, report.findings, FINDING_TYPES);
  await insertRows(tx, 'tasks', id, report.tasks, TASK_TYPES);
  await countTerms(tx, id, 1);
}

async function deleteContents(tx: Database, id: number): Promise<void> {
  await countTerms(tx, id, -1);
  for (const table of ['passages', 'figures', 'document_references', 'findings', 'tasks'])
    await tx.execute(`delete from ${table} where report_id = $1`, [id]);
}

const knownRow = z.object({
  id: z.number(),
  content_hash: z.string(),
  file_hash: z.string().nullable(),
  version: z.number(),
});
type Known = z.infer<typeof knownRow>;

/** The stored report that this one is, by its file's name or by its number; it is locked. */
export async function findSame(
  tx: Database,
  report: Pick<ReportToSave, 'unit' | 'fileName' | 'number' | 'issuedOn'>,
): Promise<Known | undefined> {
  const [known] = await tx.query(
    `select id, content_hash, file_hash, version from reports
     where unit = $1 and (file_name = $2
       or (number = $3 and issued_on is not null and extract(year from issued_on) = extract(year from $4::date)))
     order by (file_name = $2) desc, id limit 1 for update`,
    [report.unit.name, report.fileName, report.number, report.issuedOn],
    knownRow,
  );
  return known;
}

/** Puts what a report said aside and makes room for its new version. @returns how many corrections were dropped. */
async function replaceVersion(tx: Database, known: Known, report: ReportToSave, at: Date): Promise<number> {
  await tx.execute(
    `insert into report_versions (report_id, version, file_name, title, body, content_hash, read_at, replaced_at, figures)
     select r.id, r.version, r.file_name, r.title, r.body, r.content_hash, r.read_at, $2,
       coalesce((select jsonb_agg(jsonb_build_object('label', f.label, 'measure', f.measure, 'value', f.value, 'from', f.period_from, 'to', f.period_to)
         order by f.ordinal) from figures f where f.report_id = r.id and f.repeats is null), '[]'::jsonb)
     from reports r where r.id = $1`,
    [known.id, at],
  );
  await deleteContents(tx, known.id);
  const dropped = await tx.query(
    'update corrections set dropped_at = $2 where report_id = $1 and dropped_at is null returning id',
    [known.id, at],
    z.object({ id: z.number() }),
  );
  await tx.execute(
    `update reports set file_name = $2, title = $3, number = $4, issued_on = $5::date, period_from = $6::date, period_to = $7::date,
       signer = $8, addressee = $9, body = $10, content_hash = $11, file_hash = $12, is_sample = $13, is_scan = $14, read_at = $15, replaced_at = $15, version = version + 1
     where id = $1`,
    [known.id, ...reportValues(report), at],
  );
  return dropped.length;
}

function reportValues(report: ReportToSave): (string | boolean | null)[] {
  return [
    report.fileName,
    report.title,
    report.number,
    report.issuedOn,
    report.period?.from ?? null,
    report.period?.to ?? null,
    report.signer,
    report.addressee,
    report.body,
    report.contentHash,
    report.fileHash ?? null,
    report.isSample,
    report.isScan,
  ];
}

/** Removes a report and all that came from it. */
export async function removeReport(tx: Database, id: number): Promise<void> {
  await countTerms(tx, id, -1);
  await tx.execute('delete from reports where id = $1', [id]);
}

async function insertUnit(tx: Database, unit: ReportToSave['unit']): Promise<void> {
  await tx.execute(
    'insert into units (name, kind, base_name, parent) values ($1, $2, $3, $4) on conflict (name) do nothing',
    [unit.name, unit.kind, unit.baseName, unit.parent],
  );
}

async function insertReport(tx: Database, report: ReportToSave, readAt: Date): Promise<number> {
  const [row] = await tx.query(
    `insert into reports (unit, file_name, title, number, issued_on, period_from, period_to, signer, addressee, body, content_hash, file_hash, is_sample, is_scan, read_at)
     values ($1, $2, $3, $4, $5::date, $6::date, $7::date, $8, $9, $10, $11, $12, $13, $14, $15) returning id`,
    [report.unit.name, ...reportValues(report), readAt],
    z.object({ id: z.number() }),
  );
  return (row as { id: number }).id;
}

const PASSAGE_TYPES =
  'ordinal int, kind text, section text, path text[], body text, starts_at int, ends_at int, terms text[], path_terms text[]';
const FIGURE_TYPES = `ordinal int, value double precision, raw text, measure text, label text, qualifier text, indicator text, unit text, member text,
  period_from date, period_to date, section text, path text[], quote text, quote_start int, quote_end int, heads text, own_terms text[],
  near_terms text[], above_terms text[], whole int, share_of int, repeats int, is_absence boolean, is_unsure boolean`;
const REFERENCE_TYPES = `ordinal int, kind text, number text, bare_number text, issued_on date, subject text, section text, quote text,
  quote_start int, quote_end int, terms text[]`;
const FINDING_TYPES = `ordinal int, kind text, severity text, stated double precision, computed double precision, explain text, section text,
  quote text, quote_start int, quote_end int, figures int[]`;
const TASK_TYPES = `ordinal int, content text, assigned_by text, owner text, partners text, due_on date, due_text text, state text, state_text text,
  section text, quote text, quote_start int, quote_end int, terms text[]`;

/** One statement for all rows of a kind: they travel as one JSON value, which both stores unpack alike. */
async function insertRows(tx: Database, table: string, reportId: number, rows: object[], types: string): Promise<void> {
  if (rows.length === 0) return;
  const columns = types.split(',').map((column) => column.trim().split(' ')[0]);
  await tx.execute(
    `insert into ${table} (report_id, ${columns.join(', ')})
     select $1, ${columns.join(', ')} from jsonb_to_recordset($2::jsonb) as rows (${types})`,
    [reportId, JSON.stringify(rows)],
  );
}

/** In how many passages each term is; "^" before it: under how many headings that name the concept. The empty term stands for all passages. */
async function countTerms(tx: Database, reportId: number, by: 1 | -1): Promise<void> {
  await tx.execute(
    `insert into term_counts (term, passages)
     select term, $2::int * count(*)::int from (
       select distinct id, unnest(terms) as term from passages where report_id = $1
       union select id, '^' || term from passages, unnest(path_terms) as term where report_id = $1 and term like '#%'
       union all select id, '' from passages where report_id = $1
     ) as seen group by term
     on conflict (term) do update set passages = term_counts.passages + excluded.passages`,
    [reportId, by],
  );
}
