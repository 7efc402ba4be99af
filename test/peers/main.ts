import { availableParallelism, loadavg } from 'node:os';
import { askPeers } from './ask-peers.ts';
import { writeComparison, writeMisses } from './write-comparison.ts';

/** Runs the comparison for the bench command. @param shared folder with gold/ and reports/. */
export async function comparePeers(
  shared: string,
  versions: Record<string, string>,
  now: Date,
): Promise<{ page: string; misses: string }> {
  const machine = { cores: availableParallelism(), load: loadavg()[0] ?? 0 };
  const outcomes = await askPeers(shared);
  const day = now.toISOString().slice(0, 10);
  return { page: writeComparison(outcomes, { versions, machine, day }), misses: writeMisses(outcomes) };
}
