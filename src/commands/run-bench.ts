import type { Config } from '../config.ts';
import { bench } from './bench.ts';
import { benchKills, benchMessages } from './bench-messages.ts';
import { benchPassages } from './bench-passages.ts';
import { benchPeers } from './bench-peers.ts';
import { benchScale } from './bench-scale.ts';
import { WrongUsage } from './wrong-usage.ts';

export interface BenchOptions {
  gold: string;
  scale?: string | true;
  passages?: string;
  keep?: boolean;
  show?: boolean;
}

/** Runs the measurement that the options name. @throws WrongUsage */
export async function runBench(
  { databaseUrl }: Config,
  work: string | undefined,
  options: BenchOptions,
  now: Date,
): Promise<number> {
  if (work === 'peers') return benchPeers(options.gold, options.show ?? false, now);
  if (work === 'kills') return benchKills(databaseUrl, now.getTime());
  if (work === 'messages') return benchMessages(databaseUrl);
  if (work !== undefined) throw new WrongUsage(`Không có việc đo “${work}”. Ví dụ: npm run bench -- peers`);
  if (options.passages !== undefined) {
    if (databaseUrl === undefined)
      throw new WrongUsage('Tùy chọn --passages cần DATABASE_URL: máy chủ PostgreSQL để đo.');
    return benchPassages(databaseUrl, readCount(options.passages, '--passages'), options.keep ?? false);
  }
  return options.scale === undefined ? bench(options.gold) : benchScale(readCount(options.scale, '--scale'));
}

/** How much is to be generated. @throws WrongUsage */
function readCount(given: string | true, option: string): number {
  const count = given === true ? 1000 : Number(given);
  if (!Number.isInteger(count) || count < 1 || count > 1_000_000)
    throw new WrongUsage(
      `Tùy chọn ${option} cần một số nguyên từ 1 đến 1000000. Ví dụ: npm run bench -- ${option} 1000`,
    );
  return count;
}
