import { existsSync, statSync } from 'node:fs';
import { ingestListed, type Progress } from '../../ingest/ingest-files.ts';
import type { IngestRow } from '../../ingest/ingest-row.ts';
import { type ListedFile, listFiles } from '../../ingest/list-files.ts';
import { watchFolder } from '../../ingest/watch-folder.ts';
import type { Config } from '../config.ts';
import { AT_THE_SERVER } from '../conversation/at-the-server.ts';
import { embedPassages } from './embeddings.ts';
import { closingTable, describeRow } from './ingest-table.ts';
import { note, printRow } from './print.ts';
import { createProgressBar } from './progress-bar.ts';
import { setSamplesAside } from './samples.ts';
import { type Workspace, withWorkspace } from './workspace.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface IngestCommandOptions {
  data?: string;
  json?: boolean;
  /** Goes on waiting for files that are put into the folder. */
  watch?: boolean;
  by?: string;
}

/** Of more files than these only the table is printed, and not a line for each. */
const MOST_LINES = 20;

/** Reads report files into the store. @returns 1 when any was refused. */
export async function ingest(
  config: Config,
  paths: string[],
  options: IngestCommandOptions,
  now: () => Date,
): Promise<number> {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0) throw new WrongUsage(`Không tìm thấy: ${missing.join(', ')}`);
  const [folder] = paths;
  if (options.watch && (paths.length !== 1 || folder === undefined || !statSync(folder).isDirectory()))
    throw new WrongUsage('Tùy chọn --watch cần đúng một thư mục. Ví dụ: npm run ingest -- --watch bao-cao/');
  return withWorkspace(config, options.data, async (workspace) => {
    const read = (files: ListedFile[]) => readFiles(workspace, config, files, options, now());
    if (options.watch && folder !== undefined) return keepWatch(folder, read);
    const rows = await read(paths.flatMap(listFiles));
    return rows.some((row) => row.status === 'refused') ? 1 : 0;
  });
}

async function readFiles(
  workspace: Workspace,
  config: Config,
  files: ListedFile[],
  { json = false, watch = false, by }: IngestCommandOptions,
  now: Date,
): Promise<IngestRow[]> {
  const started = performance.now();
  const bar = createProgressBar(process.stderr);
  const hasLines = files.length <= MOST_LINES;
  const onRow = (row: IngestRow, progress: Progress) => {
    const isShown = json || (hasLines && !(watch && row.status === 'unchanged'));
    if (isShown) bar.clear();
    if (json) printJson(row);
    else if (isShown) process.stdout.write(`${describeRow(row)}\n`);
    bar.show(progress);
  };
  const rows = await ingestListed(workspace.db, workspace.registry, files, {
    maxFileBytes: config.maxFileBytes,
    refuseInternal: config.refuseInternal,
    now,
    actor: { name: by?.trim() || AT_THE_SERVER },
    onRow,
    onPage: (file, page, pages) => bar.tell(`${file}: đọc bản chụp, trang ${page}/${pages}`),
  });
  bar.clear();
  if (rows.some((row) => row.status !== 'refused')) {
    const samples = await setSamplesAside(workspace);
    if (samples > 0) note(`Đã bỏ ${samples} báo cáo mẫu, nay chỉ còn báo cáo của đơn vị.`);
    await embedPassages(workspace);
  }
  if (!json && rows.length > 1) process.stdout.write(`\n${closingTable(rows, (performance.now() - started) / 1000)}\n`);
  return rows;
}

/** Reads what is put into a folder until the program is told to end. */
async function keepWatch(folder: string, read: (files: ListedFile[]) => Promise<IngestRow[]>): Promise<number> {
  const stop = new AbortController();
  const end = () => stop.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  note(`Đang canh thư mục “${folder}”: tệp mới hoặc tệp sửa lại sẽ được nạp. Nhấn Ctrl+C để dừng.`);
  try {
    await watchFolder(
      folder,
      async (files) => {
        await read(files);
      },
      stop.signal,
    );
  } finally {
    process.removeListener('SIGINT', end).removeListener('SIGTERM', end);
  }
  note('Đã dừng canh thư mục.');
  return 0;
}

function printJson({ periodText: _periodText, ...shown }: IngestRow): void {
  printRow(shown);
}
