import { writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';
import { type AtTerminal, actorOf } from './acting.ts';
import { type Account, forgetWrong } from './join-attempts.ts';

/** Lets an account try codes again before its hour is over. @returns false where it had sent no wrong code. */
export function unlock(db: Database, acting: AtTerminal, from: Account, at: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const hadWrong = await forgetWrong(tx, from);
    if (hadWrong)
      await writeAudit(tx, {
        at,
        actor: actorOf(acting),
        event: 'account.unlocked',
        unit: null,
        detail: { channel: from.channel },
      });
    return hadWrong;
  });
}
