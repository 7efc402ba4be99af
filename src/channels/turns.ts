/** Works that wait for their turn. */
export interface Turns {
  /** @param work does not reject. */
  add(key: string, work: () => Promise<void>): void;
  /** Resolves when all that was added has ended. */
  idle(): Promise<void>;
}

/**
 * Runs works of one key one after the other, in the order in which they were added, and those of different keys beside each other.
 *
 * @param most so many at once.
 */
export function createTurns(most: number): Turns {
  const waiting = new Map<string, (() => Promise<void>)[]>();
  const running = new Map<string, Promise<void>>();

  function begin(): void {
    for (const [key, works] of waiting) {
      if (running.size >= most) return;
      if (running.has(key)) continue;
      const work = works.shift() as () => Promise<void>;
      // Behind the keys that wait already: no chat keeps the others waiting by writing much.
      waiting.delete(key);
      if (works.length > 0) waiting.set(key, works);
      const run = work().finally(() => {
        running.delete(key);
        begin();
      });
      running.set(key, run);
    }
  }

  return {
    add(key, work) {
      const works = waiting.get(key);
      if (works) works.push(work);
      else waiting.set(key, [work]);
      begin();
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.values());
    },
  };
}
