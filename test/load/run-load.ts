import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { StoreLocation } from '../../src/store/open.ts';
import { type LoadServer, startLoadServer } from './load-server-process.ts';
import { prepareOffice } from './prepare-office.ts';
import { settingsOf, startProgram } from './start-program.ts';

interface LoadPlan {
  store: StoreLocation;
  perSecond: number;
  seconds: number;
}

interface LoadResult {
  said: number;
  answered: number;
  /** From when Telegram gave a message until it was given the answer, in milliseconds. */
  p50: number;
  p95: number;
  longest: number;
  /** Of the program for one message, in milliseconds. */
  processor: number;
  /** Of the program, each ten seconds, in megabytes. */
  memory: number[];
}

const OFFICIALS = 500;
const LOOK_MS = 10_000;
const WARM_UP = 40;
const LONGEST_END_MS = 60_000;

/** Speaks with the program through a Bot API in a process of its own, so many messages a second, and measures its answers. */
export async function runLoad({ store, perSecond, seconds }: LoadPlan): Promise<LoadResult> {
  const { accounts } = await prepareOffice(store, OFFICIALS);
  const server = await startLoadServer();
  const program = startProgram(server.apiRoot, settingsOf(store));
  try {
    await program.started;
    await server.speak({ accounts: accounts.slice(0, WARM_UP), perSecond: 5, messages: WARM_UP });
    await untilAnswered(server, WARM_UP);
    const messages = perSecond * seconds;
    const before = processorOf(program.process.pid as number);
    await server.speak({ accounts, perSecond, messages });
    const memory: number[] = [];
    const until = Date.now() + seconds * 1000;
    while (Date.now() < until) {
      memory.push(megabytesOf(program.process.pid as number));
      await setTimeout(LOOK_MS);
    }
    await untilAnswered(server, WARM_UP + messages);
    const processor = (processorOf(program.process.pid as number) - before) / messages;
    const waits = (await server.waits()).slice(WARM_UP).sort((a, b) => a - b);
    const at = (share: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? 0;
    return { said: messages, answered: waits.length, p50: at(0.5), p95: at(0.95), longest: at(1), processor, memory };
  } finally {
    program.process.kill('SIGTERM');
    await program.ended;
    server.close();
  }
}

async function untilAnswered(server: LoadServer, messages: number): Promise<void> {
  const until = Date.now() + LONGEST_END_MS;
  while (Date.now() < until && (await server.waits()).length < messages) await setTimeout(200);
}

function megabytesOf(processId: number): number {
  const kilobytes = /^VmRSS:\s+(?<size>\d+)/mu.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.groups?.size;
  return Math.round(Number(kilobytes) / 1024);
}

/** The kernel counts in hundredths of a second. */
const TICK_MS = 10;

/** Time that a process has had of the processors, in milliseconds. */
function processorOf(processId: number): number {
  const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}
