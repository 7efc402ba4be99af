import { officialOf } from '../../people/official.ts';
import { actAs, EVERYTHING } from '../../store/scope.ts';
import type { Desk } from './desk.ts';
import type { Incoming, Outgoing } from './message.ts';
import { receiveAtTerminal, TERMINAL } from './receive-at-terminal.ts';
import { receiveFromGroup } from './receive-from-group.ts';
import { receiveInPrivate } from './receive-in-private.ts';
import { storable } from './storable.ts';

/**
 * What is said to a message, by whoever sends it. Who that is, and what they may see, is asked of the store for each message: what was
 * revoked a moment ago is revoked.
 *
 * @returns nothing where silence is the rule: in a group that is not bound or where nobody called, to a stranger who was told today,
 *   above a limit that was told.
 */
export async function receive(desk: Desk, message: Incoming): Promise<Outgoing[]> {
  const incoming = storable(message);
  const db = actAs(desk.store, EVERYTHING);
  if (incoming.channel === TERMINAL) return receiveAtTerminal(desk, db, incoming);
  const official = await officialOf(db, incoming.channel, incoming.account);
  return incoming.isGroup
    ? receiveFromGroup(desk, db, incoming, official)
    : receiveInPrivate(desk, db, incoming, official);
}
