import type { Database } from '../../store/database.ts';
import type { Incoming, Outgoing } from './message.ts';

/**
 * Writes down what is said to a message, and with it what is to stand or fall with that, in one transaction.
 *
 * @param alongside through the transaction alone.
 * @returns what is said.
 */
export async function tell(
  db: Database,
  incoming: Incoming,
  said: Outgoing[],
  alongside: (tx: Database) => Promise<void>,
): Promise<Outgoing[]> {
  if (incoming.told) await incoming.told(said, alongside);
  else await db.transaction(alongside);
  return said;
}
