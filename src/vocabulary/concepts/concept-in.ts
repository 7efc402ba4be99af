import type { Concept, Slot } from '../concept.ts';

/** A row of the vocabulary for one slot: its id, the words of reports, those of chat alone, and what else answers it. */
export const conceptIn =
  (slot: Slot) =>
  (id: string, words: string[], chat: string[] = [], includes: string[] = []): Concept => ({
    id,
    slot,
    words,
    chat,
    includes,
  });
