import { randomInt } from 'node:crypto';
import type { Database } from './database.ts';

/** Any number will do; living_processes (migrations/019_messages.sql) looks for it. */
const SPACE = 730_114_026;

/** That this process runs, as others that share the store see it. */
export interface Presence {
  /** By which it claims work. */
  number: number;
  /** From then on others may take over what it claimed. */
  leave(): Promise<void>;
}

/** Makes this process known by a number of its own, for as long as it lives. @param store as it was opened */
export async function becomePresent(store: Database): Promise<Presence> {
  const number = randomInt(1, 2 ** 31 - 1);
  return { number, leave: await store.holdLock(SPACE, number) };
}
