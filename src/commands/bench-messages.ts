import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { formatNumber } from '../vietnamese/numbers.ts';
import { note } from './print.ts';

const MEASURES = fileURLToPath(new URL('../../test/load/main.ts', import.meta.url));
const KILLS = 100;
const LOAD = { perSecond: 50, seconds: 60 };

interface Store {
  databaseUrl?: string | undefined;
  dataFolder?: string;
}

/** What the measurements hand back; they stand among the tests, with the Bot API that stands in for Telegram. */
interface Measures {
  runKills(plan: { store: Store; kills: number; seed: number }): Promise<Record<string, number> & { faults: string[] }>;
  runLoad(plan: { store: Store } & typeof LOAD): Promise<{
    said: number;
    answered: number;
    p50: number;
    p95: number;
    longest: number;
    processor: number;
    memory: number[];
  }>;
}

/**
 * Kills the program at random moments while two chats speak with it, and counts what was answered.
 *
 * @param databaseUrl an empty database; absent: a folder of its own.
 * @returns the exit code: 1 when a message was not answered, or twice without being counted.
 */
export function benchKills(databaseUrl: string | undefined, seed: number): Promise<number> {
  return measure(databaseUrl, async ({ runKills }, store) => {
    const { faults, ...counts } = await runKills({ store, kills: KILLS, seed });
    for (const [what, count] of Object.entries(counts)) process.stdout.write(`${what}: ${formatNumber(count)}\n`);
    for (const fault of faults) process.stdout.write(`${fault}\n`);
    return faults.length === 0 ? 0 : 1;
  });
}

/** Speaks with the program on a Bot API of its own: 50 messages a second for a minute. @returns 1 when one was not answered. */
export function benchMessages(databaseUrl: string | undefined): Promise<number> {
  return measure(databaseUrl, async ({ runLoad }, store) => {
    const { said, answered, p50, p95, longest, processor, memory } = await runLoad({ store, ...LOAD });
    process.stdout.write(
      `${formatNumber(said)} tin, ${formatNumber(answered)} được trả lời; từ lúc nhận đến lúc gửi: giữa ${p50} ms, 95% trong ${p95} ms, lâu nhất ${longest} ms; mỗi tin dùng ${Math.round(processor)} ms bộ xử lý\nbộ nhớ mỗi 10 giây: ${memory.join(', ')} MB\n`,
    );
    return answered === said ? 0 : 1;
  });
}

async function measure(
  databaseUrl: string | undefined,
  work: (measures: Measures, store: Store) => Promise<number>,
): Promise<number> {
  if (!existsSync(MEASURES)) {
    note('Việc đo này cần mã nguồn đầy đủ, kể cả thư mục test/.');
    return 1;
  }
  const measures = (await import(pathToFileURL(MEASURES).href)) as Measures;
  if (databaseUrl !== undefined) return work(measures, { databaseUrl });
  const dataFolder = mkdtempSync(join(tmpdir(), 'tro-ly-do-'));
  try {
    return await work(measures, { dataFolder });
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
