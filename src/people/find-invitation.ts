import { z } from 'zod';
import type { Keyring } from '../secrets/keyring.ts';
import type { Database } from '../store/database.ts';
import { hashCode, sameHash } from './hash-code.ts';
import { role } from './role.ts';

const invitationRow = z
  .object({
    id: z.number(),
    code_hash: z.instanceof(Uint8Array),
    person_name: z.string(),
    official_id: z.number().nullable(),
    unit: z.string(),
    role: role.nullable(),
    made_by: z.number().nullable(),
    expires_at: z.date(),
    used_at: z.date().nullable(),
    used_by: z.number().nullable(),
    revoked_at: z.date().nullable(),
  })
  .transform((row) => ({
    id: row.id,
    hash: row.code_hash,
    personName: row.person_name,
    /** Whose further account it is for; null: somebody who is no official yet. */
    officialId: row.official_id,
    unit: row.unit,
    /** Null where it grants nothing. */
    role: row.role,
    /** Null: the person at the terminal. */
    madeBy: row.made_by,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    /** Number of the account's row. */
    usedBy: row.used_by,
    revokedAt: row.revoked_at,
  }));

export type Invitation = z.output<typeof invitationRow>;

const NO_HASH = new Uint8Array(28);

/** The invitation of a code, whatever became of it; nobody else takes it until the transaction ends. */
export async function findInvitation(
  tx: Database,
  code: string,
  keys: Keyring | null,
): Promise<Invitation | undefined> {
  const hashed = await hashCode(code, keys);
  const found = await tx.query(
    `select id, code_hash, person_name, official_id, unit, role, made_by, expires_at, used_at, used_by, revoked_at
     from invitations where code_key = any($1::bytea[]) for update`,
    [hashed.map(({ key }) => key)],
    invitationRow,
  );
  // Compared with something even where there is nothing, so that no time is saved by a wrong code.
  if (found.length === 0) for (const { hash } of hashed) sameHash(NO_HASH, hash);
  return found.find((one) => hashed.some(({ hash }) => sameHash(one.hash, hash)));
}

/** Whether it is there to be used, as far as it says itself. */
export function isOpen({ usedAt, revokedAt, expiresAt }: Invitation, at: Date): boolean {
  return usedAt === null && revokedAt === null && at < expiresAt;
}
