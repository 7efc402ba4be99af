import { setImmediate } from 'node:timers/promises';
import type { Library } from '../answers/library.ts';
import { NEW_DIALOGUE } from '../conversation/dialogue.ts';
import { reply } from '../conversation/reply.ts';
import { openDatabase } from '../store/open.ts';
import { actAs, EVERYTHING } from '../store/scope.ts';
import { loadRegistry, openLibrary } from './workspace.ts';

const MEGABYTE = 1024 * 1024;

export interface Times {
  /** Milliseconds. */
  median: number;
  /** The 95th percentile, in milliseconds. */
  high: number;
}

export interface Answering extends Times {
  /** Resident, in megabytes, at the end. */
  memory: number;
}

export interface TimedQuestion {
  question: string;
  /** Name of the asker's unit. */
  unit: string | null;
}

/** Asks all questions twice of the store in a folder and times the second round. */
export async function timeAnswers(folder: string, questions: TimedQuestion[]): Promise<Answering> {
  const owner = await openDatabase({ dataFolder: folder });
  try {
    const db = actAs(owner, EVERYTHING);
    const registry = await loadRegistry(db);
    const library = await openLibrary({ db, registry });
    await askAll(library, questions, 1);
    const times = await askAll(library, questions, 1);
    return { ...times, memory: process.memoryUsage().rss / MEGABYTE };
  } finally {
    await owner.close();
  }
}

/** Asks all questions, so many at once, each as the first of its conversation. */
export async function askAll(library: Library, questions: TimedQuestion[], atOnce: number): Promise<Times> {
  const times: number[] = [];
  const left = questions.values();
  const asker = async () => {
    // All askers take from one iterator: none waits for another's question.
    for (const { question, unit } of left) {
      // Messages come over the network: one that is answered at once does not keep the others from their store.
      await setImmediate();
      const asked = performance.now();
      await reply(library, NEW_DIALOGUE, question, {
        unit: unit ? (library.registry.byName(unit) ?? null) : null,
        today: '2026-11-20',
      });
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asker));
  times.sort((a, b) => a - b);
  return { median: times[Math.floor(times.length / 2)] ?? 0, high: times[Math.floor(times.length * 0.95)] ?? 0 };
}
