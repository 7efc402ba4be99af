import { writeAudit } from '../../audit/write-audit.ts';
import type { Action } from '../../people/permissions.ts';
import { strangerNotice } from '../../people/strangers.ts';
import type { Database } from '../../store/database.ts';
import type { Incoming, Outgoing } from './message.ts';
import { type Sender, senderActor } from './sender.ts';

/** A stranger is told how to join, once a day, and nothing else. */
export async function turnAway(db: Database, incoming: Incoming, sender: Sender): Promise<Outgoing[]> {
  await writeRefusal(db, incoming, sender, 'ask', 'stranger');
  const notice = await strangerNotice(db, incoming, incoming.at);
  return notice === null ? [] : [{ text: notice }];
}

/** Writes down that what was wished was not done. @param why a word of the program's own */
export async function writeRefusal(
  db: Database,
  { at, channel }: Incoming,
  sender: Sender,
  action: Action,
  why: string,
): Promise<void> {
  const actor = senderActor(sender);
  await writeAudit(db, { at, actor, event: 'request.refused', unit: sender.unit, detail: { action, why, channel } });
}
