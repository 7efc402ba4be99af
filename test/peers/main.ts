import { askPeers } from './ask-peers.ts';
import { writeComparison, writeMisses } from './write-comparison.ts';

/** Runs the comparison for the bench command. @param shared folder with gold/ and reports/. */
export async function comparePeers(
  shared: string,
  versions: Record<string, string>,
  now: Date,
): Promise<{ page: string; misses: string }> {
  const outcomes = await askPeers(shared);
  return { page: writeComparison(outcomes, versions, now.toISOString().slice(0, 10)), misses: writeMisses(outcomes) };
}
