import { z } from 'zod';
import { storable, storableText } from '../../conversation/receive/storable.ts';
import type { Database } from '../../store/database.ts';
import type { Arrived } from '../channel.ts';

/** A message that this process answers. */
export interface TakenMessage {
  id: number;
  arrived: Arrived;
  /** Another process took it in and did not end it. */
  isLeft: boolean;
}

/** A claim was lost: another process thought that this one is gone, and answers the message. */
export class ClaimLost extends Error {
  override readonly name = 'ClaimLost';
}

const idRow = z.object({ id: z.number() });

const takenRow = z
  .object({
    id: z.number(),
    arrived: z.string(),
    chat: z.string(),
    sent_at: z.date(),
  })
  .transform(({ id, arrived, chat, sent_at }): TakenMessage => {
    const { key, incoming, place, files } = JSON.parse(arrived) as Arrived;
    // The chat may be known under another id by now.
    return {
      id,
      isLeft: true,
      arrived: {
        key,
        incoming: { ...incoming, chat, at: sent_at },
        place: { ...place, chat },
        ...(files && { files }),
      },
    };
  });

/** What came as the store takes it. */
export function storableArrived(arrived: Arrived): Arrived {
  const { key, incoming, place } = arrived;
  return {
    ...arrived,
    key: storableText(key),
    incoming: storable(incoming),
    place: { ...place, chat: storableText(place.chat) },
  };
}

/**
 * Writes a message down as this process's to answer.
 *
 * @returns its number; null where it was written down before.
 */
export async function addIncoming(
  db: Database,
  arrived: Arrived,
  { by, at }: { by: number; at: Date },
): Promise<number | null> {
  const { key, incoming } = arrived;
  const [added] = await db.query(
    `insert into incoming_messages (channel, key, chat, account, arrived, sent_at, taken_at, claimed_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (channel, key) do nothing returning id`,
    [incoming.channel, key, incoming.chat, incoming.account, JSON.stringify(arrived), incoming.at, at, by],
    idRow,
  );
  return added?.id ?? null;
}

export async function isKnown(db: Database, channel: string, key: string): Promise<boolean> {
  const sql = 'select id from incoming_messages where channel = $1 and key = $2';
  return (await db.query(sql, [channel, key], idRow)).length > 0;
}

interface TakingOver {
  channels: readonly string[];
  by: number;
  held: readonly number[];
  before: Date;
  most: number;
}

/**
 * Takes over messages that are nobody's, or of processes that are gone, oldest first; of its own those that it does not hold.
 *
 * @param held numbers of messages that this process is answering. @param before what was taken in later may be on its way to be held.
 */
export async function takeOver(
  db: Database,
  { channels, by, held, before, most }: TakingOver,
): Promise<TakenMessage[]> {
  const taken = await db.query(
    `update incoming_messages set claimed_by = $1
     where id in (select id from incoming_messages
       where state = 'waiting' and channel = any ($2::text[])
         and (claimed_by is null or claimed_by = $1 and id <> all ($3::bigint[]) and taken_at < $5 or claimed_by not in (select living_processes()))
       order by id limit $4 for update skip locked)
     returning id, arrived, chat, sent_at`,
    [by, channels, held, most, before],
    takenRow,
  );
  return taken.sort((a, b) => a.id - b.id);
}

/** Counts that an answer is begun again. @returns how often by now */
export async function beginAgain(db: Database, id: number): Promise<number> {
  const sql = 'update incoming_messages set begun_again = begun_again + 1 where id = $1 returning begun_again as times';
  const [row] = await db.query(sql, [id], z.object({ times: z.number() }));
  return row?.times ?? 0;
}

/** @throws ClaimLost */
export async function endIncoming(
  tx: Database,
  id: number,
  { state, by, at }: { state: 'answered' | 'passed'; by: number; at: Date },
): Promise<void> {
  const ended = await tx.execute(
    `update incoming_messages set state = $2, arrived = null, claimed_by = null, done_at = $4
     where id = $1 and claimed_by = $3 and state = 'waiting'`,
    [id, state, by, at],
  );
  if (ended === 0) throw new ClaimLost(`message ${id} is another process's`);
}

/** Whether somebody was told in this chat, since then, that messages came too late. */
export async function wasToldOfLateness(
  db: Database,
  { channel, chat, since }: { channel: string; chat: string; since: Date },
): Promise<boolean> {
  const sql = `select id from incoming_messages where state = 'passed' and channel = $1 and chat = $2 and done_at >= $3 limit 1`;
  return (await db.query(sql, [channel, chat, since], idRow)).length > 0;
}
