import { z } from 'zod';
import type { Database } from '../../store/database.ts';
import type { Place } from '../channel.ts';
import type { Chat, NewRow, RowToSend, ToSend, Unreached } from './outgoing-row.ts';

const COLUMNS = 'id, channel, chat, place, sending, bytes, choices, unreached, attempts, repeats' as const;

const row = z
  .object({
    id: z.number(),
    channel: z.string(),
    chat: z.string(),
    place: z.string(),
    sending: z.string(),
    bytes: z.instanceof(Uint8Array).nullable(),
    choices: z.string().nullable(),
    unreached: z.string().nullable(),
    attempts: z.number(),
    repeats: z.number(),
  })
  .transform(
    ({ place, sending, choices, unreached, ...kept }): RowToSend => ({
      ...kept,
      // The chat may be known under another id by now than when this was written.
      place: { ...(JSON.parse(place) as Omit<Place, 'chat'>), chat: kept.chat },
      toSend: JSON.parse(sending) as ToSend,
      labels: ((choices === null ? [] : JSON.parse(choices)) as { label: string }[]).map(({ label }) => label),
      unreached: unreached === null ? null : (JSON.parse(unreached) as Unreached),
    }),
  );

export interface Writing {
  channel: string;
  /** Number of the message that they answer. */
  incoming: number | null;
  /** Number of the process. */
  by: number;
  at: Date;
}

/**
 * Writes messages down, in the order in which they are to be sent.
 *
 * @returns those that nothing stands before in their chats: they are this process's to send now.
 */
export async function addRows(
  tx: Database,
  { channel, incoming, by, at }: Writing,
  rows: NewRow[],
): Promise<RowToSend[]> {
  if (rows.length === 0) return [];
  for (const chat of [...new Set(rows.map(({ place }) => place.chat))].sort()) await lockChat(tx, { channel, chat });
  if (rows.some(({ choices }) => choices)) await forgetChoices(tx, channel, rows);
  const going: RowToSend[] = [];
  for (const one of rows) {
    const [added] = await tx.query(ADD, [incoming, channel, by, at, ...valuesOf(one)], addedRow);
    if (added?.state === 'sending') going.push(row.parse(added));
  }
  return going;
}

/** What was added before it in the same transaction stands before it too. */
const ADD = `insert into outgoing_messages (incoming_id, channel, chat, account, place, sending, bytes, choices, unreached,
    state, claimed_by, attempts, written_at, next_at)
  select $1, $2, $5, $6, $7, $8, $9::bytea, $10, $11,
    case when goes then 'sending' else 'waiting' end, case when goes then $3::integer end, case when goes then 1 else 0 end, $4, $4
  from (select not exists (
    select from outgoing_messages b where b.channel = $2 and b.chat = $5 and b.state in ('waiting', 'sending')) as goes) as there
  returning ${COLUMNS}, state`;

const addedRow = z.object({ state: z.string() }).loose();

function valuesOf({ place: { chat, ...place }, account, toSend, bytes, choices, unreached }: NewRow): unknown[] {
  return [
    chat,
    account,
    JSON.stringify(place),
    JSON.stringify(toSend),
    bytes ?? null,
    choices ? JSON.stringify(choices) : null,
    unreached ? JSON.stringify(unreached) : null,
  ];
}

/**
 * Whoever writes into a chat, and whoever takes what comes next there, sees what the other did: else of a message that is written while the one
 * before it ends each would think that the other sends it. The embedded store has one transaction at a time.
 */
async function lockChat(tx: Database, { channel, chat }: Chat): Promise<void> {
  if (tx.kind === 'server')
    await tx.execute('select pg_advisory_xact_lock(hashtextextended($1, 0))', [JSON.stringify([channel, chat])]);
}

/** Of what may be chosen only the latest stays, of each person in each chat. */
async function forgetChoices(tx: Database, channel: string, rows: NewRow[]): Promise<void> {
  const asked = rows.filter(({ choices }) => choices);
  await tx.execute(
    `update outgoing_messages set choices = null where choices is not null and channel = $1
       and (chat, account) in (select * from unnest($2::text[], $3::text[]))`,
    [channel, asked.map(({ place }) => place.chat), asked.map(({ account }) => account)],
  );
}

/** What becomes of a message after an attempt to send it. */
export type AfterSending =
  | { state: 'sent'; sentId: string }
  | { state: 'waiting'; nextAt: Date; repeats: number; why: string }
  | { state: 'unreachable' }
  | { state: 'dead'; why: string };

interface Sending extends Chat {
  id: number;
  by: number;
  at: Date;
  /** Nothing else is taken: the program ends. */
  isLast: boolean;
}

