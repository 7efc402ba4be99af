import { writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';
import { type Acting, actorOf, mayAct } from './acting.ts';
import type { Official } from './official.ts';
import { recordRefusal } from './record-refusal.ts';
import { takeOfficial } from './revoke.ts';
import { loadUnitTree } from './unit-tree.ts';
import { withdrawOf } from './withdraw-invitations.ts';

/** A lost phone: what is granted stays, and a new code joins another account. */
export type AccountsRemoved =
  | { kind: 'removed'; official: Official; accounts: number }
  | { kind: 'refused' | 'unknown' };

/**
 * Takes accounts from an official, effective with the next message; open codes for further ones go with them. An administrator of any unit
 * of the person may: it gives nobody anything, and cannot wait.
 *
 * @param person `channel` null: all channels.
 */
export function removeAccounts(
  db: Database,
  acting: Acting,
  person: { official: number; channel: string | null },
  at: Date,
): Promise<AccountsRemoved> {
  return db.transaction(async (tx) => {
    const official = await takeOfficial(tx, person.official);
    const [first] = official?.grants ?? [];
    if (!official || !first) return { kind: 'unknown' };
    const tree = await loadUnitTree(tx);
    const by = official.grants.find(({ unit }) => mayAct(acting, 'revoke', unit, tree));
    if (!by) {
      await recordRefusal(tx, acting, 'revoke', first.unit, at);
      return { kind: 'refused' };
    }
    const accounts = await tx.execute(
      'update accounts set removed_at = $3 where official_id = $1 and ($2::text is null or channel = $2) and removed_at is null',
      [official.id, person.channel, at],
    );
    await withdrawOf(tx, official.id, [], at);
    const detail = { official: official.id, accounts };
    await writeAudit(tx, { at, actor: actorOf(acting), event: 'account.removed', unit: by.unit, detail });
    return { kind: 'removed', official, accounts };
  });
}
