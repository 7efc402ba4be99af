import { z } from 'zod';
import { writeAudit } from '../audit/write-audit.ts';
import type { Keyring } from '../secrets/keyring.ts';
import type { Database } from '../store/database.ts';
import { findInvitation, type Invitation, isOpen } from './find-invitation.ts';
import { giveRole } from './give-role.ts';
import { readCode, type TypedCode } from './invitation-code.ts';
import { type Account, countWrong, forgetWrong, takeTurn, tryState } from './join-attempts.ts';
import { mayInvite, mayInviteAccount } from './may-invite.ts';
import { type Official, officialById, officialOf } from './official.ts';
import { isSameName } from './person-name.ts';
import type { Role } from './role.ts';

/** What came of a message in a private chat that may hold a code. */
export type Joined =
  /** Nothing in it looks like a code. */
  | { kind: 'no_code' }
  | { kind: 'joined'; official: Official; unit: string; role: Role | null }
  /** The account is this person's already. */
  | { kind: 'already'; official: Official }
  /** Wrong, used, expired, revoked: who sent it is not told which. */
  | { kind: 'wrong' }
  /** The account is an official's, and the code is for somebody of another name. */
  | { kind: 'other_person'; official: Official }
  /** Too many wrong codes; `isNew` with the one that locks, silence after it. */
  | { kind: 'locked'; until: Date; isNew: boolean }
  /** Too many wrong codes in the whole channel. */
  | { kind: 'resting' };

/**
 * Makes the account that sends a code its person's. Of two who send one code at once one joins.
 *
 * @param text the message as typed in a private chat; in a group see burnCode.
 */
export async function join(
  db: Database,
  from: Account,
  text: string,
  { at, keys }: { at: Date; keys: Keyring | null },
): Promise<Joined> {
  const typed = readCode(text);
  if (!typed) return { kind: 'no_code' };
  return db.transaction(async (tx) => {
    await takeTurn(tx, from.channel);
    const state = await tryState(tx, from, at);
    if (state.kind !== 'free') {
      await recordJoinRefusal(tx, from, undefined, state.kind, at);
      return state.kind === 'locked' ? { ...state, isNew: false } : state;
    }
    return tryCode(tx, from, typed, { at, keys });
  });
}

async function tryCode(
  tx: Database,
  from: Account,
  typed: TypedCode,
  { at, keys }: { at: Date; keys: Keyring | null },
): Promise<Joined> {
  const invitation = typed.kind === 'code' ? await findInvitation(tx, typed.code, keys) : undefined;
  const own = await officialOf(tx, from.channel, from.account);
  if (invitation && own && (await isTheirs(tx, invitation, from, own))) return { kind: 'already', official: own };
  if (!invitation || !isOpen(invitation, at) || !(await isStillGood(tx, invitation))) {
    await countWrong(tx, from, at);
    await recordJoinRefusal(tx, from, invitation, 'wrong_code', at);
    const state = await tryState(tx, from, at);
    if (state.kind !== 'locked') return { kind: 'wrong' };
    await writeAudit(tx, { at, actor: 'system', event: 'account.locked', detail: { channel: from.channel } });
    return { ...state, isNew: true };
  }
  if (own && !isFor(invitation, own)) {
    await recordJoinRefusal(tx, from, invitation, 'other_person', at);
    return { kind: 'other_person', official: own };
  }
  return use(tx, from, invitation, own, at);
}

/** It was used by this very account, or would only join it to whom it belongs to already. */
async function isTheirs(
  tx: Database,
  { officialId, usedBy }: Invitation,
  from: Account,
  own: Official,
): Promise<boolean> {
  if (officialId === own.id) return true;
  const [account] = await tx.query(
    'select id from accounts where id = $1 and channel = $2 and account = $3 and removed_at is null',
    [usedBy, from.channel, from.account],
    z.object({ id: z.number() }),
  );
  return account !== undefined;
}

/** Whoever made it could still make it, and the person whose further account it is for is still an official. */
async function isStillGood(tx: Database, { madeBy, officialId, unit, role }: Invitation): Promise<boolean> {
  const maker = madeBy === null ? { terminal: '' } : await officialById(tx, madeBy);
  if (!maker) return false;
  if (officialId !== null) return (await mayInviteAccount(tx, maker, officialId)) === 'yes';
  return role !== null && (await mayInvite(tx, maker, unit, role)) === 'yes';
}

/** A new person, the one whose further account it is, or an official who is given one more role under the same name. */
function isFor({ officialId, personName }: Invitation, own: Official): boolean {
  return officialId === null ? isSameName(personName, own.name) : officialId === own.id;
}

async function use(
  tx: Database,
  from: Account,
  { id, officialId, personName, unit, role, madeBy }: Invitation,
  own: Official | null,
  at: Date,
): Promise<Joined> {
  const person = officialId ?? own?.id ?? (await addOfficial(tx, personName, at));
  const account = await giveAccount(tx, from, person, at);
  await tx.execute('update invitations set used_at = $2, used_by = $3 where id = $1', [id, at, account]);
  if (role) await giveRole(tx, { official: person, unit, role, by: madeBy }, at);
  await forgetWrong(tx, from);
  const official = await officialById(tx, person);
  if (!official) throw new Error(`official ${person} has joined and is granted nothing`);
  const detail = { invitation: id, official: person, channel: from.channel };
  await writeAudit(tx, { at, actor: { official: person }, event: 'official.joined', unit, detail });
  return { kind: 'joined', official, unit, role };
}

async function addOfficial(tx: Database, name: string, at: Date): Promise<number> {
  const sql = 'insert into officials (name, created_at) values ($1, $2) returning id';
  const [row] = await tx.query(sql, [name, at], z.object({ id: z.number() }));
  return (row as { id: number }).id;
}

/** The account becomes the person's; of somebody to whom nothing is granted any more it is taken. @returns the number of its row. */
async function giveAccount(tx: Database, { channel, account }: Account, official: number, at: Date): Promise<number> {
  await tx.execute(
    'update accounts set removed_at = $4 where channel = $1 and account = $2 and official_id <> $3 and removed_at is null',
    [channel, account, official, at],
  );
  const [row] = await tx.query(
    `insert into accounts (channel, account, official_id, joined_at) values ($1, $2, $3, $4)
     on conflict (channel, account) where removed_at is null do update set official_id = excluded.official_id returning id`,
    [channel, account, official, at],
    z.object({ id: z.number() }),
  );
  return (row as { id: number }).id;
}

/** Whoever it was is no official: the line names the channel, not the account. */
async function recordJoinRefusal(
  tx: Database,
  { channel }: Account,
  invitation: Invitation | undefined,
  why: string,
  at: Date,
): Promise<void> {
  const detail = { action: 'join', why, channel, invitation: invitation?.id ?? null };
  const unit = invitation?.unit ?? null;
  await writeAudit(tx, { at, actor: 'system', event: 'request.refused', unit, detail });
}