/** The first of each chat is due, and nothing before it is under way. $1: now, $2: channels. */
const DUE = `w.state = 'waiting' and w.next_at <= $1 and w.channel = any ($2::text[])
  and not exists (select from outgoing_messages b
    where b.channel = w.channel and b.chat = w.chat and b.id < w.id and b.state in ('waiting', 'sending') and b.id is distinct from $4)`;
const CLAIM = "update outgoing_messages o set state = 'sending', claimed_by = $3, attempts = attempts + 1";

/**
 * Writes down what became of a message that this process sent, and takes what comes next in the chat.
 *
 * @returns null where nothing is due there.
 */
export function endSending(db: Database, sending: Sending, after: AfterSending): Promise<RowToSend | null> {
  if (db.kind === 'embedded') return endAndTake(db, sending, after);
  return db.transaction(async (tx) => {
    // Sent one behind the other, without waiting for the first.
    const [, next] = await Promise.all([lockChat(tx, sending), endAndTake(tx, sending, after)]);
    return next;
  });
}

async function endAndTake(
  db: Database,
  { id, channel, chat, by, at, isLast }: Sending,
  after: AfterSending,
): Promise<RowToSend | null> {
  const isEnd = after.state !== 'waiting';
  const [next] = await db.query(
    `with ended as (update outgoing_messages set state = $6, claimed_by = null,
         next_at = coalesce($7, next_at), repeats = coalesce($8, repeats), sent_id = $9, why = $10, done_at = case when $11 then $1::timestamptz end,
         sending = case when $6 in ('sent', 'unreachable') then null else sending end,
         bytes = case when $6 in ('sent', 'unreachable') then null else bytes end,
         unreached = case when $6 in ('sent', 'unreachable') then null else unreached end
       where id = $4 and claimed_by = $3 and state = 'sending')
     ${CLAIM} where o.id = (select w.id from outgoing_messages w where w.chat = $5 and w.id <> $4 and ${DUE} order by w.id limit $12 for update skip locked)
     returning ${COLUMNS}`,
    [
      at,
      [channel],
      by,
      id,
      chat,
      after.state,
      'nextAt' in after ? after.nextAt : null,
      'repeats' in after ? after.repeats : null,
      'sentId' in after ? after.sentId : null,
      'why' in after ? after.why : null,
      isEnd,
      // What is to be sent again holds back what is behind it.
      isLast || after.state === 'waiting' ? 0 : 1,
    ],
    row,
  );
  return next ?? null;
}

/** What answers the same message in a chat that turned out to be closed is not tried either. */
export async function endUnreachable(db: Database, { id, channel, chat, at }: Sending): Promise<void> {
  await db.execute(
    `update outgoing_messages set state = 'unreachable', done_at = $4, sending = null, bytes = null, unreached = null
     where state = 'waiting' and channel = $2 and chat = $3
       and incoming_id = (select incoming_id from outgoing_messages where id = $1)`,
    [id, channel, chat, at],
  );
}

/** Takes the messages of these channels that are due, the first of each chat. */
export function takeDue(
  db: Database,
  { channels, by, at, most }: { channels: string[]; by: number; at: Date; most: number },
): Promise<RowToSend[]> {
  return db.query(
    `${CLAIM} where o.id in (select w.id from outgoing_messages w where ${DUE} order by w.id limit $5 for update skip locked)
     returning ${COLUMNS}`,
    [at, channels, by, null, most],
    row,
  );
}

/** What waits on this channel to be tried again is due at once. */
export async function hasten(db: Database, channel: string, at: Date): Promise<void> {
  await db.execute(
    `update outgoing_messages set next_at = $2 where channel = $1 and state = 'waiting' and next_at > $2`,
    [channel, at],
  );
}

/** Gives back what this process was to send and has not begun to. */
export async function handBack(db: Database, id: number, by: number): Promise<void> {
  await db.execute(
    `update outgoing_messages set state = 'waiting', claimed_by = null, attempts = attempts - 1
     where id = $1 and claimed_by = $2 and state = 'sending'`,
    [id, by],
  );
}

/**
 * Frees what processes were sending that are gone: whether it arrived nobody knows. It is sent again once, and is given up when that
 * was lost too.
 *
 * @returns how many are sent again, and how many are given up.
 */
export async function freeSending(db: Database, at: Date): Promise<{ again: number; dead: number }> {
  const freed = await db.query(
    `update outgoing_messages o set claimed_by = null, next_at = $1, repeats = 1,
       state = case when repeats = 0 then 'waiting' else 'dead' end,
       done_at = case when repeats = 0 then null else $1::timestamptz end, why = 'the program ended while it was sent'
     where id in (select id from outgoing_messages where state = 'sending' and claimed_by not in (select living_processes()) for update skip locked)
     returning state`,
    [at],
    z.object({ state: z.string() }),
  );
  const again = freed.filter(({ state }) => state === 'waiting').length;
  return { again, dead: freed.length - again };
}
