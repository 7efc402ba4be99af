import { z } from 'zod';
import type { Keyring } from '../../secrets/keyring.ts';
import { seal, unseal } from '../../secrets/seal.ts';
import type { Database } from '../../store/database.ts';

/** What a login by QR leaves: with it whoever has it is the account. Bound to the address of the machine and to the User-Agent. */
export interface ZaloSession {
  imei: string;
  userAgent: string;
  cookies: object[];
}

/** Whose session it is: as Zalo calls the account, and as people do. */
export interface ZaloAccount {
  id: string;
  name: string;
}

/** `unreadable`: sealed by a key that is not there any more, or changed. */
export type KeptSession =
  | { kind: 'none' }
  | { kind: 'unreadable' }
  | { kind: 'kept'; session: ZaloSession; account: ZaloAccount; loggedInAt: Date; heardAt: Date };

const CHANNEL = 'zalo';
/** What the envelope is sealed for. */
const PURPOSE = 'zalo session';
const sessionSchema = z.object({
  imei: z.string().min(1),
  userAgent: z.string().min(1),
  cookies: z.array(z.looseObject({})).min(1),
});
const row = z.object({
  sealed: z.string(),
  account: z.string(),
  account_name: z.string(),
  logged_in_at: z.date(),
  heard_at: z.date(),
});

/** Keeps the session of a new login in place of the one before. @param db acts for the program itself. */
export async function keepSession(
  db: Database,
  keys: Keyring,
  { session, account, at }: { session: ZaloSession; account: ZaloAccount; at: Date },
): Promise<void> {
  await db.execute(
    `insert into channel_sessions (channel, sealed, account, account_name, logged_in_at, heard_at) values ($1, $2, $3, $4, $5, $5)
     on conflict (channel) do update set sealed = excluded.sealed, account = excluded.account, account_name = excluded.account_name,
       logged_in_at = excluded.logged_in_at, heard_at = excluded.heard_at`,
    [CHANNEL, seal(keys, JSON.stringify(session), PURPOSE), account.id, account.name, at],
  );
}

/** Keeps what Zalo has changed of the cookies meanwhile, unless there was another login since. */
export async function renewSession(db: Database, keys: Keyring, session: ZaloSession, loggedInAt: Date): Promise<void> {
  await db.execute('update channel_sessions set sealed = $2 where channel = $1 and logged_in_at = $3', [
    CHANNEL,
    seal(keys, JSON.stringify(session), PURPOSE),
    loggedInAt,
  ]);
}

/** Until when nothing was missed. */
export async function noteHeard(db: Database, at: Date): Promise<void> {
  await db.execute('update channel_sessions set heard_at = $2 where channel = $1 and heard_at < $2', [CHANNEL, at]);
}

/** The session that was kept last. */
export async function readSession(db: Database, keys: Keyring): Promise<KeptSession> {
  const [found] = await db.query(
    'select sealed, account, account_name, logged_in_at, heard_at from channel_sessions where channel = $1',
    [CHANNEL],
    row,
  );
  if (!found) return { kind: 'none' };
  const opened = unseal(keys, found.sealed, PURPOSE);
  if (opened.kind === 'unreadable') return { kind: 'unreadable' };
  return {
    kind: 'kept',
    session: sessionSchema.parse(JSON.parse(opened.text)),
    account: { id: found.account, name: found.account_name },
    loggedInAt: found.logged_in_at,
    heardAt: found.heard_at,
  };
}

/** Forgets it. @returns whether there was one. */
export async function dropSession(db: Database): Promise<boolean> {
  return (await db.execute('delete from channel_sessions where channel = $1', [CHANNEL])) > 0;
}
