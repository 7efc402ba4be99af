/** Works that wait for those before them, each key for itself. */
export interface InOrder {
  /** @param work does not reject. */
  add(key: string, work: () => Promise<void>): void;
  /** Resolves when all that was added has ended. */
  idle(): Promise<void>;
}

/** Runs one work at a time for each key, and those of different keys beside each other. */
export function createInOrder(): InOrder {
  const last = new Map<string, Promise<void>>();
  return {
    add(key, work) {
      const mine = (last.get(key) ?? Promise.resolve()).then(work).finally(() => {
        if (last.get(key) === mine) last.delete(key);
      });
      last.set(key, mine);
    },
    async idle() {
      while (last.size > 0) await Promise.all(last.values());
    },
  };
}
