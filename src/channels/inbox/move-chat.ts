import { moveGroup } from '../../people/groups.ts';
import type { Database } from '../../store/database.ts';

/** A group goes on under another id: what it is bound to, and what waits for an answer or to be sent, goes with it. */
export function moveChat(
  db: Database,
  { channel, from, to, at }: { channel: string; from: string; to: string; at: Date },
): Promise<void> {
  return db.transaction(async (tx) => {
    const where = 'where channel = $1 and chat = $2';
    await tx.execute(`update incoming_messages set chat = $3 ${where} and state = 'waiting'`, [channel, from, to]);
    await tx.execute(`update outgoing_messages set chat = $3 ${where}`, [channel, from, to]);
    await moveGroup(tx, { channel, chat: from }, to, at);
  });
}
