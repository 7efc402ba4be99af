import { writeAudit } from '../audit/write-audit.ts';
import type { Keyring } from '../secrets/keyring.ts';
import type { Database } from '../store/database.ts';
import { findInvitation, isOpen } from './find-invitation.ts';
import { readCode } from './invitation-code.ts';

/** A code that all members of a group have read. */
export interface Burnt {
  invitation: number;
  personName: string;
  unit: string;
  /** Number of the official who made it and is to be told; null: it was made at the terminal. */
  madeBy: number | null;
}

/**
 * Makes the code that was sent in a group useless, bound or not.
 *
 * @param text the message as typed.
 * @returns null where no code that could still be used stands in it.
 */
export async function burnCode(
  db: Database,
  text: string,
  { at, keys }: { at: Date; keys: Keyring | null },
): Promise<Burnt | null> {
  const typed = readCode(text);
  if (typed?.kind !== 'code') return null;
  return db.transaction(async (tx) => {
    const invitation = await findInvitation(tx, typed.code, keys);
    if (!invitation || !isOpen(invitation, at)) return null;
    const { id, personName, unit, madeBy } = invitation;
    const sql = `update invitations set revoked_at = $2, revoked_because = 'sent_in_group' where id = $1`;
    await tx.execute(sql, [id, at]);
    await writeAudit(tx, {
      at,
      actor: 'system',
      event: 'invitation.withdrawn',
      unit,
      detail: { invitation: id, why: 'sent_in_group' },
    });
    return { invitation: id, personName, unit, madeBy };
  });
}
