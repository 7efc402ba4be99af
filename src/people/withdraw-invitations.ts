import { z } from 'zod';
import { writeAudit } from '../audit/write-audit.ts';
import type { Database } from '../store/database.ts';
import { type Acting, actorOf, mayAct } from './acting.ts';
import { recordRefusal } from './record-refusal.ts';
import { loadUnitTree } from './unit-tree.ts';

const idRow = z.object({ id: z.number(), unit: z.string() });

/** Withdraws an invitation that nobody has used. @returns `unknown` where there is none open of this number. */
export function withdrawInvitation(
  db: Database,
  acting: Acting,
  id: number,
  at: Date,
): Promise<{ kind: 'withdrawn' | 'refused' | 'unknown' }> {
  return db.transaction(async (tx) => {
    const open = 'select id, unit from invitations where id = $1 and used_at is null and revoked_at is null for update';
    const [invitation] = await tx.query(open, [id], idRow);
    if (!invitation) return { kind: 'unknown' };
    const { unit } = invitation;
    if (!mayAct(acting, 'revoke', unit, await loadUnitTree(tx))) {
      await recordRefusal(tx, acting, 'revoke', unit, at);
      return { kind: 'refused' };
    }
    const sql = `update invitations set revoked_at = $2, revoked_because = 'withdrawn' where id = $1`;
    await tx.execute(sql, [id, at]);
    await writeAudit(tx, {
      at,
      actor: actorOf(acting),
      event: 'invitation.withdrawn',
      unit,
      detail: { invitation: id, why: 'withdrawn' },
    });
    return { kind: 'withdrawn' };
  });
}

/**
 * Withdraws the open invitations that an official made for some units, and those for further accounts of the official. The last change of a
 * transaction, since it writes to the audit log.
 */
export async function withdrawOf(tx: Database, official: number, units: string[], at: Date): Promise<void> {
  const withdrawn = await tx.query(
    `update invitations set revoked_at = $3, revoked_because = 'maker_revoked'
     where used_at is null and revoked_at is null and (made_by = $1 and unit = any($2) or official_id = $1) returning id, unit`,
    [official, units, at],
    idRow,
  );
  for (const { id, unit } of withdrawn)
    await writeAudit(tx, {
      at,
      actor: 'system',
      event: 'invitation.withdrawn',
      unit,
      detail: { invitation: id, why: 'maker_revoked' },
    });
}
