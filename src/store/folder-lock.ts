import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { z } from 'zod';

/** Another process has the data folder. The message is for the official who started the second one. */
export class DataFolderBusy extends Error {
  override readonly name = 'DataFolderBusy';
  constructor(
    readonly folder: string,
    readonly processId: number,
    readonly host = hostname(),
  ) {
    super(
      host === hostname()
        ? `Thư mục dữ liệu “${folder}” đang được một chương trình khác dùng (tiến trình ${processId}). Đề nghị đóng chương trình đó, hoặc chọn thư mục khác bằng --data.`
        : `Thư mục dữ liệu “${folder}” đang được máy “${host}” dùng (tiến trình ${processId}). Đề nghị đóng chương trình trên máy đó; nếu chắc chắn nó đã dừng thì xóa tệp “${folder}/process.lock” rồi chạy lại.`,
    );
  }
}

const lockRow = z.object({ processId: z.number(), startedAt: z.string(), host: z.string() });

/**
 * Takes a data folder for this process: PGlite has no lock of its own, and two processes on one folder destroy it. A lock
 * whose process is gone is taken over.
 *
 * @returns how to give it back; it is given back at the process's exit too.
 * @throws DataFolderBusy
 */
export function lockFolder(folder: string): () => void {
  const file = `${folder}/process.lock`;
  for (let attempt = 0; attempt < 5; attempt++) {
    if (tryCreate(file)) return releaser(file);
    const holder = readHolder(file);
    if (holder && isAlive(holder)) throw new DataFolderBusy(folder, holder.processId, holder.host);
    removeStale(file);
  }
  throw new DataFolderBusy(folder, readHolder(file)?.processId ?? 0);
}

function tryCreate(file: string): boolean {
  try {
    const handle = openSync(file, 'wx');
    writeSync(
      handle,
      JSON.stringify({ processId: process.pid, startedAt: startTimeOf(process.pid) ?? '', host: hostname() }),
    );
    closeSync(handle);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Renamed before it is removed: of two that find it stale at once, one moves it and the other finds it gone. */
function removeStale(file: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
    rmSync(aside, { force: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function releaser(file: string): () => void {
  let released = false;
  const release = () => {
    if (released) return;
    released = true;
    process.removeListener('exit', release);
    if (readHolder(file)?.processId === process.pid) rmSync(file, { force: true });
  };
  process.once('exit', release);
  return release;
}

function readHolder(file: string): z.output<typeof lockRow> | null {
  try {
    return lockRow.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Gone, or written only in part by a process that died: nobody holds it.
    return null;
  }
}

function isAlive(holder: z.output<typeof lockRow>): boolean {
  if (holder.host !== hostname()) return true;
  if (holder.processId === process.pid) return holder.startedAt === (startTimeOf(process.pid) ?? '');
  try {
    process.kill(holder.processId, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  // Killed, and its parent has not asked how it ended: in a container often nobody ever does.
  if (DEAD.test(fieldOfStat(holder.processId, STATE) ?? '')) return false;
  // The number may have been given to another process since.
  const startedAt = startTimeOf(holder.processId);
  return startedAt === null || holder.startedAt === '' || startedAt === holder.startedAt;
}

/** When a process started, in the kernel's own count; null where the system does not tell. */
function startTimeOf(processId: number): string | null {
  return fieldOfStat(processId, START_TIME);
}

/** Fields of what Linux tells of a process, counted from behind its name. */
const [STATE, START_TIME] = [0, 19];
const DEAD = /^[ZXx]$/;

function fieldOfStat(processId: number, field: number): string | null {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[field] ?? null;
  } catch {
    return null;
  }
}
