import { z } from 'zod';
import { writeAudit } from '../audit/write-audit.ts';
import type { Keyring } from '../secrets/keyring.ts';
import type { Database } from '../store/database.ts';
import { type Acting, actorOf, numberOf } from './acting.ts';
import { hashCode } from './hash-code.ts';
import { formatCode, makeCode, type RandomBytes } from './invitation-code.ts';
import { mayInvite, mayInviteAccount } from './may-invite.ts';
import { officialById } from './official.ts';
import { cleanName } from './person-name.ts';
import { recordRefusal } from './record-refusal.ts';
import type { Role } from './role.ts';

const HOURS = 48;

/** What a code is made with. */
export interface Making {
  at: Date;
  random: RandomBytes;
  /** Of the settings; null where they have none. */
  keys: Keyring | null;
}

export interface Invited {
  kind: 'invited';
  id: number;
  /** Shown once and kept nowhere; "K7MP-3QHX-9TCV". */
  code: string;
  personName: string;
  expiresAt: Date;
}

/** Why no code was made: not allowed to whoever asked; no such unit; no name, or an endless one; the unit has an administrator already. */
export type NotInvited = { kind: 'refused' | 'unknown_unit' | 'no_name' | 'has_administrator' };

/**
 * Makes an invitation for one person, one unit and one role: a code for 48 hours and one use.
 *
 * @param person `unit` is a full name of the store's units.
 */
export async function invite(
  db: Database,
  acting: Acting,
  person: { name: string; unit: string; role: Role },
  making: Making,
): Promise<Invited | NotInvited> {
  const { unit, role } = person;
  const personName = cleanName(person.name);
  if (personName === null) return { kind: 'no_name' };
  return db.transaction(async (tx) => {
    const allowed = await mayInvite(tx, acting, unit, role);
    if (allowed === 'refused') await recordRefusal(tx, acting, 'invite', unit, making.at);
    if (allowed !== 'yes') return { kind: allowed };
    return keepInvitation(tx, acting, { personName, officialId: null, unit, role }, making);
  });
}

/** Makes a code by which an official joins with one more account. It grants nothing. */
export async function inviteAccount(
  db: Database,
  acting: Acting,
  officialId: number,
  making: Making,
): Promise<Invited | { kind: 'refused' | 'unknown_official' }> {
  return db.transaction(async (tx) => {
    const allowed = await mayInviteAccount(tx, acting, officialId);
    const official = await officialById(tx, officialId);
    const unit = official?.grants[0]?.unit;
    if (!official || unit === undefined) return { kind: 'unknown_official' };
    if (allowed === 'refused') await recordRefusal(tx, acting, 'invite', unit, making.at);
    if (allowed !== 'yes') return { kind: allowed };
    return keepInvitation(tx, acting, { personName: official.name, officialId, unit, role: null }, making);
  });
}

interface ToKeep {
  personName: string;
  officialId: number | null;
  unit: string;
  role: Role | null;
}

async function keepInvitation(
  tx: Database,
  acting: Acting,
  { personName, officialId, unit, role }: ToKeep,
  { at, random, keys }: Making,
): Promise<Invited> {
  const code = makeCode(random);
  const [{ key, hash }] = await hashCode(code, keys);
  const expiresAt = new Date(at.getTime() + HOURS * 3_600_000);
  const [row] = await tx.query(
    `insert into invitations (code_key, code_hash, person_name, official_id, unit, role, made_by, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
    [key, hash, personName, officialId, unit, role, numberOf(acting), at, expiresAt],
    z.object({ id: z.number() }),
  );
  const id = (row as { id: number }).id;
  const detail = { invitation: id, role, official: officialId };
  await writeAudit(tx, { at, actor: actorOf(acting), event: 'official.invited', unit, detail });
  return { kind: 'invited', id, code: formatCode(code), personName, expiresAt };
}
