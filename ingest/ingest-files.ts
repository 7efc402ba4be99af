import { availableParallelism } from 'node:os';
import { type Actor, writeAudit } from '../src/audit/write-audit.ts';
import { findFileHashes, summarizeFile } from '../src/reports/queries.ts';
import { refreshStatistics } from '../src/reports/refresh-statistics.ts';
import { saveReport } from '../src/reports/save-report.ts';
import type { Database } from '../src/store/database.ts';
import type { UnitRegistry } from '../src/vocabulary/units/registry.ts';
import { type IngestRow, refusedRow, savedRow, unchangedRow } from './ingest-row.ts';
import { type ListedFile, listFiles } from './list-files.ts';
import { type FileRead, readListed } from './read-listed.ts';
import { openThreads } from './threads/open-threads.ts';

export interface IngestOptions {
  maxFileBytes: number;
  /** Documents marked "lưu hành nội bộ" are turned away too. */
  refuseInternal: boolean;
  now: Date;
  /** Who gives the files; the program itself where nobody is named. */
  actor?: Actor;
  isSample?: boolean;
  /** How many threads read; as many as there are cores when not given, none for a few files. */
  threads?: number;
  /** Called after each file, in their order. */
  onRow?: (row: IngestRow, progress: Progress) => void;
  /** Told before each page of a scan, where no threads read. */
  onPage?: (file: string, page: number, pages: number) => void;
}

/** How far it is. */
export interface Progress {
  done: number;
  total: number;
  /** Of text that was read; files that had not changed are not. */
  characters: number;
}

/** Starting threads takes longer than reading so many files. */
const FEW_FILES = 8;
const MOST_THREADS = 4;
/** After so many new reports the store must learn anew how much it holds. */
const MANY_SAVED = 50;

/**
 * Reads files and the files of folders into the store; each is in whole or not at all. Many are read in several threads, and
 * saved one after another in the order of the files all the same.
 *
 * @throws when a path does not exist.
 */
export function ingestFiles(
  db: Database,
  registry: UnitRegistry,
  paths: string[],
  options: IngestOptions,
): Promise<IngestRow[]> {
  return ingestListed(db, registry, paths.flatMap(listFiles), options);
}

/** The same of files that have been listed. */
export async function ingestListed(
  db: Database,
  registry: UnitRegistry,
  files: ListedFile[],
  options: IngestOptions,
): Promise<IngestRow[]> {
  const { maxFileBytes, refuseInternal, isSample = false } = options;
  const reading = { maxFileBytes, refuseInternal, isSample };
  const count =
    options.threads ?? (files.length > FEW_FILES ? Math.min(availableParallelism(), MOST_THREADS, files.length) : 0);
  const known = await knownHashes(db, files);
  const threads = count > 0 ? openThreads(count, registry, reading) : null;
  const read = (file: ListedFile): Promise<FileRead> => {
    const hashes = known.get(file.name) ?? [];
    const onPage = (page: number, pages: number) => options.onPage?.(file.name, page, pages);
    return threads ? threads.read(file, hashes) : readListed(file, hashes, registry, reading, onPage);
  };
  const rows: IngestRow[] = [];
  let characters = 0;
  try {
    // One being saved, one a thread being read, one a thread waiting: no more is in memory however many files there are.
    for await (const [file, first] of readAhead(files, read, count * 2)) {
      const stored = first.kind === 'unchanged' ? await summarizeFile(db, file.name, first.fileHash) : null;
      // Another file of this run may have replaced what was found to be unchanged.
      const result = first.kind === 'unchanged' && !stored ? await readListed(file, [], registry, reading) : first;
      if (result.kind === 'report') characters += result.report.body.length;
      const row = stored ? unchangedRow(file.name, stored) : await store(db, registry, file, result, options);
      rows.push(row);
      options.onRow?.(row, { done: rows.length, total: files.length, characters });
    }
  } finally {
    await threads?.close();
  }
  if (rows.filter((row) => row.status === 'added' || row.status === 'replaced').length >= MANY_SAVED)
    await refreshStatistics(db);
  return rows;
}

/** Hashes under which files of these names are in the store. */
async function knownHashes(db: Database, files: ListedFile[]): Promise<Map<string, string[]>> {
  const known = new Map<string, string[]>();
  for (const { name, hash } of await findFileHashes(
    db,
    files.map((file) => file.name),
  ))
    known.set(name, [...(known.get(name) ?? []), hash]);
  return known;
}

/** Reads a few files ahead of the one that is asked for, and hands all on in their order. */
async function* readAhead(
  files: ListedFile[],
  read: (file: ListedFile) => Promise<FileRead>,
  ahead: number,
): AsyncGenerator<[ListedFile, FileRead]> {
  const begun: Promise<FileRead>[] = [];
  for (const [i, file] of files.entries()) {
    for (let next = i + begun.length; next < files.length && begun.length <= ahead; next++) {
      const reading = read(files[next] as ListedFile);
      // It is awaited in its turn; until then its failure is nobody's.
      reading.catch(() => undefined);
      begun.push(reading);
    }
    yield [file, await (begun.shift() as Promise<FileRead>)];
  }
}

async function store(
  db: Database,
  registry: UnitRegistry,
  { name }: ListedFile,
  read: FileRead,
  { now: at, actor = 'system' }: IngestOptions,
): Promise<IngestRow> {
  if (read.kind === 'report') {
    const { report } = read;
    const saved = await db.transaction(async (tx) => {
      const done = await saveReport(tx, report, at);
      if (done.status !== 'unchanged')
        await writeAudit(tx, {
          at,
          actor,
          event: 'report.uploaded',
          reportId: done.id,
          detail: { outcome: done.status, figures_read: report.figures.length },
        });
      return done;
    });
    registry.add(report.unit);
    return savedRow(name, report, saved);
  }
  if (read.kind === 'unchanged') throw new Error('what is unchanged is not stored');
  if (read.mark === undefined)
    await writeAudit(db, { at, actor, event: 'report.refused', detail: { why: 'unreadable' } });
  else await writeAudit(db, { at, actor, event: 'report.refused_marked', detail: { mark: read.mark } });
  return refusedRow(name, read.reason);
}
