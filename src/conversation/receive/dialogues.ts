import { type Dialogue, NEW_DIALOGUE } from '../dialogue.ts';

/** The dialogues of this process, each kept while it goes on. */
export interface Dialogues {
  /** The one of a key, or a new one where it was let rest. */
  get(key: string, at: Date): Dialogue;
  set(key: string, dialogue: Dialogue, at: Date): void;
}

/** After so long nobody leans on what was said before. */
const REST_MS = 2 * 60 * 60 * 1000;
const MOST = 5000;

/** Keeps the latest dialogues in memory: what they lean on is lost with the process, no answer is. */
export function createDialogues(): Dialogues {
  const kept = new Map<string, { dialogue: Dialogue; at: Date }>();
  return {
    get(key, at) {
      const known = kept.get(key);
      return known && at.getTime() - known.at.getTime() < REST_MS ? known.dialogue : NEW_DIALOGUE;
    },
    set(key, dialogue, at) {
      // The one that was not spoken in for longest stands first.
      kept.delete(key);
      kept.set(key, { dialogue, at });
      const [oldest] = kept.keys();
      if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
    },
  };
}
