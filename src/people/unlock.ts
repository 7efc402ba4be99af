import type { Database } from '../store/database.ts';
import type { AtTerminal } from './acting.ts';
import { type Account, forgetWrong } from './join-attempts.ts';
import { record } from './record.ts';

/** Lets an account try codes again before its hour is over. @returns false where it had sent no wrong code. */
export function unlock(db: Database, acting: AtTerminal, from: Account, at: Date): Promise<boolean> {
  return db.transaction(async (tx) => {
    const hadWrong = await forgetWrong(tx, from);
    if (hadWrong)
      await record(tx, { at, acting, event: 'account.unlocked', unit: null, detail: { channel: from.channel } });
    return hadWrong;
  });
}
