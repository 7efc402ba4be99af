import type { Database } from '../../store/database.ts';
import type { Incoming, Outgoing } from './message.ts';

/**
 * Does what a message asks for and writes down what is said about it in one transaction: after the end of the program in the middle neither
 * was, and the message is received anew as if for the first time.
 *
 * @param work through the transaction alone: the embedded store lets nobody else in meanwhile.
 * @returns what is said; null where `work` leaves the message to be answered.
 */
export function settle(
  db: Database,
  incoming: Incoming,
  work: (tx: Database) => Promise<Outgoing[] | null>,
): Promise<Outgoing[] | null> {
  return db.transaction(async (tx) => {
    const said = await work(tx);
    if (said) await incoming.written?.(tx, said);
    return said;
  });
}
