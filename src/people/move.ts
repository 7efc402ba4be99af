import { writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';
import { type Acting, actorOf, mayAct, numberOf } from './acting.ts';
import { giveRole } from './give-role.ts';
import { mayInvite } from './may-invite.ts';
import type { Official } from './official.ts';
import { recordRefusal } from './record-refusal.ts';
import { endGrants, takeOfficial } from './revoke.ts';
import type { Role } from './role.ts';
import { loadUnitTree } from './unit-tree.ts';
import { withdrawOf } from './withdraw-invitations.ts';

/** Who goes where. */
export interface Move {
  official: number;
  from: string;
  /** The same unit where only the role changes. */
  to: string;
  role: Role;
}

/** `unknown`: no such official, or nothing granted to them in `from`. */
export type Moved = { kind: 'moved'; official: Official } | { kind: 'refused' | 'unknown' | 'unknown_unit' };

/** Takes a role away in one unit and gives one in another, at once; the accounts stay. It takes the right to do both. */
export function move(db: Database, acting: Acting, { official: id, from, to, role }: Move, at: Date): Promise<Moved> {
  return db.transaction(async (tx) => {
    const official = await takeOfficial(tx, id);
    if (!official?.grants.some(({ unit }) => unit === from)) return { kind: 'unknown' };
    const tree = await loadUnitTree(tx);
    const allowed = await mayInvite(tx, acting, to, role);
    if (allowed === 'unknown_unit') return { kind: 'unknown_unit' };
    if (allowed !== 'yes' || !mayAct(acting, 'revoke', from, tree)) {
      await recordRefusal(tx, acting, allowed === 'yes' ? 'revoke' : 'invite', allowed === 'yes' ? from : to, at);
      return { kind: 'refused' };
    }
    await endGrants(tx, acting, id, [from], at);
    await giveRole(tx, { official: id, unit: to, role, by: numberOf(acting) }, at);
    await withdrawOf(tx, id, [from], at);
    for (const unit of new Set([from, to]))
      await writeAudit(tx, {
        at,
        actor: actorOf(acting),
        event: 'official.moved',
        unit,
        detail: { official: id, role },
      });
    return { kind: 'moved', official };
  });
}
