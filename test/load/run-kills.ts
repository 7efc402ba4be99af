import { setTimeout } from 'node:timers/promises';
import { seededRandom } from '../../src/commands/seeded-random.ts';
import { openDatabase, type StoreLocation } from '../../src/store/open.ts';
import { type KeepingServer, startKeepingServer } from '../fakes/telegram/start-keeping-server.ts';
import { MENTION, say } from '../fakes/telegram/updates.ts';
import { countMessages, type MessageCounts, type Spoken } from './count-messages.ts';
import { type LoadedOffice, prepareOffice } from './prepare-office.ts';
import { type RunningProgram, settingsOf, startProgram } from './start-program.ts';

/** How often the program is killed, at moments that follow from the seed. */
export interface KillPlan {
  /** Told after each kill. */
  onKill?: (kills: number) => void;
  store: StoreLocation;
  kills: number;
  seed: number;
}

export type KillCounts = MessageCounts & { kills: number; whileStarting: number };

const BETWEEN_MESSAGES_MS = 60;
/** No more are said while so many wait. */
const MOST_WAITING = 30;
const LONGEST_LIFE_MS = 900;
const LIFE_OF_START = 0.5;
const KILLED_WHILE_STARTING = 0.2;
const LONGEST_START_MS = 2500;
const QUIET_MS = 4000;
/** On the embedded store, and where others use the machine too, much is left. */
const LONGEST_END_MS = 15 * 60_000;

/** What is said in private, and in the group; '' calls nobody. */
const WORDS = [
  'Lưu Kiếm còn bao nhiêu nhiệm vụ chưa hoàn thành?',
  'cảm ơn',
  'Lưu Kiếm được giao bao nhiêu nhiệm vụ, đã xong mấy?',
  'Vẽ biểu đồ nhiệm vụ của Lưu Kiếm',
  '/trogiup',
  'khó khăn lớn nhất của Lưu Kiếm là gì?',
];

/** Kills the program again and again while two chats speak with it, then lets it end its work, and counts. */
export async function runKills({ store, kills, seed, onKill }: KillPlan): Promise<KillCounts> {
  const random = seededRandom(seed);
  const office = await prepareOffice(store, 2);
  const server = await startKeepingServer();
  const settings = settingsOf(store);
  const speaking = new AbortController();
  const spoken: Spoken[] = [];
  const talk = keepTalking(server, office, { random, spoken, signal: speaking.signal });
  let whileStarting = 0;
  let last: RunningProgram | undefined;
  try {
    for (let i = 0; i < kills; i++) {
      const program = startProgram(server.apiRoot, settings);
      last = program;
      if (random() < KILLED_WHILE_STARTING) {
        whileStarting += 1;
        await setTimeout(random() * LONGEST_START_MS);
      } else {
        const spawned = Date.now();
        await program.started;
        // Where the machine is slow all of it is: as many messages are to come into a life.
        const longest = Math.max(LONGEST_LIFE_MS, (Date.now() - spawned) * LIFE_OF_START);
        await setTimeout(random() * longest);
      }
      program.process.kill('SIGKILL');
      await program.ended;
      onKill?.(i + 1);
    }
    speaking.abort();
    await talk;
    last = startProgram(server.apiRoot, settings);
    await untilQuiet(server);
    last.process.kill('SIGTERM');
    await last.ended;
    const owner = await openDatabase(store);
    const counts = await countMessages(owner, spoken, server.sent);
    await owner.close();
    return { kills, whileStarting, ...counts };
  } finally {
    speaking.abort();
    last?.process.kill('SIGKILL');
    await server.close();
  }
}

interface Talking {
  random: () => number;
  spoken: Spoken[];
  signal: AbortSignal;
}

/** Two chats, mixed messages; every tenth comes twice. */
async function keepTalking(
  server: KeepingServer,
  { accounts: [alone = 0, inGroup = 0], group }: LoadedOffice,
  { random, spoken, signal }: Talking,
): Promise<void> {
  const pick = () => WORDS[Math.floor(random() * WORDS.length)] as string;
  while (!signal.aborted) {
    await setTimeout(BETWEEN_MESSAGES_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted || server.unconfirmed() >= MOST_WAITING) continue;
    const more = { date: Math.floor(Date.now() / 1000) };
    const isGroup = random() < 0.5;
    const isCalled = !isGroup || random() < 0.8;
    const text = isGroup && isCalled ? `${MENTION} ${pick()}` : pick().replace('/', '');
    const update = isGroup ? say({ from: inGroup, text, group, more }) : say({ from: alone, text, more });
    spoken.push({ message: update.message.message_id, isGroup, isCalled });
    server.arrive(update);
    if (random() < 0.1) server.arrive(update);
  }
}

/** Until all was taken and nothing was sent for a while. */
async function untilQuiet({ sent, unconfirmed }: KeepingServer): Promise<void> {
  const until = Date.now() + LONGEST_END_MS;
  let before = -1;
  while (Date.now() < until && (unconfirmed() > 0 || sent.length !== before)) {
    before = sent.length;
    await setTimeout(QUIET_MS);
  }
}
