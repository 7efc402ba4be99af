import type { Arrived, Inbox, Taken } from '../../src/channels/channel.ts';

/** An inbox in memory that knows the messages that it took. */
export interface TestInbox extends Inbox {
  /** Taken for the first time, in order. */
  taken: Arrived[];
  /** All that was offered, by its key, in order. */
  offered: string[];
  /** Channels that can send again, in order. */
  connections: string[];
  moves: { channel: string; from: string; to: string }[];
  /** Resolves with the first `n` that were taken, as soon as they are there. */
  until(n: number): Promise<Arrived[]>;
  /** The next `n` offers, or moves, are not taken. */
  fail(n: number): void;
  /** What becomes of the next button that is pressed. */
  say(taken: Taken): void;
}

export function createTestInbox(): TestInbox {
  const known = new Set<string>();
  const said: Taken[] = [];
  let failures = 0;
  const watchers: (() => void)[] = [];
  const failNow = () => {
    if (failures === 0) return;
    failures -= 1;
    throw new Error('the store is away');
  };
  const inbox: TestInbox = {
    taken: [],
    offered: [],
    connections: [],
    moves: [],
    async take(arrived) {
      inbox.offered.push(arrived.key);
      failNow();
      if (known.has(arrived.key)) return 'repeat';
      const taken = (arrived.pressed && said.shift()) ?? 'taken';
      known.add(arrived.key);
      inbox.taken.push(JSON.parse(JSON.stringify(arrived)));
      for (const look of watchers.splice(0)) look();
      return taken;
    },
    async moved(channel, from, to) {
      failNow();
      inbox.moves.push({ channel, from, to });
    },
    async connected(channel) {
      inbox.connections.push(channel);
    },
    async until(n) {
      while (inbox.taken.length < n) await new Promise<void>((resolve) => watchers.push(resolve));
      return inbox.taken.slice(0, n);
    },
    fail(n) {
      failures += n;
    },
    say(taken) {
      said.push(taken);
    },
  };
  return inbox;
}
