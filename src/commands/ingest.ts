import { existsSync } from 'node:fs';
import { ingestFiles } from '../../ingest/ingest-files.ts';
import type { IngestRow } from '../../ingest/ingest-row.ts';
import type { Config } from '../config.ts';
import { WrongUsage } from './ask.ts';
import { note, printRow } from './print.ts';
import { setSamplesAside } from './samples.ts';
import { withWorkspace } from './workspace.ts';

export interface IngestCommandOptions {
  data?: string;
  json?: boolean;
}

/** Reads report files into the store. @returns 1 when any was refused. */
export async function ingest(
  config: Config,
  paths: string[],
  options: IngestCommandOptions,
  now: () => Date,
): Promise<number> {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new WrongUsage(`Không tìm thấy: ${missing.join(', ')}`);
  return withWorkspace(config, options.data, async (workspace) => {
    const rows = await ingestFiles(workspace.db, workspace.registry, paths, {
      maxFileBytes: config.maxFileBytes,
      refuseInternal: config.refuseInternal,
      now: now(),
    });
    if (rows.some((row) => row.status !== 'refused')) {
      const samples = await setSamplesAside(workspace);
      if (samples > 0) note(`Đã bỏ ${samples} báo cáo mẫu, nay chỉ còn báo cáo của đơn vị.`);
    }
    for (const row of rows) {
      const { periodText: _periodText, ...shown } = row;
      if (options.json) printRow(shown);
      else process.stdout.write(`${describeRow(row)}\n`);
    }
    return rows.some((row) => row.status === 'refused') ? 1 : 0;
  });
}

const STATUS: Record<IngestRow['status'], string> = {
  added: 'đã nạp',
  unchanged: 'không đổi',
  replaced: 'đã thay bản cũ',
  refused: 'từ chối',
};

function describeRow(row: IngestRow): string {
  if (row.status === 'refused') return `${row.report}: ${STATUS.refused}. ${row.error ?? ''}`;
  return `${row.report}: ${STATUS[row.status]} – ${row.unit}, ${row.periodText}: ${row.figures} số liệu, ${row.passages} đoạn, ${row.references} văn bản viện dẫn, ${row.findings} chỗ cần xem lại.${row.note ? ` ${row.note}` : ''}`;
}

