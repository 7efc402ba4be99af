import type { Arrived, Inbox } from '../../src/channels/channel.ts';

/** An inbox that keeps what it takes in memory. */
export interface MemoryInbox extends Inbox {
  taken: Arrived[];
  /** Resolves with the first `n`, as soon as they are there. */
  until(n: number): Promise<Arrived[]>;
  /** The next so many are not taken. */
  refuse(n: number): void;
}

/** A message that was taken before is a repeat. */
export function createMemoryInbox(): MemoryInbox {
  const taken: Arrived[] = [];
  let refused = 0;
  let watchers: (() => void)[] = [];
  return {
    taken,
    async take(arrived) {
      if (refused > 0) {
        refused -= 1;
        throw new Error('the store is away');
      }
      if (taken.some(({ key }) => key === arrived.key)) return 'repeat';
      taken.push(arrived);
      for (const look of watchers.splice(0)) look();
      return 'taken';
    },
    moved: async () => undefined,
    async until(n) {
      while (taken.length < n) await new Promise<void>((resolve) => (watchers = [...watchers, resolve]));
      return taken.slice(0, n);
    },
    refuse(n) {
      refused = n;
    },
  };
}
