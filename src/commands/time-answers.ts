import { NEW_DIALOGUE, reply } from '../conversation/reply.ts';
import { openDatabase } from '../store/open.ts';
import { loadRegistry, openLibrary } from './workspace.ts';

const MEGABYTE = 1024 * 1024;

export interface Answering {
  /** Milliseconds. */
  median: number;
  /** The 95th percentile, in milliseconds. */
  high: number;
  /** Resident, in megabytes, at the end. */
  memory: number;
}

/** Asks all questions twice of the store in a folder and times the second round. */
export async function timeAnswers(
  folder: string,
  questions: { question: string; unit: string | null }[],
): Promise<Answering> {
  const db = await openDatabase({ dataFolder: folder });
  try {
    const registry = await loadRegistry(db);
    const library = await openLibrary({ db, registry });
    const times: number[] = [];
    for (const round of [0, 1]) {
      for (const { question, unit } of questions) {
        const asked = performance.now();
        await reply(library, NEW_DIALOGUE, question, {
          unit: unit ? (registry.byName(unit) ?? null) : null,
          today: '2026-11-20',
        });
        if (round === 1) times.push(performance.now() - asked);
      }
    }
    times.sort((a, b) => a - b);
    return {
      median: times[Math.floor(times.length / 2)] ?? 0,
      high: times[Math.floor(times.length * 0.95)] ?? 0,
      memory: process.memoryUsage().rss / MEGABYTE,
    };
  } finally {
    await db.close();
  }
}
