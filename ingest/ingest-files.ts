import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { BY_ITSELF, writeAudit } from '../src/reports/audit-log.ts';
import { type Saved, type SaveStatus, saveReport } from '../src/reports/save-report.ts';
import type { Database } from '../src/store/database.ts';
import { formatPeriod } from '../src/vietnamese/format-period.ts';
import type { UnitRegistry } from '../src/vocabulary/units/registry.ts';
import { findSecrecyMark } from './guard/secrecy-mark.ts';
import { readReport } from './ingest-text.ts';
import { readFile } from './read/read-file.ts';

/** What became of one file. */
export interface IngestRow {
  report: string;
  status: SaveStatus | 'refused';
  unit: string;
  title: string;
  period: { from: string | null; to: string | null } | null;
  periodText: string;
  passages: number;
  figures: number;
  references: number;
  findings: number;
  error?: string;
  /** What else an official should know: which version it is, corrections that were dropped. */
  note?: string;
}

export interface IngestOptions {
  maxFileBytes: number;
  /** Documents marked "lưu hành nội bộ" are turned away too. */
  refuseInternal: boolean;
  now: Date;
  isSample?: boolean;
  /** Called before each file, with how many there are. */
  onFile?: (path: string, index: number, total: number) => void;
}

/**
 * Reads files and the files of folders into the store, one after another; each is in whole or not at all.
 *
 * @throws when a path does not exist.
 */
export async function ingestFiles(
  db: Database,
  registry: UnitRegistry,
  paths: string[],
  options: IngestOptions,
): Promise<IngestRow[]> {
  const files = paths.flatMap(listFiles);
  const rows: IngestRow[] = [];
  for (const [i, file] of files.entries()) {
    options.onFile?.(file, i, files.length);
    rows.push(await ingestFile(db, registry, file, options));
  }
  return rows;
}

function listFiles(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => listFiles(join(path, entry.name)));
}

async function ingestFile(
  db: Database,
  registry: UnitRegistry,
  path: string,
  options: IngestOptions,
): Promise<IngestRow> {
  const report = basename(path);
  const read = await readFile(path, options.maxFileBytes);
  if ('refused' in read) return refusedRow(report, read.refused);
  const marked = findSecrecyMark(`${read.document.margins}\n${read.document.text}`, options);
  if (marked) {
    await writeAudit(db, {
      at: options.now,
      actor: BY_ITSELF,
      event: 'report.refused_marked',
      detail: { mark: marked.mark },
    });
    return refusedRow(report, marked.sentence);
  }
  const parsed = readReport(report, read.document, registry, options.isSample ?? false);
  if ('refused' in parsed) return refusedRow(report, parsed.refused);
  const saved = await saveReport(db, parsed, options.now);
  return {
    report,
    status: saved.status,
    ...(saved.status === 'replaced' && { note: replacedNote(saved) }),
    unit: parsed.unit.name,
    title: parsed.title,
    period: parsed.period,
    periodText: parsed.period ? formatPeriod(parsed.period) : 'không rõ kỳ',
    passages: parsed.passages.length,
    figures: parsed.figures.filter((figure) => figure.repeats === null && !figure.is_absence).length,
    references: parsed.references.length,
    findings: parsed.findings.length,
  };
}

function replacedNote({ version, droppedCorrections }: Saved): string {
  const dropped =
    droppedCorrections > 0
      ? `; ${droppedCorrections} đính chính của bản trước không còn hiệu lực, đề nghị xem lại`
      : '';
  return `Bản thứ ${version} của báo cáo này; bản trước được lưu lại${dropped}.`;
}

function refusedRow(report: string, error: string): IngestRow {
  return {
    report,
    status: 'refused',
    unit: '',
    title: '',
    period: null,
    periodText: '',
    passages: 0,
    figures: 0,
    references: 0,
    findings: 0,
    error,
  };
}
