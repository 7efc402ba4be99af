import { z } from 'zod';
import { writeAudit } from '../../audit/write-audit.ts';
import type { Database } from '../../store/database.ts';

/** A message that was given up. */
export interface DeadLetter {
  id: number;
  channel: string;
  chat: string;
  writtenAt: Date;
  attempts: number;
  /** Sent again though it may have arrived. */
  repeats: number;
  why: string;
}

const deadRow = z
  .object({
    id: z.number(),
    channel: z.string(),
    chat: z.string(),
    written_at: z.date(),
    attempts: z.number(),
    repeats: z.number(),
    why: z.string().nullable(),
  })
  .transform(({ written_at, why, ...kept }): DeadLetter => ({ ...kept, writtenAt: written_at, why: why ?? '' }));

/** All that were given up and nobody has decided on, oldest first. */
export function listDead(db: Database): Promise<DeadLetter[]> {
  return db.query(
    `select id, channel, chat, written_at, attempts, repeats, why from outgoing_messages where state = 'dead' order by id`,
    [],
    deadRow,
  );
}

/** Who decides on a dead letter, and when. */
export interface Deciding {
  by: string;
  at: Date;
}

/** Lets a message be sent once more, in its old place of the chat. @returns whether there was one */
export function sendAgain(db: Database, id: number, deciding: Deciding): Promise<boolean> {
  const set = `state = 'waiting', attempts = 0, repeats = 0, next_at = $2, done_at = null`;
  return decide(db, id, deciding, 'message.sent_again', set);
}

/** Drops a message: what it says is emptied. @returns whether there was one */
export function dropDead(db: Database, id: number, deciding: Deciding): Promise<boolean> {
  const set = `state = 'dropped', sending = null, bytes = null, choices = null, unreached = null, done_at = $2`;
  return decide(db, id, deciding, 'message.dropped', set);
}

function decide(
  db: Database,
  id: number,
  { by, at }: Deciding,
  event: 'message.sent_again' | 'message.dropped',
  set: string,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [row] = await tx.query(
      `update outgoing_messages set ${set} where id = $1 and state = 'dead' returning channel`,
      [id, at],
      z.object({ channel: z.string() }),
    );
    if (row) await writeAudit(tx, { at, actor: { name: by }, event, detail: { message: id, channel: row.channel } });
    return row !== undefined;
  });
}
