import type { Library } from '../../answers/library.ts';
import type { Official } from '../../people/official.ts';
import { scopeOf, scopeOfUnit } from '../../people/scope-of.ts';
import type { Database } from '../../store/database.ts';
import { actAs, type Scope } from '../../store/scope.ts';
import { dayIn } from '../../vietnamese/dates.ts';
import type { Asker } from '../dialogue.ts';
import type { Desk } from './desk.ts';
import type { Incoming } from './message.ts';
import type { Sender } from './sender.ts';

/** What an official's message is answered from: what may be seen here, and the thread that it is a part of. */
export interface Session {
  official: Official;
  sender: Sender;
  scope: Scope;
  library: Library;
  asker: Asker;
  /** Key of the dialogue: one for each person in each chat. What was said under other rights is not leant on. */
  thread: string;
  /** It is the person at the machine itself, who has no account and joins nothing. */
  isTerminal?: true;
}

/** @param db the store, for the program itself. */
export async function openSession(
  desk: Desk,
  db: Database,
  { channel, chat, isGroup, at }: Incoming,
  sender: Sender,
  official: Official,
): Promise<Session> {
  const { unit, key } = sender;
  const scope = isGroup ? await scopeOfUnit(db, unit) : await scopeOf(db, official);
  const seen = JSON.stringify(scope);
  const library = await desk.libraryOf(actAs(desk.store, scope), seen);
  const asker: Asker = {
    unit: unit === null ? null : (library.registry.byName(unit) ?? null),
    today: dayIn(desk.timeZone, at),
    name: official.name,
    official: official.id,
    person: key,
    ...(isGroup && { group: `${channel}:${chat}` }),
    at,
  };
  return { official, sender, scope, library, asker, thread: JSON.stringify([channel, chat, official.id, seen]) };
}
