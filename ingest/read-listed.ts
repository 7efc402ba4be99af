import type { ReportToSave } from '../src/reports/report-to-save.ts';
import type { UnitRegistry } from '../src/vocabulary/units/registry.ts';
import { hashFile } from './file-hash.ts';
import { findSecrecyMark, type Mark } from './guard/secrecy-mark.ts';
import { readReport } from './ingest-text.ts';
import type { ListedFile } from './list-files.ts';
import { readBytes } from './read/read-bytes.ts';
import { type OnPage, readDocument } from './read/read-file.ts';

export interface ReadingOptions {
  maxFileBytes: number;
  /** Documents marked "lưu hành nội bộ" are turned away too. */
  refuseInternal: boolean;
  isSample: boolean;
}

/** What was read out of a file: plain data, so that it can come from another thread. */
export type FileRead =
  | { kind: 'report'; report: ReportToSave }
  /** Its bytes are those that are in the store already. */
  | { kind: 'unchanged'; fileHash: string }
  | { kind: 'refused'; reason: string; mark?: Mark };

/**
 * Reads and understands one file; nothing is stored. Units that it names become known to the registry. A fault of ours in one
 * file is that file's refusal: the others still go in.
 *
 * @param known hashes under which files of this name are in the store: equal bytes are not read again.
 */
export async function readListed(
  file: ListedFile,
  known: readonly string[],
  registry: UnitRegistry,
  options: ReadingOptions,
  onPage?: OnPage,
): Promise<FileRead> {
  try {
    return await read(file, known, registry, options, onPage);
  } catch (error) {
    return {
      kind: 'refused',
      reason: `Chương trình gặp lỗi khi đọc tệp “${file.name}” (${placeOf(error)}). Đề nghị báo cho người quản trị.`,
    };
  }
}

async function read(
  file: ListedFile,
  known: readonly string[],
  registry: UnitRegistry,
  options: ReadingOptions,
  onPage?: OnPage,
): Promise<FileRead> {
  const loaded = readBytes(file, options.maxFileBytes);
  if ('refused' in loaded) return { kind: 'refused', reason: loaded.refused };
  const fileHash = hashFile(loaded.bytes, options);
  if (known.includes(fileHash)) return { kind: 'unchanged', fileHash };
  const result = await readDocument(file.name, loaded.bytes, onPage);
  if ('refused' in result) return { kind: 'refused', reason: result.refused };
  const { document } = result;
  const marked = findSecrecyMark(`${document.margins}\n${document.text}`, options);
  if (marked) return { kind: 'refused', reason: marked.sentence, mark: marked.mark };
  const report = readReport(file.name, document, registry, options.isSample);
  if ('refused' in report) return { kind: 'refused', reason: report.refused };
  return { kind: 'report', report: { ...report, fileHash } };
}

/** Kind and place of a fault: its message might quote the document. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const call = error.stack?.split('\n').find((line) => /^\s+at /u.test(line)) ?? '';
  const place = /[^/\\\s(]+\.[cm]?[jt]s:\d+/u.exec(call)?.[0];
  return place === undefined ? error.name : `${error.name}, ${place}`;
}
