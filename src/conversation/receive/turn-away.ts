import { writeAudit } from '../../audit/write-audit.ts';
import { strangerNotice } from '../../people/strangers.ts';
import type { Database } from '../../store/database.ts';
import type { Incoming, Outgoing } from './message.ts';
import { type Sender, senderActor } from './sender.ts';

/** A stranger is told how to join, once a day, and nothing else. */
export async function turnAway(db: Database, incoming: Incoming, sender: Sender): Promise<Outgoing[]> {
  await writeRefusal(db, incoming, sender, 'stranger');
  const notice = await strangerNotice(db, incoming, incoming.at);
  return notice === null ? [] : [{ text: notice }];
}

/** Writes down that a message got no answer. */
export async function writeRefusal(
  db: Database,
  { at, channel }: Incoming,
  sender: Sender,
  why: 'stranger' | 'group_not_bound',
): Promise<void> {
  const detail = { action: 'ask', why, channel };
  await writeAudit(db, { at, actor: senderActor(sender), event: 'request.refused', unit: sender.unit, detail });
}
