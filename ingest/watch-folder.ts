import { statSync, watch } from 'node:fs';
import { type ListedFile, listFiles } from './list-files.ts';

/** A file is taken once its size and time of change have stayed the same for so long. */
const SETTLED_MS = 2_000;
/** Changes come in swarms: so long after the first of them the folder is looked at. */
const SWARM_MS = 500;
/** Network drives may tell of no change at all: the folder is looked at so often in any case. */
const SCAN_MS = 30_000;

/** What the watch needs of the world; tests give their own. */
export interface Surroundings {
  /** Milliseconds. */
  now(): number;
  /** Ends after so long, or at once when `signal` is aborted. */
  wait(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Calls for each change below a folder until what it returns is called. */
  listen(folder: string, onChange: () => void): () => void;
}

/**
 * Takes the files of a folder, those that are there and those that are put or changed there later, each once it is written to
 * its end, until it is stopped.
 *
 * @param take called with files that are new or changed since it last had them; the next call waits for its end.
 * @throws when the folder cannot be read, or what `take` throws.
 */
export async function watchFolder(
  folder: string,
  take: (files: ListedFile[]) => Promise<void>,
  stop: AbortSignal,
  surroundings: Surroundings = OF_THE_SYSTEM,
): Promise<void> {
  const seen = new Map<string, Seen>();
  let hasChanged = false;
  let isFirst = true;
  let wake = new AbortController();
  const onChange = () => {
    hasChanged = true;
    wake.abort();
  };
  const stopListening = surroundings.listen(folder, onChange);
  const onStop = () => wake.abort();
  stop.addEventListener('abort', onStop);
  try {
    while (!stop.aborted) {
      hasChanged = false;
      const { settled, areOthers } = look(folder, seen, surroundings.now(), isFirst);
      isFirst = false;
      if (settled.length > 0) await take(settled);
      wake = new AbortController();
      if (stop.aborted) break;
      if (!hasChanged) await surroundings.wait(areOthers ? SETTLED_MS : SCAN_MS, wake.signal);
      if (hasChanged) await surroundings.wait(SWARM_MS, stop);
    }
  } finally {
    stop.removeEventListener('abort', onStop);
    stopListening();
  }
}

/** A file as it was found, and since when it is so. */
interface Seen {
  size: number;
  mtime: number;
  since: number;
  taken: boolean;
}

/** The files that have settled since they were last taken, and whether there are some that have not yet. */
function look(
  folder: string,
  seen: Map<string, Seen>,
  now: number,
  isFirst: boolean,
): { settled: ListedFile[]; areOthers: boolean } {
  const files = listFiles(folder);
  const present = new Set(files.map((file) => file.path));
  for (const path of seen.keys()) if (!present.has(path)) seen.delete(path);
  const settled: ListedFile[] = [];
  let areOthers = false;
  for (const file of files) {
    const stat = statSync(file.path, { throwIfNoEntry: false });
    const { size, mtimeMs: mtime } = stat ?? { size: 0, mtimeMs: 0 };
    const known = seen.get(file.path);
    if (known?.size !== size || known.mtime !== mtime) {
      // A copy may bear the time of its original: only what is there from the start is as old as it says.
      const since = isFirst ? Math.min(now, mtime) : now;
      seen.set(file.path, { size, mtime, since, taken: false });
    }
    const one = seen.get(file.path) as Seen;
    if (one.taken) continue;
    if (now - one.since >= SETTLED_MS) {
      one.taken = true;
      settled.push(file);
    } else areOthers = true;
  }
  return { settled, areOthers };
}

const OF_THE_SYSTEM: Surroundings = {
  now: Date.now,
  wait: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, milliseconds);
      signal.addEventListener('abort', end);
    }),
  listen(folder, onChange) {
    const watcher = watch(folder, { recursive: true }, onChange);
    // What the system cannot tell, the regular look finds.
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  },
};
