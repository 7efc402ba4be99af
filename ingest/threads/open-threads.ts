import { Worker } from 'node:worker_threads';
import type { UnitRegistry } from '../../src/vocabulary/units/registry.ts';
import type { ListedFile } from '../list-files.ts';
import type { FileRead, ReadingOptions } from '../read-listed.ts';
import type { ReadingTask, ThreadStart } from './task.ts';

/** Threads that read files beside the main one, which has the store. */
export interface ReadingThreads {
  /** Reads a file in the next thread that is free. */
  read(file: ListedFile, known: readonly string[]): Promise<FileRead>;
  close(): Promise<void>;
}

interface Waiting {
  file: ListedFile;
  known: readonly string[];
  resolve(read: FileRead): void;
  reject(error: Error): void;
}

interface Thread {
  worker: Worker;
  /** How many of the registry's units it knows. */
  units: number;
  /** How many files it has read. */
  done: number;
  task: Waiting | null;
}

const ENTRY = new URL('./start-thread.mjs', import.meta.url);

/** A thread that needs more is ended and its file refused. Small young generations keep several threads within bounds. */
const LIMITS = { maxOldGenerationSizeMb: 768, maxYoungGenerationSizeMb: 8 };

/** Starts so many threads. Units that the registry learns later are made known to them with their next file. */
export function openThreads(count: number, registry: UnitRegistry, options: ReadingOptions): ReadingThreads {
  const waiting: Waiting[] = [];
  const threads: Thread[] = [];
  for (let i = 0; i < count; i++) threads.push(start());

  function start(): Thread {
    const units = [...registry.all()];
    const worker = new Worker(ENTRY, {
      workerData: { units, options } satisfies ThreadStart,
      execArgv: [],
      resourceLimits: LIMITS,
    });
    const thread: Thread = { worker, units: units.length, done: 0, task: null };
    worker.on('message', (read: FileRead) => {
      const { task } = thread;
      thread.task = null;
      thread.done += 1;
      task?.resolve(read);
      giveOut();
    });
    worker.on('error', (error: NodeJS.ErrnoException) => replace(thread, error));
    return thread;
  }

  function replace(thread: Thread, error: NodeJS.ErrnoException): void {
    const isTooLarge = error.code === 'ERR_WORKER_OUT_OF_MEMORY' && thread.task !== null;
    if (!isTooLarge && thread.done === 0) {
      // It never ran: neither would another.
      for (const task of [thread.task, ...waiting.splice(0)])
        task?.reject(new Error('a reading thread did not start', { cause: error }));
      return;
    }
    threads[threads.indexOf(thread)] = start();
    if (thread.task) thread.task.resolve({ kind: 'refused', reason: refuseEnded(thread.task.file, isTooLarge) });
    giveOut();
  }

  function giveOut(): void {
    const free = threads.find((thread) => thread.task === null);
    const task = free && waiting.shift();
    if (!task) return;
    free.task = task;
    const all = registry.all();
    const units = all.slice(free.units);
    free.units = all.length;
    free.worker.postMessage({ file: task.file, known: task.known, units } satisfies ReadingTask);
  }

  return {
    read: (file, known) =>
      new Promise((resolve, reject) => {
        waiting.push({ file, known, resolve, reject });
        giveOut();
      }),
    async close() {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}

function refuseEnded({ name }: ListedFile, isTooLarge: boolean): string {
  return isTooLarge
    ? `Tệp “${name}” cần quá nhiều bộ nhớ để đọc. Đề nghị chia nhỏ tệp.`
    : `Chương trình gặp lỗi khi đọc tệp “${name}”. Đề nghị báo cho người quản trị.`;
}
